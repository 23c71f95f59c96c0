import type { FileFacts } from './classes/workbook';
import { runRequest } from './engine';
import { EventRegistry } from './events';
import { HostError, type HostErrorCode } from './host-error';
import type { CalendarDay } from './input';
import { RequestMeter } from './meter';
import type { EventEntry, RequestBody, ResponseBody } from './protocol';
import { ExcelSession, type BlueprintReader } from './session';
import type { HostWorkbook } from './workbook';

/** A state in which Excel refuses whatever is asked of it. */
export type HostTrouble = 'none' | 'busy' | 'cell-edit' | 'read-only';

/** What an embedded host is made of. */
export interface ExcelHostOptions {
  readonly workbook: HostWorkbook;
  /** Opens the files of `insertWorksheetsFromBase64`; without it these are refused. */
  readonly reader?: BlueprintReader;
  /** Decides the year of entries such as `1/2`. */
  readonly today?: CalendarDay;
  readonly fileName?: string;
  /** Excel on the web takes and gives 5 MB at a time; without a limit, nothing is refused for its size. */
  readonly limits?: { readonly payloadBytes: number };
}

const FAULT_CASES: Readonly<Record<Exclude<HostTrouble, 'none' | 'read-only'>, HostErrorCode>> = {
  busy: 'ActivityLimitReached',
  'cell-edit': 'InvalidOperationInCellEditMode',
};

const failed = (code: HostErrorCode, message: string): ResponseBody => ({
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  TraceIds: [],
  ProcessedResults: { Results: [] },
});

// Methods that change nothing, although the wire does not tell them from those that do.
const HARMLESS =
  /^(?:Get|_Get|_Keep|_Remove|_Validate|_Register|_Unregister|Suspend|Select|Activate)/u;

const isWrite = (request: RequestBody): boolean =>
  request.Actions.some(
    ({ ActionType, Name = '' }) =>
      ActionType === 4 || ActionType === 9 || (ActionType === 3 && !HARMLESS.test(Name)),
  ) ||
  Object.values(request.ObjectPaths).some(
    ({ ObjectPathType, Name = '' }) => ObjectPathType === 3 && /^(?:Add|Insert|Copy)$/u.test(Name),
  );

/** Excel's side of Office.js over a workbook in memory. */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly events: EventRegistry;
  readonly session: ExcelSession;
  readonly meter = new RequestMeter();
  readonly file: FileFacts;
  private readonly limit: number;
  private trouble: HostTrouble = 'none';
  private troubleRequests = Infinity;

  constructor({ workbook, reader, today, fileName, limits }: ExcelHostOptions) {
    this.workbook = workbook;
    this.events = new EventRegistry(workbook);
    this.session = new ExcelSession({
      book: workbook,
      events: this.events,
      reader,
      today: today ?? { year: 2023, month: 4, day: 1 },
    });
    this.file = { name: fileName ?? 'Book1.xlsx', isReadOnly: false };
    this.limit = limits?.payloadBytes ?? Infinity;
  }

  /** Brings the host into a state that refuses requests, for so many requests or until told otherwise. */
  setTrouble(trouble: HostTrouble, requests = Infinity): void {
    this.trouble = trouble;
    this.troubleRequests = requests;
    this.file.isReadOnly = trouble === 'read-only';
  }

  /** Answers one request; texts are JSON, as they travel. */
  answer(requestText: string): string {
    const request = JSON.parse(requestText) as RequestBody;
    const text = JSON.stringify(this.respond(request, requestText));
    const answer =
      this.meter.count(request, requestText, text).answerBytes > this.limit
        ? JSON.stringify(failed('ResponsePayloadSizeLimitExceeded', 'the answer is too large'))
        : text;
    return answer;
  }

  private respond(request: RequestBody, text: string): ResponseBody {
    const refused = this.refusal(request, text);
    if (refused) return refused;
    try {
      return runRequest(request, this.session, this.file);
    } catch (fault) {
      if (fault instanceof HostError) return failed(fault.code, fault.message);
      throw fault;
    }
  }

  private refusal(request: RequestBody, text: string): ResponseBody | undefined {
    if (this.meter.sizeOf(text) > this.limit) {
      return failed('RequestPayloadSizeLimitExceeded', 'the request is too large');
    }
    const { trouble } = this;
    if (trouble === 'none' || this.troubleRequests <= 0) return undefined;
    if (trouble === 'read-only') {
      return isWrite(request) ? failed('AccessDenied', 'the workbook is read-only') : undefined;
    }
    this.troubleRequests--;
    return failed(FAULT_CASES[trouble], trouble);
  }

  /** Tells of events until the returned function is called. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.events.listen(listener);
  }
}

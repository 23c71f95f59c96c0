import type { FileFacts } from './classes/workbook';
import { runRequest } from './engine';
import { EventRegistry } from './events';
import { HostError, type HostErrorCode } from './host-error';
import type { CalendarDay } from './input';
import { RequestMeter } from './meter';
import type { EventEntry, RequestBody, ResponseBody } from './protocol';
import { ExcelSession, type BlueprintReader } from './session';
import type { ExcelWays } from './ways';
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
  /** What this Excel does less kindly than documented; nothing, unless said. */
  readonly ways?: ExcelWays;
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

// What `delayForCellEdit` sets in the flags that travel beside a request.
const DELAY_FOR_CELL_EDIT = 64;

/** Excel's side of Office.js over a workbook in memory. */
export class ExcelHost {
  readonly workbook: HostWorkbook;
  readonly events: EventRegistry;
  readonly session: ExcelSession;
  readonly meter = new RequestMeter();
  readonly file: FileFacts;
  readonly ways: ExcelWays;
  private readonly limit: number;
  private trouble: HostTrouble = 'none';
  private troubleRequests = Infinity;
  private steps = 0;
  private writeCount = 0;
  private readonly waiting: (() => void)[] = [];

  constructor({ workbook, reader, today, fileName, limits, ways = {} }: ExcelHostOptions) {
    this.workbook = workbook;
    this.ways = ways;
    this.events = new EventRegistry(workbook, ways);
    this.session = new ExcelSession({
      book: workbook,
      events: this.events,
      reader,
      today: today ?? { year: 2023, month: 4, day: 1 },
      ways,
    });
    this.file = { name: fileName ?? 'Book1.xlsx', isReadOnly: false };
    this.limit = limits?.payloadBytes ?? Infinity;
    workbook.watch((change) => {
      const isStep = change.kind === 'cells' || change.kind === 'shifted';
      if (isStep && change.source === 'user') this.steps++;
    });
  }

  /** What the person could take back in Excel: edits made at the grid, as far as no write has emptied them. */
  get undoSteps(): number {
    return this.steps;
  }

  /** Requests so far that change the workbook. */
  get writes(): number {
    return this.writeCount;
  }

  /** Brings the host into a state that refuses requests, for so many requests or until told otherwise. */
  setTrouble(trouble: HostTrouble, requests = Infinity): void {
    this.trouble = trouble;
    this.troubleRequests = requests;
    this.file.isReadOnly = trouble === 'read-only';
    if (trouble !== 'cell-edit') for (const goOn of this.waiting.splice(0)) goOn();
  }

  /**
   * Answers one request when it may be answered: one that asks for it waits until nobody types in a cell.
   *
   * @param flags as they travel beside the request
   */
  async answerInTurn(requestText: string, flags: number): Promise<string> {
    const asksToWait = (flags & DELAY_FOR_CELL_EDIT) !== 0;
    if (asksToWait && this.trouble === 'cell-edit' && this.ways.cellEdit === 'waits-where-asked') {
      await new Promise<void>((goOn) => this.waiting.push(goOn));
    }
    return this.answer(requestText);
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
    if (isWrite(request)) this.noteWrite();
    try {
      return runRequest(request, this.session, this.file);
    } catch (fault) {
      if (fault instanceof HostError) return failed(fault.code, fault.message);
      throw fault;
    }
  }

  private noteWrite(): void {
    this.writeCount++;
    if (this.ways.undo === 'emptied-by-writes') this.steps = 0;
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

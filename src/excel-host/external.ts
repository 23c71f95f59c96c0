import type { ExcelHost } from './host';
import type { EventEntry } from './protocol';

/** What Office.js is told about the Excel around it. */
export interface ExternalFacts {
  /** Language of Excel's own words, such as `ja-JP`. */
  readonly locale: string;
  /** Newest ExcelApi set that this Excel has, such as `1.14`. */
  readonly excelApi: string;
  /** Colours of Office's theme as numbers, 0xRRGGBB. */
  readonly theme: Readonly<Record<string, number>>;
}

/** Gives the bytes of the workbook as Excel would save it. */
export type WorkbookBytes = () => Uint8Array;

/** An Excel LTSC 2021 in Japanese with Office's white theme. */
export const LTSC_2021: ExternalFacts = {
  locale: 'ja-JP',
  excelApi: '1.14',
  theme: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
};

type HostCallback = (answer: number | { toArray(): readonly unknown[] }) => unknown;
type EventHandler = (dispatchId: number, payload: unknown) => void;

/** The members of `window.external` by which Office.js speaks to Excel on Windows. */
export interface ExcelExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  Execute(id: number, args: unknown, callback: HostCallback): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: HostCallback): void;
  UnregisterEvent(id: number, target: string, callback: HostCallback): void;
}

/** Numbers that Office.js dispatches by. */
const DISPATCH = { file: 77, slice: 80, close: 81, request: 93, requestEvents: 33 } as const;

const SUCCESS = 0;
const UNSUPPORTED = 5000;
const NO_SUCH_FILE = 5008;
const NO_PERMISSION = 7000;
const TOO_MANY_COPIES = 11_000;

const MOST_COPIES = 2;

const answered = (...parts: readonly unknown[]) => ({ toArray: () => [SUCCESS, ...parts] });

// The places of the body and of the flags in the array that a request travels as.
const BODY = 4;
const FLAGS = 6;

// Excel answers later; an answer at once would hide faults of order.
const LATER = 0;

/** Files that an add-in has open for reading. */
class FileCopies {
  private readonly copies = new Map<number, Uint8Array>();
  private next = 1;
  private readonly bytes: WorkbookBytes;

  constructor(bytes: WorkbookBytes) {
    this.bytes = bytes;
  }

  /** Handle and size; undefined where two copies are open already, for Office keeps no more. */
  open(): readonly [number, number] | undefined {
    if (this.copies.size >= MOST_COPIES) return undefined;
    const copy = this.bytes();
    const handle = this.next++;
    this.copies.set(handle, copy);
    return [handle, copy.length];
  }

  slice(handle: number, offset: number, size: number): readonly number[] | undefined {
    const copy = this.copies.get(handle);
    return copy && Array.from(copy.subarray(offset, offset + size));
  }

  close(handle: number): void {
    this.copies.delete(handle);
  }
}

const contextOf = (facts: ExternalFacts): Readonly<Record<string, () => unknown>> => {
  const settings = { Read: () => undefined, Write: () => undefined };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'shinko',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => facts.locale,
    GetAppDataLocale: () => facts.locale,
    GetDocUrl: () => 'Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'shinko-trial',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () =>
      JSON.stringify({
        excelapi: facts.excelApi,
        compressedfile: '1.1',
        file: '1.1',
        documentevents: '1.1',
        delayforcelledit: '1.1',
      }),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(facts.theme),
  };
};

const wireEntry = (entry: EventEntry): readonly unknown[] => [
  entry.messageCategory,
  entry.messageType,
  entry.targetId,
  entry.message,
  '',
  false,
];

/**
 * Excel's members of `window.external` for a page that loads Office.js. They must be in place before
 * Office.js runs; a same-origin parent puts them there, see {@link attachExternal}.
 */
export const createExternal = (
  host: ExcelHost,
  bytes: WorkbookBytes,
  facts: ExternalFacts = LTSC_2021,
): ExcelExternal => {
  const copies = new FileCopies(bytes);
  const context = contextOf(facts);
  const stops = new Map<number, () => void>();
  const answer = (id: number, args: readonly unknown[]): ReturnType<typeof answered> | number => {
    const [first, offset, size] = args;
    switch (id) {
      case DISPATCH.file: {
        if (host.ways.fileBytes === 'refused') return NO_PERMISSION;
        const opened = copies.open();
        return opened ? answered(...opened) : TOO_MANY_COPIES;
      }
      case DISPATCH.slice: {
        const data = copies.slice(Number(first), Number(offset), Number(size));
        return data ? answered(data, data.length) : NO_SUCH_FILE;
      }
      case DISPATCH.close:
        copies.close(Number(first));
        return SUCCESS;
      default:
        return UNSUPPORTED;
    }
  };
  const respond = (request: readonly unknown[], callback: HostCallback): void => {
    void host
      .answerInTurn(String(request[BODY]), Number(request[FLAGS] ?? 0))
      .then((text) => callback(answered([200, [], text])));
  };
  return {
    GetHostInfo: () => `excel$win32$16.01$${facts.locale}$telemetry$$disableLogging$0`,
    GetContext: () => context,
    Execute: (id, args, callback) => {
      const given = args as readonly unknown[];
      setTimeout(() => {
        if (id !== DISPATCH.request) callback(answer(id, given));
        else respond(given[0] as readonly unknown[], callback);
      }, LATER);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      if (id === DISPATCH.requestEvents) {
        stops.get(id)?.();
        const stop = host.onEvents((entries) => {
          setTimeout(() => handler(id, { toArray: () => entries.map(wireEntry) }), LATER);
        });
        stops.set(id, stop);
      }
      callback(SUCCESS);
    },
    UnregisterEvent: (id, _target, callback) => {
      stops.get(id)?.();
      stops.delete(id);
      callback(SUCCESS);
    },
  };
};

/** Puts Excel's members on a frame's own `window.external`. */
export const attachExternal = (frame: Window, external: ExcelExternal): void => {
  Object.assign((frame as unknown as { external: object }).external, external);
};

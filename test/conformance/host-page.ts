import 'fake-indexeddb/auto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { createOfficeWorkbook } from '../../src/adapters/office';
import { createXlsx } from '../../src/adapters/xlsx';
import {
  attachExternal,
  createExternal,
  ExcelHost,
  type ExcelWays,
  HostWorkbook,
  LTSC_2021,
  toBlueprint,
} from '../../src/excel-host';
import type { ConformanceReport } from '../../src/conformance/case/report';
import { ConformanceSession } from '../../src/hosts/conformance/conformance-session';

/** Milliseconds until an event that the host has told of has surely come. */
const PATIENCE = 80;
const OFFICE = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const xlsx = createXlsx();

/** Whether the workbook part of a file says which sheet is shown first. */
const hasActiveTab = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  /<workbookView[^>]* activeTab="\d+"/u.test(
    strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? strToU8('')),
  );

/** An Excel of these ways with a new workbook, for the page to speak to. */
export const newHost = (ways: ExcelWays = {}): ExcelHost => {
  const workbook = new HostWorkbook();
  workbook.addSheet('Sheet1');
  return new ExcelHost({ workbook, reader: { ...xlsx, hasActiveTab }, ways });
};

type Listener = Parameters<ExcelHost['onEvents']>[0];

let current = newHost();
let listener: Listener | undefined;
let stopListening: (() => void) | undefined;

const listen = (): void => {
  stopListening?.();
  stopListening = listener && current.onEvents(listener);
};

/** A host that is whichever was connected last: Office.js asks for events once, and keeps asking that one. */
const anyHost = {
  answerInTurn: (request: string, flags: number) => current.answerInTurn(request, flags),
  get ways() {
    return current.ways;
  },
  onEvents: (told: Listener) => {
    listener = told;
    listen();
    return () => stopListening?.();
  },
} as unknown as ExcelHost;

/** Lets the genuine Office.js of this window speak to a host from now on. */
export const connect = (host: ExcelHost): void => {
  current = host;
  listen();
};

/** Runs everything on an Excel of these ways, as the page does, and gives the report. */
export const reportOn = async (ways: ExcelWays, takesRisks = true): Promise<ConformanceReport> => {
  connect(newHost(ways));
  const session = newSession();
  await session.start(takesRisks);
  const state = session.getState();
  if (state.kind !== 'ended') throw new RangeError(state.kind);
  return state.report;
};

/** A session of the page over whatever Excel is connected. */
export const newSession = (): ConformanceSession =>
  new ConformanceSession({
    newPort: () => createOfficeWorkbook(() => Promise.resolve(xlsx)),
    loadXlsx: () => Promise.resolve(xlsx),
    now: () => new Date(2026, 3, 10),
    patience: PATIENCE,
  });

/** Serves the library's own files to its script elements, as a page's server would. */
const serveScripts = (): void => {
  const observer = new MutationObserver((records) => {
    for (const script of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(script instanceof HTMLScriptElement) || !script.src) continue;
      const file = new URL(script.src).pathname.replace('/office/', '');
      const evaluate = globalThis.eval;
      evaluate(readFileSync(path.join(OFFICE, file), 'utf8'));
      script.dispatchEvent(new Event('load'));
    }
  });
  observer.observe(document.head, { childList: true });
};

/** Loads the genuine Office.js into this window, as a page in Excel on Windows does. */
export const loadOffice = async (): Promise<void> => {
  // Every browser has these; jsdom has not.
  Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder });
  Object.assign(window, { external: {} });
  Object.assign(globalThis, {
    structuredClone: <T>(value: T): T => deserialize(serialize(value)) as T,
  });
  attachExternal(
    window,
    createExternal(anyHost, () => xlsx.write(toBlueprint(current.workbook)), LTSC_2021),
  );
  serveScripts();
  const script = document.createElement('script');
  script.setAttribute('src', 'http://localhost/office/office.js');
  document.head.append(script);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Office.onReady();
};

import { readFileSync } from 'node:fs';
import { ExcelHost, type ExcelHostOptions, HostBridge } from '../../src/excel-host';

const BUNDLE = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js');

interface LibraryGlobals {
  _richApiNativeBridge?: HostBridge;
  window?: unknown;
  location?: unknown;
  navigator?: unknown;
}

let bridge: HostBridge | undefined;

/**
 * Evaluates the genuine, unmodified library in this realm (a `vm` context would give arrays of a
 * foreign realm, which the library does not take for arrays). It reads a window's names while it
 * loads; they are lent to it and taken back where Node has none.
 */
const loadLibrary = (): HostBridge => {
  if (bridge) return bridge;
  bridge = new HostBridge();
  const globals = globalThis as LibraryGlobals;
  globals._richApiNativeBridge = bridge;
  globals.window ??= globalThis;
  globals.location ??= { hash: '', search: '', protocol: 'http:', href: 'http://localhost/' };
  globals.navigator ??= { userAgent: 'node' };
  const evaluate = globalThis.eval;
  evaluate(readFileSync(BUNDLE, 'utf8'));
  return bridge;
};

// The library cleans up after the last run; its answers must not come after a test's file is over.
if (typeof afterAll === 'function') {
  afterAll(() => new Promise((resolve) => setTimeout(resolve, 30)));
}

/** Connects a new host to the genuine Office.js, whose `Excel` global then speaks to it. */
export const startExcel = (options: ExcelHostOptions): ExcelHost => {
  const host = new ExcelHost(options);
  loadLibrary().connect(host);
  return host;
};

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { createOfficeWorkbook, keepsUndo } from '../../src/adapters/office';
import { createXlsx } from '../../src/adapters/xlsx';
import {
  attachExternal,
  createExternal,
  ExcelHost,
  fromBlueprint,
  toBlueprint,
} from '../../src/excel-host';
import { progressBook } from '../../src/conformance/contract/blocks';

const OFFICE = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** What the page asked for, so that nothing is fetched that the test does not know of. */
const fetched: string[] = [];

/** Serves the library's own files to its script elements, as a page's server would. */
const serveScripts = (): void => {
  const observer = new MutationObserver((records) => {
    for (const script of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(script instanceof HTMLScriptElement) || !script.src) continue;
      const file = new URL(script.src).pathname.replace('/office/', '');
      fetched.push(file);
      const evaluate = globalThis.eval;
      evaluate(readFileSync(path.join(OFFICE, file), 'utf8'));
      script.dispatchEvent(new Event('load'));
    }
  });
  observer.observe(document.head, { childList: true });
};

const loadOffice = (): void => {
  const script = document.createElement('script');
  script.setAttribute('src', 'http://localhost/office/office.js');
  document.head.append(script);
};

const xlsx = createXlsx();
const book = fromBlueprint(progressBook(2));
const host = new ExcelHost({ workbook: book, reader: xlsx });

beforeAll(async () => {
  // Every browser has these two; jsdom has not.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  Object.assign(window, { external: {} });
  attachExternal(
    window,
    createExternal(host, () => xlsx.write(toBlueprint(book))),
  );
  serveScripts();
  loadOffice();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Office.onReady();
});

test('Office.js は Windows の Excel と思い、日本語で、自分の元からだけ読む', () => {
  expect(Office.context.displayLanguage).toBe('ja-JP');
  expect(String(Office.context.platform)).toBe('PC');
  expect(fetched).toEqual(['office.js', 'excel-win32-16.01.js', 'ja-jp/office_strings.js']);
});

test.each([
  ['1.9', true],
  ['1.13', true],
  ['1.14', true],
  ['1.15', false],
])('ExcelApi %s は %s', (version, isSupported) => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(isSupported);
});

test('ブックのバイトが、Excel の保存するまま届く', async () => {
  const bytes = await createOfficeWorkbook(() => Promise.resolve(createXlsx())).bytes();
  if (!bytes.ok) throw new Error(bytes.failure.kind);
  const plan = xlsx.readBlueprint(bytes.value);
  if (!plan.ok) throw new Error(plan.failure.kind);
  expect(plan.value.sheets.map(({ name }) => name)).toEqual(['進行管理', '_shinko']);
});

test('取り消したあとも、写しは閉じられている', async () => {
  const port = createOfficeWorkbook(() => Promise.resolve(createXlsx()));
  const aborted = { signal: AbortSignal.abort() };
  expect(await port.bytes(aborted)).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  for (let round = 0; round < 4; round++) expect((await port.bytes()).ok).toBe(true);
});

test('読み書きも出来事も、この継ぎ目を通る', async () => {
  const port = createOfficeWorkbook(() => Promise.resolve(createXlsx()));
  const told: string[] = [];
  const watching = await port.watch((event) => told.push(event.kind));
  if (!watching.ok) throw new Error(watching.failure.kind);
  const edit = { sheet: '進行管理', row: 3, column: 9, from: 'A', to: 'B' };
  expect(await port.apply([edit])).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual(['changed']);
  await watching.value();
  expect((await port.read()).ok).toBe(true);
});

test('ファイルを渡さない Excel（7000）では、そう言う', async () => {
  Object.assign(host, { ways: { fileBytes: 'refused' } });
  const port = createOfficeWorkbook(() => Promise.resolve(createXlsx()));
  expect(await port.bytes()).toEqual({ ok: false, failure: { kind: 'bytes-refused' } });
  Object.assign(host, { ways: {} });
  expect((await port.bytes()).ok).toBe(true);
});

test('セルに打っている間、押したことは待ち、ほかは断られる', async () => {
  Object.assign(host, { ways: { cellEdit: 'waits-where-asked' } });
  const port = createOfficeWorkbook(() => Promise.resolve(createXlsx()));
  host.setTrouble('cell-edit');
  expect(await port.read({ isQuiet: true })).toMatchObject({ failure: { kind: 'cell-edit' } });
  const read = port.read();
  await new Promise((resolve) => setTimeout(resolve, 50));
  host.setTrouble('none');
  expect((await read).ok).toBe(true);
  Object.assign(host, { ways: {} });
});

test('打っている間に書けるかは、Excel の版で決まる', () => {
  expect(keepsUndo()).toBe(false);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../../src/adapters/xlsx';
import { parseCellName } from '../../../../src/core/grid/grid';
import type { WorkbookBlueprint } from '../../../../src/core/grid/blueprint';
import {
  applyShift,
  fromBlueprint,
  type HostWorkbook,
  toBlueprint,
} from '../../../../src/excel-host';
import { isChanged } from '../../../../src/hosts/trial/save/content-changes';
import { type BookFile, saveBook } from '../../../../src/hosts/trial/save/saving';
import { metaSheet, progressSheet } from '../../../../src/conformance/contract/blocks';
import { unpackParts } from '../../../adapters/xlsx/packed-parts';
import { sheetPlan } from '../../../excel-host/plans';

const xlsx = createXlsx();
const RICH = new Uint8Array(
  readFileSync(join(__dirname, '../../../adapters/xlsx/fixtures/rich.xlsx')),
);
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const WHOLE_ROW = { first: 0, last: 16_383 };

const planOf = (bytes: Uint8Array): WorkbookBlueprint => {
  const plan = xlsx.readBlueprint(bytes);
  if (!plan.ok) throw new RangeError(plan.failure.kind);
  return plan.value;
};

const open = (bytes: Uint8Array): { readonly file: BookFile; readonly book: HostWorkbook } => {
  const plan = planOf(bytes);
  return { file: { bytes, blueprint: plan }, book: fromBlueprint(plan) };
};

const type = (book: HostWorkbook, name: string, value: string | number): void => {
  const [sheet] = book.sheets;
  const { row, column } = parseCellName(name)!;
  book.store(sheet!, row, column, { value, style: sheet!.styleAt(row, column) });
};

const mark = (book: HostWorkbook): void => {
  const [sheet] = book.sheets;
  const area = { top: 1, left: 0, bottom: 1, right: 0 };
  sheet!.conditionalFormats = [
    { id: 'm', areas: [area], formula: 'N("shinko:error")=0', fill: '#FDE7E9', priority: 1 },
    ...sheet!.conditionalFormats.map((one) => ({ ...one, priority: one.priority + 1 })),
  ];
};

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unpackParts(before), unpackParts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !old[name] || !now[name] || !Buffer.from(old[name]).equals(now[name]),
  );
};

test('触れていないブックは、同じバイト列のまま保存される', () => {
  const { file, book } = open(RICH);
  expect(saveBook(xlsx, file, toBlueprint(book)).file.bytes).toBe(RICH);
});

test('セルを一つ打てば、そのシートの部品だけが変わる', () => {
  const { file, book } = open(RICH);
  type(book, 'C3', 99.5);
  const saved = saveBook(xlsx, file, toBlueprint(book));
  expect(saved).toMatchObject({ losses: [], leavesMarks: false });
  expect(changedParts(RICH, saved.file.bytes)).toEqual([SHEET_PART]);
  expect(planOf(saved.file.bytes).sheets[0]!.cells).toContainEqual(
    expect.objectContaining({ row: 2, column: 2, value: 99.5 }),
  );
});

test('続けて保存しても、前の保存の上に重なる', () => {
  const { file, book } = open(RICH);
  type(book, 'C3', 99.5);
  const first = saveBook(xlsx, file, toBlueprint(book));
  type(book, 'C3', 1);
  type(book, 'C4', 2);
  const second = saveBook(xlsx, first.file, toBlueprint(book));
  expect(changedParts(RICH, second.file.bytes)).toEqual([SHEET_PART]);
  expect(planOf(second.file.bytes).sheets[0]!.cells).toContainEqual(
    expect.objectContaining({ row: 2, column: 2, value: 1 }),
  );
});

test('点検の印だけなら入れずに、ほかは元のまま保存する', () => {
  const { file, book } = open(RICH);
  mark(book);
  type(book, 'C3', 99.5);
  const saved = saveBook(xlsx, file, toBlueprint(book));
  expect(saved.leavesMarks).toBe(true);
  expect(changedParts(RICH, saved.file.bytes)).toEqual([SHEET_PART]);
  const again = saveBook(xlsx, saved.file, toBlueprint(book));
  expect(again.file.bytes).toBe(saved.file.bytes);
});

test('印の入ったファイルから印を消せば、書き直して印を落とす', () => {
  const { book } = open(RICH);
  mark(book);
  const marked = open(xlsx.write(toBlueprint(book)));
  marked.book.sheets[0]!.conditionalFormats = marked.book.sheets[0]!.conditionalFormats.slice(1);
  const saved = saveBook(xlsx, marked.file, toBlueprint(marked.book));
  expect(JSON.stringify(planOf(saved.file.bytes))).not.toContain('shinko:');
});

test('後ろにシートが増え、隠れた _shinko が入れ替わっても、ほかの部品は元のまま', () => {
  const { file, book } = open(RICH);
  const plan = toBlueprint(book);
  const sheets = [
    ...plan.sheets.filter(({ name }) => name !== '_shinko'),
    progressSheet(2, '進行管理 R7'),
    metaSheet('企画課'),
  ];
  const saved = saveBook(xlsx, file, { ...plan, sheets });
  expect(saved.losses).toEqual([]);
  const back = planOf(saved.file.bytes);
  expect(back.sheets.map(({ name }) => name)).toEqual([
    '進行管理 R6',
    '表',
    '_shinko',
    '進行管理 R7',
  ]);
  expect(back.sheets[2]!.cells).toContainEqual(expect.objectContaining({ value: '企画課' }));
  expect(changedParts(RICH, saved.file.bytes)).not.toContain(SHEET_PART);
});

describe('書き直すほかないときは、失われるものを挙げる', () => {
  const LOST = ['chart', 'drawing', 'table', 'customXml', 'definedName'];
  test.each<[string, (book: HostWorkbook) => void]>([
    [
      '行を入れた',
      (book) =>
        applyShift(book, book.sheets[0]!, {
          axis: 'rows',
          kind: 'insert',
          at: 4,
          count: 1,
          across: WHOLE_ROW,
        }),
    ],
    ['シートの名前を変えた', (book) => book.renameSheet(book.sheets[0]!, '別名')],
    ['シートを消した', (book) => book.deleteSheet(book.sheets[1]!)],
    [
      '書式を変えた',
      (book) => {
        const style = book.styles.indexOf({ fill: '#FFFF00' });
        book.store(book.sheets[0]!, 2, 2, { value: 3, style });
      },
    ],
    ['行を隠した', ({ sheets }) => void (sheets[0]!.hiddenRows = new Set([3]))],
    ['メモを消した', ({ sheets }) => void (sheets[0]!.notes = [])],
    ['入力規則を消した', ({ sheets }) => void (sheets[0]!.validations = [])],
    ['列の幅を変えた', ({ sheets }) => void sheets[0]!.columnWidths.set(1, 12)],
  ])('%s', (_title, change) => {
    const { file, book } = open(RICH);
    change(book);
    const saved = saveBook(xlsx, file, toBlueprint(book));
    expect(saved.losses).toEqual(expect.arrayContaining(LOST));
    expect(planOf(saved.file.bytes).sheets.length).toBe(book.sheets.length);
  });

  test('プランで言い尽くせるファイルなら、何も挙げない', () => {
    const { file, book } = open(
      xlsx.write({ styles: [{}], sheets: [sheetPlan('表')], activeSheet: 0 }),
    );
    book.renameSheet(book.sheets[0]!, '別名');
    expect(saveBook(xlsx, file, toBlueprint(book)).losses).toEqual([]);
  });
});

test('新しいブックは、そのまま書かれる', () => {
  const book = fromBlueprint({ styles: [{}], sheets: [], activeSheet: 0 });
  type(book, 'A1', 'あ');
  const saved = saveBook(xlsx, undefined, toBlueprint(book));
  expect(planOf(saved.file.bytes).sheets[0]!.cells).toMatchObject([{ value: 'あ' }]);
});

test('変わったのは、人の変更があるときだけ。印だけなら変わっていない', () => {
  const { book } = open(RICH);
  const before = toBlueprint(book);
  expect(isChanged(before, toBlueprint(book))).toBe(false);
  mark(book);
  expect(isChanged(before, toBlueprint(book))).toBe(false);
  type(book, 'C3', 99.5);
  expect(isChanged(before, toBlueprint(book))).toBe(true);
});

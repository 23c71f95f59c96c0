import type { SheetBlueprint, CellStyle } from '../../src/core/grid/blueprint';
import { fromBlueprint } from '../../src/excel-host';
import { startExcel } from './office-library';
import { bookPlan, cells, sheetPlan } from './plans';

const SHEET = 'S';
const styles: readonly CellStyle[] = [{}, { numberFormat: '@' }, { locked: false }];

const start = (part: Partial<SheetBlueprint> = {}, others: readonly SheetBlueprint[] = []) =>
  startExcel({ workbook: fromBlueprint(bookPlan([sheetPlan(SHEET, part), ...others], styles)) });

/** Runs a batch on the sheet and syncs. */
const onSheet = <T>(work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
    return result;
  });

const load = (address: string, what = 'values,formulas') =>
  onSheet((sheet) => sheet.getRange(address).load(what));

test('結合したセルは先頭だけが値を持つ', async () => {
  start({
    cells: cells({ A1: '先頭', A2: '隠れた値' }),
    merges: [{ top: 0, left: 0, bottom: 2, right: 0 }],
  });
  expect((await load('A1:A3')).values).toEqual([['先頭'], [''], ['']]);
  await onSheet((sheet) => {
    sheet.getRange('A2:A3').values = [['捨てられる'], ['これも']];
  });
  expect((await load('A1:A3')).values).toEqual([['先頭'], [''], ['']]);
});

test('null は触れず、"" は空にする', async () => {
  start({ cells: cells({ A1: 1, B1: 2 }) });
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[null, '']];
  });
  expect((await load('A1:B1')).values).toEqual([[1, '']]);
});

test('誤りは文字列で読め、種類で見分けられる', async () => {
  start({ cells: [{ row: 0, column: 0, value: { error: '#REF!' }, style: 0 }] });
  const range = await load('A1', 'values,valueTypes');
  expect(range.values).toEqual([['#REF!']]);
  expect(range.valueTypes).toEqual([['Error']]);
});

test('値だけの使用範囲は、書式だけのセルを数えない', async () => {
  start({ cells: cells({ B2: 1, C3: 'x' }, { F9: 1 }) });
  const [values, all] = await onSheet((sheet) => [
    sheet.getUsedRangeOrNullObject(true).load('address'),
    sheet.getUsedRangeOrNullObject(false).load('address'),
  ]);
  expect([values.address, all.address]).toEqual(['S!B2:C3', 'S!B2:F9']);
});

test('参照と IF の式は、書いた要求の中でもう計算されている', async () => {
  start({ cells: cells({ A1: 5, B1: { formula: '=A1' }, C1: { formula: '=IF(D1="","",D1)' } }) });
  const range = await onSheet((sheet) => {
    sheet.getRange('A1').values = [[7]];
    return sheet.getRange('A1:C1').load('values,formulas');
  });
  expect(range.values).toEqual([[7, 7, '']]);
  expect(range.formulas).toEqual([[7, '=A1', '=IF(D1="","",D1)']]);
});

test('知らない式は前の結果を保つ', async () => {
  start({ cells: cells({ A1: { formula: '=SUM(B1:B9)', value: 45 } }) });
  expect((await load('A1')).values).toEqual([[45]]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    '大きさの違う値',
    (sheet) => {
      sheet.getRange('A1:A2').values = [['x']];
    },
    'InvalidArgument',
  ],
  ['番地でない番地', (sheet) => sheet.getRange('進捗').load('values'), 'InvalidArgument'],
  ['長すぎる番地', (sheet) => sheet.getRanges('A1,'.repeat(3000) + 'A1'), 'InvalidArgument'],
  ['最後の見えるシートを消す', (sheet) => sheet.delete(), 'InvalidOperation'],
  [
    '無い条件付き書式',
    (sheet) => sheet.getRange().conditionalFormats.getItem('x').delete(),
    'ItemNotFound',
  ],
])('%s は断られる', async (_title, ask, code) => {
  start();
  await expect(onSheet(ask)).rejects.toMatchObject({ code });
});

describe('保護', () => {
  const locked = (ask: (sheet: Excel.Worksheet) => void) => {
    start({ cells: cells({ A1: 1 }, { B1: 2 }), protected: true });
    return onSheet(ask);
  };

  test('開いたセルには書ける', async () => {
    await locked((sheet) => {
      sheet.getRange('A1:B1').values = [[null, '可']];
    });
    expect((await load('B1')).values).toEqual([['可']]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['閉じたセル', (sheet) => void (sheet.getRange('A1:B1').values = [['不可', '可']])],
    ['行の挿入', (sheet) => void sheet.getRange('1:1').insert('Down')],
    ['書式', (sheet) => void (sheet.getRange('B1').format.fill.color = '#FF0000')],
    ['条件付き書式', (sheet) => void sheet.getRange('B1').conditionalFormats.add('Custom')],
  ])('%s は AccessDenied', async (_title, ask) => {
    await expect(locked(ask)).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

test('深く隠したシートは読めるが、開けず、そのままでは消せない', async () => {
  const meta = sheetPlan('_shinko', { visibility: 'veryHidden', cells: cells({ A1: '課' }) });
  start({}, [meta]);
  const on = (work: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('_shinko'));
      await context.sync();
    });
  await on((sheet) => void sheet.getRange('A1').load('values'));
  await expect(on((sheet) => sheet.activate())).rejects.toMatchObject({ code: 'InvalidOperation' });
  await expect(on((sheet) => sheet.delete())).rejects.toMatchObject({ code: 'InvalidOperation' });
  await on((sheet) => {
    sheet.visibility = 'Hidden';
    sheet.delete();
  });
});

test('結合が 512 を超える範囲は一度に聞けない', async () => {
  const merges = Array.from({ length: 513 }, (_, index) => ({
    top: index,
    left: 0,
    bottom: index,
    right: 1,
  }));
  start({ merges });
  const ask = (address: string) =>
    onSheet((sheet) => sheet.getRange(address).getMergedAreasOrNullObject().load('areaCount'));
  await expect(ask('A1:B513')).rejects.toMatchObject({ code: 'GeneralException' });
  expect((await ask('A1:B512')).areaCount).toBe(512);
  expect((await ask('C1:D9')).isNullObject).toBe(true);
});

test('行を入れると、結合も入力規則も条件付き書式もメモもずれる', async () => {
  const area = { top: 2, left: 0, bottom: 5, right: 0 };
  const host = start({
    cells: cells({ A3: 'x', C1: { formula: '=A3' } }),
    merges: [area],
    validations: [
      {
        areas: [area],
        type: 'list',
        choices: ['A', 'B'],
        allowBlank: true,
        errorStyle: 'warning',
        showError: true,
        showPrompt: false,
      },
    ],
    conditionalFormats: [{ areas: [area], formula: 'A3="x"', priority: 1 }],
    notes: [{ row: 2, column: 0, author: '事務局', text: '覚え' }],
    rowHeights: new Map([[2, 40]]),
    hiddenRows: new Set([5]),
  });
  await onSheet((sheet) => void sheet.getRange('2:3').insert('Down'));
  const moved = { ...area, top: 4, bottom: 7 };
  const sheet = host.workbook.sheets[0]!;
  expect(sheet.merges).toEqual([moved]);
  expect(sheet.validations[0]!.areas).toEqual([moved]);
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [moved], formula: 'A5="x"' });
  expect(sheet.notes[0]!.row).toBe(4);
  expect(sheet.rowHeights.get(4)).toBe(40);
  expect([...sheet.hiddenRows]).toEqual([7]);
  expect(sheet.cell(0, 2)!.formula).toBe('=A5');
  const rule = await onSheet((one) => one.getRange('A5').dataValidation.load('type,rule'));
  expect(rule.rule).toEqual({ list: { inCellDropDown: true, source: 'A,B' } });
  await onSheet((one) => one.getRange('2:3').delete('Up'));
  expect(sheet.merges).toEqual([area]);
  expect(sheet.cell(0, 2)!.formula).toBe('=A3');
});

test('人が打ったことも、セルの番地で告げられる', async () => {
  const host = start({ cells: cells({ A1: 1 }) });
  const told: string[] = [];
  host.workbook.watch((change) => told.push(change.kind));
  await onSheet((sheet) => {
    sheet.getRange('B2').select();
    sheet.getRange('B2').format.rowHeight = 30;
    sheet.freezePanes.freezeRows(3);
  });
  expect(told).toEqual(['selected', 'layout', 'layout']);
});

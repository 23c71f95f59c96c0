import { withoutUnchanged } from '../../../../src/core/merge/diff/unchanged-cells';
import type { Unmerged } from '../../../../src/core/merge/diff/unmerged';
import type { CellValue } from '../../../../src/core/grid/grid';
import { recognise } from '../../../../src/core/form/read/recognise';
import { tableSample } from '../../rules/heading-sample';
import { sampleGrid } from '../../rules/sample-sheet';

const ROWS: readonly (readonly CellValue[])[] = [
  ['架空市子育て支援計画　進捗状況（令和4年度）'],
  ['No.', '取組項目', '担当課', '単位', 'R4実績', '成果', '欄外'],
  [1, '一時預かり', 'こども課', '人', 12, '増えた。', 'メモ'],
  [2, 'ひととき保育', 'こども課', '人', 25, '曜日が偏った。', ''],
  [3, '病児保育', '保育課', '人', 13, '増えた。', ''],
  [],
  ['注'],
];

/** The table with some cells typed over, by their names. */
const tableWith = (cells: Readonly<Record<string, CellValue>> = {}) => {
  const values = ROWS.map((row) => [...row]);
  for (const [name, value] of Object.entries(cells)) {
    values[Number(name.slice(1)) - 1]![name.charCodeAt(0) - 65] = value;
  }
  return recognise(tableSample(values).grid());
};

const left = (cell: string | null, why: Unmerged['why'], sheet = '進捗状況'): Unmerged => ({
  sheet,
  cell,
  value: 'メモ',
  why,
  target: null,
});

const MASTER = tableWith();

/** Whether a cell that a file leaves is still told. */
const isTold = (one: Unmerged, own = tableWith(), master = MASTER): boolean =>
  withoutUnchanged([one], [own], [master]).length === 1;

it.each([
  'item-unknown',
  'item-unclear',
  'item-twice',
  'year-unreadable',
  'year-twice',
  'no-place',
  'unreadable',
  'plan-cell',
  'outside',
] as const)('全体のブックの同じ場所と同じことを言うセルは、%s でも挙げない', (why) => {
  expect(isTold(left('G3', why))).toBe(false);
  expect(isTold(left('G3', why), tableWith({ G3: '別のメモ' }))).toBe(true);
});

it.each([
  'other-sheet',
  'note',
  'drawing',
  'reason',
  'cell-shared',
  'mark',
  'mark-refused',
] as const)('セルの場所で言うのでない %s は、同じでも挙げる', (why) => {
  expect(isTold(left('G3', why))).toBe(true);
});

it('場所のないもの、どちらかにないシートのものは挙げる', () => {
  expect(isTold(left(null, 'outside'))).toBe(true);
  expect(isTold(left('G3', 'outside', 'ほか'))).toBe(true);
  expect(withoutUnchanged([left('G3', 'outside')], [], [MASTER])).toHaveLength(1);
  expect(withoutUnchanged([left('G3', 'outside')], [MASTER], [])).toHaveLength(1);
});

it('同じ場所にある項目が違えば、同じことを言うセルも挙げる', () => {
  expect(isTold(left('G3', 'outside'), tableWith({ A3: 7 }))).toBe(true);
  expect(isTold(left('G3', 'outside'), tableWith({ B3: 'ほかの取組' }))).toBe(true);
  expect(isTold(left('G3', 'outside'), tableWith({ B3: '一時 預かり' }))).toBe(false);
});

it('項目の外のセルは、どちらでも項目の外のときだけ比べる', () => {
  expect(isTold(left('A7', 'outside'))).toBe(false);
  expect(isTold(left('A7', 'outside'), tableWith({ A7: '別の注' }))).toBe(true);
  const longer = tableWith({ A6: 4, B6: '延長保育', E6: 3, F6: '増えた。' });
  expect(isTold(left('A6', 'outside'), longer)).toBe(true);
  expect(isTold(left('A6', 'outside'), MASTER, longer)).toBe(true);
});

it('項目の始まる行が違えば、同じことを言うセルも挙げる', () => {
  const values = ROWS.map((row) => [...row]);
  values.splice(1, 0, []);
  const lower = recognise(tableSample(values).grid());
  expect(isTold(left('G4', 'outside'), lower)).toBe(true);
});

it('私たちの様式は課ごとに作り直すので、場所では比べない', () => {
  const own = recognise(sampleGrid());
  const cell = { ...left('L11', 'outside'), sheet: own.grid.sheet };
  expect(withoutUnchanged([cell], [own], [own])).toEqual([cell]);
});

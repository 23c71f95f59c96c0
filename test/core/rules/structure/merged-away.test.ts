import { mergedAway } from '../../../../src/core/rules/structure/merged-away';
import { cellKey, type Area } from '../../../../src/core/grid/grid';
import { recognise } from '../../../../src/core/form/read/recognise';
import { findPlace, sampleGrid } from '../sample-sheet';
import { factsWith, findingsOf, foundWith, testRule } from '../test-rule';

testRule(mergedAway, {
  '結合 No.1 評価 R2 に「3」': [
    {
      at: ['J10', 'grade'],
      severity: 'warning',
      fix: ['none'],
      facts: { column: '評価', cells: 3 },
    },
  ],
  '結合 No.1 実績値 R3 に「2」': [
    {
      at: ['H11', 'value'],
      severity: 'warning',
      fix: ['none'],
      facts: { column: '実績値', cells: 2 },
    },
  ],
});

it.each([
  ['計画で新規の項目', [['結合 No.4 実績値 R4', '2']]],
  [
    'シートの印で新規の項目',
    [
      ['No.1 備考', 'R3～ 新規'],
      ['結合 No.1 実績値 R3', '2'],
    ],
  ],
] as const)('%sでは、できる前の年度と結合されていても言わない', (_, changes) => {
  expect(factsWith(mergedAway, changes)).toEqual([]);
});

/** What is said of merged cells of the sample, from a place on. */
const merged = (place: string, area: Partial<Area>) => {
  const grid = sampleGrid();
  const { row, column } = findPlace(recognise(grid), place);
  const whole = { top: row, left: column, bottom: row, right: column, ...area };
  return findingsOf(mergedAway, { ...grid, merges: [...grid.merges, whole] }).map(
    ({ field, facts }) => [field, facts['cells']],
  );
};

it('横に結合された単位も、二つの列の記入が消えている', () => {
  const grid = sampleGrid();
  const { row, column } = findPlace(recognise(grid), 'No.1 単位 R3');
  expect(grid.formulas.has(cellKey(row, column))).toBe(false);
  expect(merged('No.1 単位 R3', { right: column + 1 })).toContainEqual(['unit', 2]);
});

it('縦と横に結合されていれば、消えたセルをみな数える', () => {
  const { row, column } = findPlace(recognise(sampleGrid()), 'No.1 実績値 R3');
  expect(merged('No.1 実績値 R3', { bottom: row + 1, right: column + 1 })).toContainEqual([
    'value',
    4,
  ]);
});

it('一つだけのセルを結合と書くファイルもある', () => {
  expect(merged('No.1 実績値 R3', {})).toEqual([]);
});

it('同じ結合は、一度だけ言う', () => {
  expect(foundWith(mergedAway, [['結合 No.1 評価 R2', '3']])).toHaveLength(1);
  const twice = [
    ['結合 No.1 評価 R2', '2'],
    ['結合 No.1 実績値 R2', '3'],
  ] as const;
  expect(factsWith(mergedAway, twice).map(({ column }) => column)).toEqual(['実績値', '評価']);
});

it('同じ結合のまま読み方が変われば、変わった列で見る', () => {
  const grid = sampleGrid();
  const sheet = recognise(grid);
  const { row, column } = findPlace(sheet, 'No.1 実績値 R3');
  const merges = [...grid.merges, { top: row, left: column, bottom: row + 1, right: column }];
  // 実績値 and 評価 go by names that nothing is known of.
  const header = sheet.layouts[0]!.row;
  const values = grid.values.map((cells, index) =>
    index === header ? cells?.map((cell) => (cell === '実績値' ? '控え' : cell)) : cells,
  );
  const before = findingsOf(mergedAway, { ...grid, values, merges });
  expect(before.filter(({ facts }) => facts['cells'] === 2)).toEqual([]);
  const after = findingsOf(mergedAway, { ...grid, merges });
  expect(after.map(({ field, facts }) => [field, facts['cells']])).toContainEqual(['value', 2]);
});

import { emptyGrid, type CellValue } from '../../../src/core/grid/grid';
import { heldRows, rowsWithin } from '../../../src/core/grid/held-rows';

/** Cells by row; all other rows are not there. */
const gridOf = (rows: Readonly<Record<number, readonly CellValue[]>>) => {
  const values: (readonly CellValue[])[] = [];
  for (const [row, cells] of Object.entries(rows)) values[Number(row)] = cells;
  return { ...emptyGrid('一覧'), values };
};

const LAST = 1_048_575;

it.each<[string, Readonly<Record<number, readonly CellValue[]>>, readonly number[]]>([
  ['何もないシート', {}, []],
  ['間の空いたシート', { 2: ['a'], 5: [null, 1], 9: [] }, [2, 5]],
  ['一番下の行に書き置きのあるシート', { 0: ['a'], 7: ['b'], [LAST]: ['x'] }, [0, 7, LAST]],
])('%sの、何かのある行', (_, rows, held) => {
  const grid = gridOf(rows);
  expect(heldRows(grid)).toEqual(held);
  expect(heldRows(grid)).toBe(heldRows({ ...grid }));
});

it.each([
  [0, 9, [2, 5, 9]],
  [2, 5, [2, 5]],
  [3, 4, []],
  [3, 8, [5]],
  [6, 20, [9]],
  [10, 20, []],
  [5, 2, []],
])('%d 行から %d 行までにある行だけを挙げる', (top, bottom, rows) => {
  expect(rowsWithin([2, 5, 9], top, bottom)).toEqual(rows);
});

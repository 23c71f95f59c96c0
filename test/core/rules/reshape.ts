import { cellKey, type Area, type CellValue, type Grid } from '../../../src/core/grid/grid';

const KEYS = cellKey(1, 0);

type Place = (row: number, column: number) => readonly [row: number, column: number];

const movedMap = <T>(map: ReadonlyMap<number, T>, place: Place): Map<number, T> =>
  new Map(
    [...map].map(([key, value]) => {
      const [row, column] = place(Math.floor(key / KEYS), key % KEYS);
      return [cellKey(row, column), value] as const;
    }),
  );

const movedSet = (set: ReadonlySet<number>, to: (at: number) => number): ReadonlySet<number> =>
  new Set([...set].map(to));

/** Inserts rows with these cells, as Excel does: what is below moves down, a merge across grows. */
export const insertRows = (
  grid: Grid,
  at: number,
  rows: readonly (readonly CellValue[])[],
): Grid => {
  const down = (row: number): number => (row >= at ? row + rows.length : row);
  const grown = ({ top, left, bottom, right }: Area): Area => ({
    top: down(top),
    left,
    bottom: down(bottom),
    right,
  });
  return {
    ...grid,
    values: [...grid.values.slice(0, at), ...rows, ...grid.values.slice(at)],
    formulas: movedMap(grid.formulas, (row, column) => [down(row), column]),
    formats: movedMap(grid.formats, (row, column) => [down(row), column]),
    merges: grid.merges.map(grown),
    hiddenRows: movedSet(grid.hiddenRows, down),
    ...(grid.rowHeights && {
      rowHeights: new Map([...grid.rowHeights].map(([row, height]) => [down(row), height])),
    }),
  };
};

/** Inserts blank columns, as Excel does. */
export const insertColumns = (grid: Grid, at: number, count: number): Grid => {
  const right = (column: number): number => (column >= at ? column + count : column);
  return {
    ...grid,
    values: grid.values.map(
      (row) =>
        row && [...row.slice(0, at), ...Array<CellValue>(count).fill(null), ...row.slice(at)],
    ),
    formulas: movedMap(grid.formulas, (row, column) => [row, right(column)]),
    formats: movedMap(grid.formats, (row, column) => [row, right(column)]),
    merges: grid.merges.map((area) => ({
      ...area,
      left: right(area.left),
      right: right(area.right),
    })),
    hiddenColumns: movedSet(grid.hiddenColumns, right),
  };
};

/** The grid with every cell's value passed through `change`. */
export const mapValues = (
  grid: Grid,
  change: (value: CellValue, row: number, column: number) => CellValue,
): Grid => ({
  ...grid,
  values: grid.values.map((cells, row) =>
    cells?.map((value, column) => change(value ?? null, row, column)),
  ),
});

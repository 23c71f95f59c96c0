import { areasInRows } from './areas-in-rows';
import { MAX_COLUMNS, type Area, type Grid } from './grid';

/** Rows of a sheet, 0-based, both ends inclusive. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** Spans in order, those that touch joined into one. */
export const joinSpans = (spans: readonly RowSpan[]): readonly RowSpan[] => {
  const joined: RowSpan[] = [];
  for (const { top, bottom } of spans.toSorted((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && top <= last.bottom + 1) {
      joined[joined.length - 1] = { ...last, bottom: Math.max(last.bottom, bottom) };
    } else joined.push({ top, bottom });
  }
  return joined;
};

const isInside = (row: number, spans: readonly RowSpan[]): boolean =>
  spans.some(({ top, bottom }) => row >= top && row <= bottom);

const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);

/** The map with the spans' cells taken from another; the same map where nothing differs. */
const patchCells = <T>(
  known: ReadonlyMap<number, T>,
  read: ReadonlyMap<number, T>,
  spans: readonly RowSpan[],
): ReadonlyMap<number, T> => {
  const gone: number[] = [];
  for (const { top, bottom } of spans) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = 0; column < WIDTH; column += 1) {
        const key = row * MAX_COLUMNS + column;
        if (known.has(key) && !read.has(key)) gone.push(key);
      }
    }
  }
  const come: (readonly [number, T])[] = [];
  for (const cell of read) {
    if (isInside(rowOfKey(cell[0]), spans) && known.get(cell[0]) !== cell[1]) come.push(cell);
  }
  if (gone.length === 0 && come.length === 0) return known;
  const cells = new Map(known);
  for (const key of gone) cells.delete(key);
  for (const [key, value] of come) cells.set(key, value);
  return cells;
};

// Beyond what a form and the notes beside it use.
const WIDTH = 256;

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Merged areas with the spans' own read again; one that crosses a span's border stays as it was. */
const patchMerges = (
  known: readonly Area[],
  read: readonly Area[],
  spans: readonly RowSpan[],
): readonly Area[] => {
  const crosses = (area: Area): boolean =>
    !spans.some(({ top, bottom }) => area.top >= top && area.bottom <= bottom);
  const old = areasInRows(known, spans);
  const crossing = old.filter(crosses);
  const now = areasInRows(read, spans).filter(
    (area) =>
      !crossing.some(
        (kept) =>
          kept.top <= area.bottom &&
          kept.bottom >= area.top &&
          kept.left <= area.right &&
          kept.right >= area.left,
      ),
  );
  const before = old.filter((area) => !crosses(area));
  const isSame =
    before.length === now.length &&
    now.every((area) => before.some((other) => sameArea(area, other)));
  if (isSame) return known;
  const gone = new Set(before);
  return [...known.filter((area) => !gone.has(area)), ...now];
};

const patchHidden = (
  known: ReadonlySet<number>,
  read: ReadonlySet<number>,
  spans: readonly RowSpan[],
): ReadonlySet<number> => {
  const hidden = new Set(known);
  for (const { top, bottom } of spans) {
    for (let row = top; row <= bottom; row += 1) {
      if (read.has(row)) hidden.add(row);
      else hidden.delete(row);
    }
  }
  return hidden;
};

/** Heights with the spans' own read again; the same map where none differs. */
const patchHeights = (
  known: ReadonlyMap<number, number>,
  read: ReadonlyMap<number, number>,
  spans: readonly RowSpan[],
): ReadonlyMap<number, number> => {
  const changed: number[] = [];
  for (const { top, bottom } of spans) {
    for (let row = top; row <= bottom; row += 1) {
      if (known.get(row) !== read.get(row)) changed.push(row);
    }
  }
  if (changed.length === 0) return known;
  const heights = new Map(known);
  for (const row of changed) {
    const height = read.get(row);
    if (height === undefined) heights.delete(row);
    else heights.set(row, height);
  }
  return heights;
};

/**
 * A sheet as it stands after some of its rows were read again; all other rows stay as they were.
 *
 * @param read a grid with absolute addresses in which only the spans' rows are looked at
 */
export const patchRows = (grid: Grid, spans: readonly RowSpan[], read: Grid): Grid => {
  // A copy by `slice` stays without the places that are empty.
  const values = grid.values.slice();
  for (const { top, bottom } of spans) {
    for (let row = top; row <= bottom; row += 1) values[row] = read.values[row];
  }
  while (values.length > 0 && values.at(-1) === undefined) values.pop();
  return {
    ...grid,
    values,
    formulas: patchCells(grid.formulas, read.formulas, spans),
    formats: patchCells(grid.formats, read.formats, spans),
    ...(grid.richTexts && {
      richTexts: patchCells(grid.richTexts, read.richTexts ?? new Map(), spans),
    }),
    merges: patchMerges(grid.merges, read.merges, spans),
    hiddenRows: patchHidden(grid.hiddenRows, read.hiddenRows, spans),
    ...(grid.rowHeights && {
      rowHeights: patchHeights(grid.rowHeights, read.rowHeights ?? grid.rowHeights, spans),
    }),
  };
};

import {
  cellKey,
  emptyGrid,
  type Area,
  type CellValue,
  type Grid,
} from '../../../../../src/core/grid/grid';
import type { DrawnItem, DrawnMeasure } from './drawn-plan';

/** A figure's or a grade's cell; `at` names item, measure, year and kind. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a row of a table tells of. */
export interface Slot {
  readonly item: DrawnItem;
  readonly measure: DrawnMeasure;
  readonly year?: number;
  readonly kind?: FigureKind;
}

export type FigureKind = 'target' | 'actual' | 'rate' | 'difference';

/** A value with the format that it is shown by, and whose figure it is. */
export interface Written {
  readonly value: CellValue;
  readonly format?: string;
  readonly key?: string;
}

/** A column: its heading's lines, and what stands in it once for each group of rows. */
export interface DrawnColumn {
  readonly lines: readonly string[];
  readonly of: 'policy' | 'direction' | 'item' | 'measure' | 'year' | 'row';
  readonly write: (slot: Slot) => Written;
  readonly isSpacer?: true;
}

export const figureKey = (
  { item, measure }: Pick<Slot, 'item' | 'measure'>,
  year: number,
  kind: FigureKind | 'grade',
): string => `${item.name}|${item.measures.indexOf(measure)}|${year}|${kind}`;

/** Two characters are often set apart: 目　標. */
export const apart = (title: string, space: string): string =>
  title.length === 2 ? [...title].join(space) : title;

/** A sheet that is being written. */
export class Canvas {
  readonly places = new Map<string, Place>();
  private readonly values: CellValue[][] = [];
  private readonly merges: Area[] = [];
  private readonly formats = new Map<number, string>();

  constructor(readonly sheet: string) {}

  put(row: number, column: number, { value, format, key }: Written): void {
    while (this.values.length <= row) this.values.push([]);
    const cells = this.values[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    if (format !== undefined) this.formats.set(cellKey(row, column), format);
    if (key !== undefined) this.places.set(key, { sheet: this.sheet, row, column });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  get height(): number {
    return this.values.length;
  }

  grid(): Grid {
    const { values, merges, formats } = this;
    return { ...emptyGrid(this.sheet), values, merges, formats };
  }
}

const scopeKey = ({ item, measure, year }: Slot, of: DrawnColumn['of'], row: number): string =>
  ({
    policy: item.levels[0],
    direction: item.levels.join('|'),
    item: item.name,
    measure: `${item.name}|${measure.indicator}`,
    year: `${item.name}|${measure.indicator}|${String(year)}`,
    row: String(row),
  })[of];

/** How cells that hold for several rows are written. */
export type Spread = 'merged' | 'blank' | 'repeated';

/** Rows that are none of an item's: the header once more, and a sum. */
export const HEADER_AGAIN = '\u0001';
export const SUM = '\u0002';

/** A row of a table: a blank line (`null`), a heading, or a slot. */
export type DrawnRow = Slot | string | null;

/** A table to be written. */
export interface DrawnTable {
  readonly columns: readonly DrawnColumn[];
  readonly rows: readonly DrawnRow[];
  /** What parts the characters of short headings. */
  readonly space: string;
  readonly spread: Spread;
  /** Whether headings of levels reach over all columns. */
  readonly isWide: boolean;
}

const putHeader = (
  canvas: Canvas,
  { columns, space }: Pick<DrawnTable, 'columns' | 'space'>,
  top: number,
): number => {
  const depth = Math.max(...columns.map(({ lines }) => lines.length));
  columns.forEach(({ lines, isSpacer }, at) => {
    if (isSpacer) return;
    const [first] = lines;
    if (lines.length < depth) {
      canvas.put(top, at, { value: apart(first!, space) });
      canvas.merge(top, at, top + depth - 1, at);
      return;
    }
    canvas.put(top + depth - 1, at, { value: apart(lines.at(-1)!, space) });
    if (depth === 1 || (columns[at - 1]?.lines.length === 2 && columns[at - 1]!.lines[0] === first))
      return;
    let right = at;
    while (columns[right + 1]?.lines.length === 2 && columns[right + 1]!.lines[0] === first)
      right += 1;
    canvas.put(top, at, { value: apart(first!, space) });
    canvas.merge(top, at, top, right);
  });
  return top + depth;
};

/** A sum, under the heading of names, with figures where numbers stand. */
const putSum = (canvas: Canvas, { columns, rows }: DrawnTable, row: number): void => {
  const slot = rows.find((one) => typeof one === 'object' && one !== null) as Slot;
  columns.forEach(({ of, write, isSpacer }, column) => {
    if (isSpacer) return;
    if (of === 'row' && typeof write(slot).value === 'number')
      canvas.put(row, column, { value: 123_456 });
  });
  canvas.put(row, 0, { value: '合　計' });
};

/** The rows that a table's rows stand in, headers that are told again being as deep as the first. */
const placesOf = (rows: readonly DrawnRow[], depth: number, top: number): readonly number[] => {
  let next = top;
  return rows.map((row) => {
    const at = next;
    next += row === HEADER_AGAIN ? depth : 1;
    return at;
  });
};

const isSlot = (row: DrawnRow | undefined): row is Slot => typeof row === 'object' && row !== null;

/** Writes a table from a row on. */
export const putTable = (canvas: Canvas, table: DrawnTable, top: number): void => {
  const { columns, rows, spread } = table;
  const first = putHeader(canvas, table, top);
  const places = placesOf(rows, first - top, first);
  rows.forEach((row, at) => {
    if (typeof row !== 'string') return;
    const place = places[at]!;
    if (row === HEADER_AGAIN) putHeader(canvas, table, place);
    else if (row === SUM) putSum(canvas, table, place);
    else {
      canvas.put(place, 0, { value: row });
      if (table.isWide) canvas.merge(place, 0, place, columns.length - 1);
    }
  });
  columns.forEach(({ of, write, isSpacer }, column) => {
    if (isSpacer) return;
    for (let at = 0; at < rows.length;) {
      const slot = rows[at];
      if (!isSlot(slot)) {
        at += 1;
        continue;
      }
      const key = scopeKey(slot, of, at);
      let end = at;
      for (let next = rows[end + 1]; isSlot(next); next = rows[end + 1]) {
        if (scopeKey(next, of, end + 1) !== key) break;
        end += 1;
      }
      canvas.put(places[at]!, column, write(slot));
      if (spread === 'merged') canvas.merge(places[at]!, column, places[end]!, column);
      if (spread === 'repeated')
        for (let other = at + 1; other <= end; other += 1)
          canvas.put(places[other]!, column, { value: write(slot).value });
      at = end + 1;
    }
  });
};

import type { KeptHeights } from '../../record/kept-heights';
import { LINE_HEIGHT, MAX_ROW_HEIGHT } from './form-look';
import { ROW_MARGIN } from './item-heights';
import type { HeightWish, NeededLines } from './row-growth';

/** A row made higher, or as high as before; points, 0-based. */
export interface RowHeight {
  readonly sheet: string;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** What the workbook keeps of an item's rows; `null` where it keeps nothing. */
export interface KeptChange {
  readonly sheet: string;
  readonly key: string;
  readonly from: readonly number[] | null;
  readonly to: readonly number[] | null;
}

/** Rows that were made higher, and what is kept of them. */
export interface Growth {
  /** Row of `_shinko` that keeps heights, 0-based. */
  readonly record: number;
  readonly rows: readonly RowHeight[];
  readonly kept: readonly KeptChange[];
}

/** Rows to be made high enough, as far as they are ours; or rows to be put back, as far as they are as we left them. */
export type HeightOrder =
  | { readonly kind: 'fit'; readonly record: number; readonly wishes: readonly HeightWish[] }
  | { readonly kind: 'put'; readonly growth: Growth };

/** The order that makes rows high enough; `undefined` where there is none to look at, or no `_shinko` to keep it. */
export const fitOrder = (
  record: number | null,
  wishes: readonly HeightWish[],
): HeightOrder | undefined =>
  record === null || wishes.length === 0 ? undefined : { kind: 'fit', record, wishes };

/** What an order must know of the workbook as it stands. */
export interface HeightFacts {
  /** Points; `undefined` for rows that are hidden or not there, which stay as they are. */
  readonly heightOf: (sheet: string, row: number) => number | undefined;
  readonly kept: KeptHeights | undefined;
}

/** Rows of a sheet that an order asks about, inclusive. */
export interface OrderedRows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** The rows that an order asks about. */
export const orderedRows = (order: HeightOrder): readonly OrderedRows[] =>
  order.kind === 'fit'
    ? order.wishes
    : order.growth.rows.map(({ sheet, row }) => ({ sheet, top: row, bottom: row }));

/** Row of `_shinko` that an order writes to. */
export const recordOf = (order: HeightOrder): number =>
  order.kind === 'fit' ? order.record : order.growth.record;

/** Excel rounds heights to whole pixels of the screen, which are less than a point. */
const isNear = (left: number | undefined, right: number | undefined): boolean =>
  left !== undefined && right !== undefined && Math.abs(left - right) < 1;

/** Heights in whole quarters of a point, as files and Excel keep them. */
const rounded = (height: number): number => Math.min(MAX_ROW_HEIGHT, Math.ceil(height * 4) / 4);

/** Makes rows that may grow high enough for a text over them; the others count as they are. */
const fit = (
  heights: number[],
  isOurs: readonly boolean[],
  first: number,
  { top, bottom, lines }: NeededLines,
): void => {
  const rows = heights.map((_, at) => at).slice(top - first, bottom - first + 1);
  const height = rows.reduce((sum, at) => sum + heights[at]!, 0);
  const growing = rows.filter((at) => isOurs[at]);
  if (lines * LINE_HEIGHT <= height || growing.length === 0) return;
  const missing = lines * LINE_HEIGHT + ROW_MARGIN * rows.length - height;
  for (const at of growing) heights[at] = rounded(heights[at]! + missing / growing.length);
};

interface GrownItem {
  readonly rows: readonly RowHeight[];
  readonly kept: KeptChange;
}

/** Heights that an item's rows may have from us: those kept, under whatever name the sheet had, else those planned. */
const givenHeights = (
  { sheet, key, top, bottom, planned }: HeightWish,
  kept: KeptHeights | undefined,
): readonly (readonly number[])[] => {
  const own = kept?.get(sheet)?.get(key);
  if (own?.length === bottom - top + 1) return [own];
  if (kept?.has(sheet)) return planned;
  const elsewhere = [...(kept?.values() ?? [])].map((items) => items.get(key));
  return [...planned, ...elsewhere.filter((heights) => heights !== undefined)];
};

/** What an item's rows come to; `undefined` where none of them grows. */
const growItem = (wish: HeightWish, { heightOf, kept }: HeightFacts): GrownItem | undefined => {
  const { sheet, key, top, bottom } = wish;
  const given = givenHeights(wish, kept);
  const before = Array.from({ length: bottom - top + 1 }, (_, at) => heightOf(sheet, top + at));
  const isOurs = before.map((height, at) => given.some((heights) => isNear(heights[at], height)));
  const after = before.map((height) => height ?? 0);
  const alone = wish.needed.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top));
  for (const needed of alone) fit(after, isOurs, top, needed);
  const rows = before.flatMap((from, at): RowHeight[] =>
    from === undefined || after[at]! <= from
      ? []
      : [{ sheet, row: top + at, from, to: after[at]! }],
  );
  if (rows.length === 0) return undefined;
  const to = after.map((height, at) => (isOurs[at] ? height : (given[0]![at] ?? 0)));
  return { rows, kept: { sheet, key, from: kept?.get(sheet)?.get(key) ?? null, to } };
};

const grow = (
  { record, wishes }: Extract<HeightOrder, { kind: 'fit' }>,
  facts: HeightFacts,
): Growth => {
  const grown = wishes.flatMap((wish) => growItem(wish, facts) ?? []);
  return {
    record,
    rows: grown.flatMap(({ rows }) => rows),
    kept: grown.map(({ kept }) => kept),
  };
};

/** Puts rows back that are as they were left; one that a person has changed since stays, and is kept as ours no more. */
const put = ({ record, rows, kept }: Growth, { heightOf }: HeightFacts): Growth => ({
  record,
  rows: rows.filter(({ sheet, row, from }) => isNear(heightOf(sheet, row), from)),
  kept,
});

/** What an order comes to in the workbook as it stands; `undefined` where nothing changes. */
export const settleHeights = (order: HeightOrder, facts: HeightFacts): Growth | undefined => {
  const growth = order.kind === 'fit' ? grow(order, facts) : put(order.growth, facts);
  return growth.rows.length === 0 ? undefined : growth;
};

/** The growth that takes this one back. */
export const invertGrowth = ({ record, rows, kept }: Growth): Growth => ({
  record,
  rows: rows.map(({ from, to, ...place }) => ({ ...place, from: to, to: from })),
  kept: kept.map(({ from, to, ...item }) => ({ ...item, from: to, to: from })),
});

/** What is kept once a growth is made. */
export const keptAfter = (known: KeptHeights | undefined, { kept }: Growth): KeptHeights => {
  const sheets = new Map([...(known ?? [])].map(([sheet, items]) => [sheet, new Map(items)]));
  for (const { sheet, key, to } of kept) {
    const items = sheets.get(sheet) ?? new Map<string, readonly number[]>();
    if (to === null) items.delete(key);
    else items.set(key, to);
    sheets.set(sheet, items);
  }
  return sheets;
};

import type { FiscalYear } from '../../core/era/fiscal-year';
import { notReadIn } from '../../core/form/read/not-read';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { cellKey, cellName } from '../../core/grid/grid';
import { slotsOf } from './kept-slots';

/** Where a form that was moved on is not read as it must be. */
export type BrokenLaw =
  /** Not read as the next year's. */
  | { readonly kind: 'year'; readonly sheet: string }
  /** Other items, or not as many. */
  | { readonly kind: 'items'; readonly sheet: string }
  /** A figure of an earlier year is another, or gone. */
  | { readonly kind: 'figure'; readonly sheet: string; readonly cell: string }
  /** The year, its values or its grades could be read, and can no more. */
  | { readonly kind: 'not-read'; readonly sheet: string };

const brokenIn = (
  before: RecognisedSheet,
  after: RecognisedSheet | undefined,
  changed: ReadonlySet<number>,
  to: FiscalYear,
): BrokenLaw | undefined => {
  const sheet = before.grid.sheet ?? '';
  if (after?.fiscalYear !== to) return { kind: 'year', sheet };
  const names = ({ blocks }: RecognisedSheet): string =>
    JSON.stringify(blocks.map(({ number, name, departments }) => [number, name, departments]));
  if (names(before) !== names(after)) return { kind: 'items', sheet };
  const [old, now] = [slotsOf(before), slotsOf(after)];
  for (const [name, { cell, year }] of old.byMeaning) {
    if (year >= to) continue;
    const text = now.byMeaning.get(name)?.cell.text;
    const key = cellKey(cell.row, cell.column);
    // What was taken out of the form, or is the next year's now, is in last year's book.
    const isOut = changed.has(key) || now.byCell.get(key)?.year !== year;
    const isGone = text === undefined && (isOut || cell.text.trim() === '');
    if (text !== cell.text && !isGone)
      return { kind: 'figure', sheet, cell: cellName(cell.row, cell.column) };
  }
  const known = new Set(notReadIn([before]));
  return notReadIn([after]).some((one) => !known.has(one))
    ? { kind: 'not-read', sheet }
    : undefined;
};

/** The first law that forms which were moved on break; `undefined` where they are what they must be. */
export const brokenLaw = (
  before: readonly RecognisedSheet[],
  after: readonly RecognisedSheet[],
  changed: (form: RecognisedSheet) => ReadonlySet<number>,
  to: FiscalYear,
): BrokenLaw | undefined => {
  for (const form of before) {
    const now = after.find(({ grid }) => grid.sheet === form.grid.sheet);
    const broken = brokenIn(form, now, changed(form), to);
    if (broken) return broken;
  }
  return undefined;
};

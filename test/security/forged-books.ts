import { createXlsx } from '../../src/adapters/xlsx';
import { cellName } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { WorkbookIdentity } from '../../src/core/record/identity';
import type { Stamp } from '../../src/core/record/stamp';
import { entriesDigest } from '../../src/core/submit/normalised-entries';
import { findPlace } from '../core/rules/sample-sheet';
import { gridsOf, typedInto } from '../hosts/cli/books';
import { bookOf, type planOf } from '../hosts/cli/identity-books';

/** Whose book is forged. */
export const DEPARTMENT = '健康課';
/** When it says that it was submitted. */
export const AT = '2026-04-10T09:30:00+09:00';
const NOTHING = { error: 0, warning: 0, info: 0 };

type Change = (identity: WorkbookIdentity) => WorkbookIdentity;
/** What `_shinko` says as it is. */
export const same: Change = (identity) => identity;

/** The department's book with what `_shinko` says written by hand. */
export const forged = (change: Change, form: Parameters<typeof planOf>[0] = {}): Uint8Array =>
  bookOf({ department: DEPARTMENT, ...form }, change);

/** A book after cells were typed over, places given in words. */
export const typed = (
  bytes: Uint8Array,
  places: Readonly<Record<string, string | null>>,
): Uint8Array => {
  const sheet = recognise(gridsOf(bytes)[0]!);
  const cells = Object.entries(places).map(([place, text]) => {
    const { row, column } = findPlace(sheet, place);
    return [cellName(row, column), text] as const;
  });
  return typedInto(bytes, Object.fromEntries(cells));
};

/** The true digest of what a book holds. */
export const digestOf = (bytes: Uint8Array): string =>
  entriesDigest([recognise(gridsOf(bytes)[0]!)]);

/** A stamp as a submission gives it, with that digest. */
export const stampOf = (digest: string, more: Partial<Stamp> = {}): Stamp => ({
  ...{ department: DEPARTMENT, by: '見本 太郎', at: AT, counts: NOTHING, accepted: 0, digest },
  ...more,
});

/** A book whose stamp was written by hand over what it holds. */
export const stamped = (bytes: Uint8Array, more: Partial<Stamp> = {}): Uint8Array => {
  const blueprint = createXlsx().readBlueprint(bytes);
  if (!blueprint.ok) throw new RangeError(blueprint.failure.kind);
  const text = JSON.stringify(stampOf(digestOf(bytes), more));
  const [form, own] = blueprint.value.sheets;
  const row = own!.cells.find(({ column, value }) => column === 0 && value === 'stamp')!.row;
  const cells = [
    ...own!.cells.filter((cell) => cell.row !== row || cell.column === 0),
    { row, column: 1, value: text, style: 0 },
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  return createXlsx().write({ ...blueprint.value, sheets: [form!, { ...own!, cells }] });
};

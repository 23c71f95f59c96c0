import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { readCellAt } from '../form/read/cell-reading';
import type { ItemBlock, RecognisedSheet } from '../form/read/recognised';
import { cellName, parseCellName } from '../grid/grid';
import { entryMeaning } from '../merge/index/entry-field';
import { readFields, type FieldReading } from '../merge/index/read-fields';
import type { AskedField, Question } from '../record/return-record';
import { failure, success, type Result } from '../result';
import { sha256 } from '../submit/sha256';
import type { AskedQuestion } from './asked';

/** Where a question stands in a book, and what stands there. */
export interface AskedPlace {
  readonly sheet: string;
  readonly cell: string;
  /** Of a whole item a digest of its entries. */
  readonly text: string;
  /** The item's name; `''` for a cell of no item. */
  readonly name: string;
}

/** Why a question has no place in the book. */
export type PlaceFault = 'no-item' | 'no-field' | 'cell-outside' | 'cell-below';

type PlacedQuestion = Omit<Question, 'id' | 'was'> & Pick<AskedPlace, 'name'> & { was: string };

const fieldsOf = (
  form: RecognisedSheet,
  block: ItemBlock,
  sheetYear: FiscalYear,
): readonly FieldReading[] => readFields(form, block, sheetYear).fields;

/** What a block holds, as a digest that is the same where the entries mean the same. */
const blockDigest = (fields: readonly FieldReading[]): string =>
  sha256(
    JSON.stringify(fields.map(({ field, year, text }) => [field, year, entryMeaning(field, text)])),
  );

const blockOf = (
  forms: readonly RecognisedSheet[],
  item: ItemNumber,
  occurrence: number,
): { readonly form: RecognisedSheet; readonly block: ItemBlock } | undefined => {
  for (const form of forms) {
    const block = form.blocks.find(
      (known) => known.number === item && known.occurrence === occurrence,
    );
    if (block) return { form, block };
  }
  return undefined;
};

const nameOf = ({ grid }: RecognisedSheet): string => grid.sheet ?? '';

/** Place of a field, or without one of the whole item. */
const placeOfField = (
  { form, block }: { readonly form: RecognisedSheet; readonly block: ItemBlock },
  fields: readonly FieldReading[],
  field: AskedField | null,
  year: FiscalYear,
): AskedPlace | undefined => {
  const own = { sheet: nameOf(form), name: block.name };
  if (field === null) {
    const { row, column } = block.nameCell;
    return { ...own, cell: cellName(row, column), text: blockDigest(fields) };
  }
  const found = fields.find((known) => known.field === field && known.year === year);
  if (!found) return undefined;
  return { ...own, cell: cellName(found.cell.row, found.cell.column), text: found.text };
};

const textAt = (form: RecognisedSheet, cell: string): string => {
  const place = parseCellName(cell);
  return place ? readCellAt(form.grid, place.row, place.column).text : '';
};

/** A question about a cell: of a field where one stands there. */
const placeAtCell = (
  asked: AskedQuestion,
  cell: string,
  forms: readonly RecognisedSheet[],
  sheetYear: FiscalYear,
): Result<PlacedQuestion, PlaceFault> => {
  const place = parseCellName(cell)!;
  const holds = ({ top, bottom }: ItemBlock): boolean => top <= place.row && place.row <= bottom;
  const form =
    forms.find(({ blocks }) =>
      blocks.some((block) => holds(block) && (asked.item ?? block.number) === block.number),
    ) ?? forms[0]!;
  const block = form.blocks.find(holds);
  if (asked.item !== null && block?.number !== asked.item) return failure('cell-outside');
  // Below or beside the form nobody would look for it.
  if (!block && place.row > (form.blocks.at(-1)?.bottom ?? 0)) return failure('cell-below');
  const field = block
    ? fieldsOf(form, block, sheetYear).find(
        (known) => known.cell.row === place.row && known.cell.column === place.column,
      )
    : undefined;
  return success({
    item: block?.number ?? null,
    occurrence: typeof block?.number === 'number' ? block.occurrence : null,
    year: field?.year ?? null,
    field: field?.field ?? null,
    sheet: nameOf(form),
    cell,
    text: asked.text,
    was: field?.text ?? textAt(form, cell),
    name: block?.name ?? '',
  });
};

/**
 * Finds what a question is about.
 *
 * @param forms those of the year that is asked about
 * @param sheetYear that year
 */
export const placeQuestion = (
  asked: AskedQuestion,
  forms: readonly RecognisedSheet[],
  sheetYear: FiscalYear,
): Result<PlacedQuestion, PlaceFault> => {
  if (asked.cell !== null) return placeAtCell(asked, asked.cell, forms, sheetYear);
  const { item, occurrence, field, text } = asked;
  const found = item === null ? undefined : blockOf(forms, item, occurrence);
  if (!found) return failure('no-item');
  const year = asked.year ?? sheetYear;
  const fields = fieldsOf(found.form, found.block, sheetYear);
  const place = placeOfField(found, fields, field, year);
  if (!place) return failure('no-field');
  const { sheet, cell, name } = place;
  const about = { item, occurrence, year: field === null ? null : year, field };
  return success({ ...about, sheet, cell, text, was: place.text, name });
};

/** What a question's place holds now; `undefined` where it is not there any more. */
export const presentPlace = (
  { item, occurrence, field, year, sheet, cell, was }: Question,
  forms: readonly RecognisedSheet[],
  sheetYear: FiscalYear,
): AskedPlace | undefined => {
  const found = item === null ? undefined : blockOf(forms, item, occurrence ?? 1);
  const isWhole = field === null && found !== undefined && IS_DIGEST.test(was);
  if (found && (field !== null || isWhole)) {
    const fields = fieldsOf(found.form, found.block, sheetYear);
    return placeOfField(found, fields, field, year ?? sheetYear);
  }
  const form = forms.find(({ grid }) => grid.sheet === sheet);
  return form && { sheet, cell, text: textAt(form, cell), name: found?.block.name ?? '' };
};

const IS_DIGEST = /^[0-9a-f]{64}$/u;

import type { FiscalYear } from '../../era/fiscal-year';
import { cellKey, cellName } from '../../grid/grid';
import type { ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { isBlockField } from './entry-field';
import { readFields } from './read-fields';

/** A cell whose entry cannot be read, or that belongs to no item: another form must not be trusted to have it. */
export interface UnreadEntry {
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string;
  /** What stands there; the formula where it shows nothing. */
  readonly text: string;
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells of a block that another form of these years would have to take over, and cannot be sure of. */
const unreadInBlock = (
  sheet: RecognisedSheet,
  block: ItemBlock,
  from: FiscalYear,
  to: FiscalYear,
): readonly Found[] => {
  // Boxes and narrative are carried to a form of the same year only.
  const isOwnYear = sheet.fiscalYear === to;
  const { fields, loose } = readFields(sheet, block, sheet.fiscalYear ?? to);
  const isCarried = ({ field, year }: (typeof fields)[number]): boolean =>
    isBlockField(field) ? isOwnYear : year >= from && year <= to;
  const unsure = fields.filter(
    (reading) =>
      isCarried(reading) &&
      (reading.isUnreadable || (block.number === null && reading.text.trim() !== '')),
  );
  return [
    ...unsure.map(({ cell, text }) => ({ ...cell, text })),
    ...loose.filter(({ why }) => why !== 'unreadable' || isOwnYear),
  ];
};

/**
 * Lists entries of a form that cannot be read when it is laid out anew.
 *
 * @param from the oldest year that the new form shows
 * @param to the new form's own year
 * @param isTaken whether a block's entries are taken from this form at all
 */
export const unreadEntries = (
  sheet: RecognisedSheet,
  from: FiscalYear,
  to: FiscalYear,
  isTaken: (block: ItemBlock) => boolean = () => true,
): readonly UnreadEntry[] => {
  const { grid } = sheet;
  return sheet.blocks.filter(isTaken).flatMap((block) =>
    unreadInBlock(sheet, block, from, to).map(({ row, column, text }) => ({
      sheet: grid.sheet,
      cell: cellName(row, column),
      text: text.trim() || (grid.formulas.get(cellKey(row, column)) ?? ''),
    })),
  );
};

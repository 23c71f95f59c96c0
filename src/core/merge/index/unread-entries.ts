import type { FiscalYear } from '../../era/fiscal-year';
import { cellKey, cellName } from '../../grid/grid';
import type { FieldCell, ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { isBlockField } from './entry-field';
import { readFields } from './read-fields';

/** A cell whose entry cannot be read, that belongs to no item, or for which our form has no place: another form must not be trusted to have it. */
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
 * Cells of another city's form that a form of ours has no place for: texts and points of view besides
 * the main ones, base values and final goals, and the figures of an item's further indicators.
 */
const withoutPlace = (
  { kind, fiscalYear }: RecognisedSheet,
  { further, measures }: ItemBlock,
  from: FiscalYear,
  to: FiscalYear,
): readonly Found[] => {
  if (kind === 'years-below') return [];
  const taken = new Set<FiscalYear>();
  const cells: (FieldCell | null)[] = fiscalYear === to ? [...further] : [];
  for (const { years, goal } of measures) {
    cells.push(goal);
    const own: FiscalYear[] = [];
    for (const { year, value, grade, baseline } of years) {
      if (year === undefined) continue;
      if (!cells.includes(baseline)) cells.push(baseline);
      if (year.year < from || year.year > to) continue;
      if (taken.has(year.year)) cells.push(value, grade);
      else own.push(year.year);
    }
    for (const year of own) taken.add(year);
  }
  return cells.filter(
    (cell) => cell !== null && cell.fault !== 'absent' && cell.text.trim() !== '',
  ) as readonly FieldCell[];
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
    [...unreadInBlock(sheet, block, from, to), ...withoutPlace(sheet, block, from, to)].map(
      ({ row, column, text }) => ({
        sheet: grid.sheet,
        cell: cellName(row, column),
        text: text.trim() || (grid.formulas.get(cellKey(row, column)) ?? ''),
      }),
    ),
  );
};

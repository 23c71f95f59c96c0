import { entriesOfBlock } from '../../core/form/read/entries-of-sheet';
import type { ItemBlock, RecognisedSheet } from '../../core/form/read/recognised';
import { isResultSheet } from '../../core/form/write/result-sheet';
import type { Grid } from '../../core/grid/grid';
import { isRecordSheet } from '../../core/merge/write/record-sheet';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { comparable } from '../../core/text/text';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** A sheet of ours, or one that nobody sees. */
export const isOwnSheet = (grid: Grid): boolean =>
  grid.sheet === IDENTITY_SHEET ||
  grid.visibility === 'veryHidden' ||
  isResultSheet(grid) ||
  isRecordSheet(grid);

const words = (text: string): string => comparable(text);

/** What an item says in all years, whatever row and form it stands in. */
const textOfBlock = (block: ItemBlock): string => {
  const { years, ticked, narrative } = entriesOfBlock(block);
  const figures = [...years]
    .map(([year, { value, unit, grade }]) => [year, words(value), words(unit), words(grade)])
    .sort(([one], [other]) => Number(one) - Number(other));
  return JSON.stringify([block.number, words(block.name), figures, ticked, words(narrative)]);
};

/** Whether an earlier year's sheet says nothing that the master's own does not say of that year. */
const isKnown = (form: RecognisedSheet, master: readonly RecognisedSheet[]): boolean => {
  const known = new Set(
    master
      .filter(({ fiscalYear }) => fiscalYear === form.fiscalYear)
      .flatMap(({ blocks }) => blocks.map(textOfBlock)),
  );
  return form.blocks.every((block) => known.has(textOfBlock(block)));
};

/** Whether a sheet says nothing that the master's sheet of its name does not say: it came with the book. */
const isAsHanded = (grid: Grid, master: readonly Grid[]): boolean => {
  const own = master.find(({ sheet }) => sheet === grid.sheet);
  return own !== undefined && JSON.stringify(own.values) === JSON.stringify(grid.values);
};

/**
 * Sheets of a file that take no part in merging, and are told of: neither forms, nor ours, nor as they
 * were handed out.
 */
export const otherSheets = (
  { grids, earlier }: Pick<RecognisedWorkbook, 'grids' | 'earlier'>,
  forms: readonly RecognisedSheet[],
  master: Pick<RecognisedWorkbook, 'grids' | 'earlier'>,
): readonly Grid[] => {
  const passed = new Set([
    ...forms.map(({ grid }) => grid),
    ...earlier.filter((form) => isKnown(form, master.earlier)).map(({ grid }) => grid),
  ]);
  return grids.filter(
    (grid) => !isOwnSheet(grid) && !passed.has(grid) && !isAsHanded(grid, master.grids),
  );
};

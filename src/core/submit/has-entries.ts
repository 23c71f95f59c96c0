import type { FieldCell, ItemBlock, RecognisedSheet } from '../form/read/recognised';

const isFilled = ({ text, fault }: FieldCell): boolean => fault !== undefined || text.trim() !== '';

const isEntered = (block: ItemBlock, { fiscalYear }: RecognisedSheet): boolean =>
  block.boxes.some(({ box }) => box.ticked) ||
  isFilled(block.narrative) ||
  block.measures.some(({ years }) =>
    years.some(
      ({ year, value, grade }) =>
        (year === undefined || fiscalYear === null || year.year === fiscalYear) &&
        (isFilled(value) || isFilled(grade)),
    ),
  );

/**
 * Whether anything was entered for the year of these forms: a value, a grade, a tick or a narrative.
 * Units are laid out with the form, and years before were entered earlier.
 */
export const hasEntries = (sheets: readonly RecognisedSheet[]): boolean =>
  sheets.some((sheet) => sheet.blocks.some((block) => isEntered(block, sheet)));

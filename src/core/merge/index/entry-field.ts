import type { ItemNumber } from '../../value/item-number';
import type { FiscalYear } from '../../era/fiscal-year';
import { GRADES, PROGRESS_WORDS, clearGrade, parseBox, type Grade } from '../../profile/vocabulary';
import { foldLine, foldNarrative, foldValue } from '../../submit/normalised-entries';
import { byText } from '../../text/text';

/** Fields that a department fills for each year, in the form's order. */
export const YEAR_FIELDS = ['value', 'unit', 'grade'] as const;
/** Fields that it fills once, for the sheet's own year. */
export const BLOCK_FIELDS = ['progress', 'narrative'] as const;
/** Whether a field belongs to the sheet's own year. */
export const isBlockField = (field: EntryField): boolean =>
  BLOCK_FIELDS.some((one) => one === field);
export type EntryField = (typeof YEAR_FIELDS)[number] | (typeof BLOCK_FIELDS)[number];

/** One field of the plan: what is merged as a whole. */
export interface FieldPlace {
  readonly item: ItemNumber;
  /** 1 for the original, 2, 3 … for its repeats in the master's order. */
  readonly occurrence: number;
  /** Progress and narrative belong to the master's own year. */
  readonly year: FiscalYear;
  readonly field: EntryField;
}

/** A field, or another cell of a block that a person took over. */
export type ChangedField = EntryField | 'cell';

/** One text for a field's place. */
export const placeKey = ({ item, occurrence, year, field }: FieldPlace): string =>
  `${item}-${occurrence}|${year}|${field}`;

const choicesOf = (text: string): readonly string[] =>
  text
    .split(/[、,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const choiceOf = (part: string): string =>
  clearGrade(part) ?? parseBox(part)?.grade ?? foldLine(part);

/** Ticked boxes as text: their words in the form's order, 順調に進んだ. */
export const progressText = (choices: readonly string[]): string =>
  [
    ...GRADES.filter((grade) => choices.includes(grade)).map((grade) => PROGRESS_WORDS[grade]),
    ...choices.filter((choice) => !(GRADES as readonly string[]).includes(choice)).sort(byText),
  ].join('、');

/** Grades whose boxes a text of 進捗状況 ticks, and what names no box. */
export const parseProgress = (
  text: string,
): { readonly ticked: readonly Grade[]; readonly unknown: readonly string[] } => {
  const choices = choicesOf(text).map(choiceOf);
  const ticked = GRADES.filter((grade) => choices.includes(grade));
  return { ticked, unknown: choices.filter((choice) => !ticked.includes(choice as Grade)) };
};

/**
 * What an entry means, as a key: equal where only width, spaces, line ends or thousands separators
 * differ. `''` is blank.
 */
export const entryMeaning = (field: EntryField, text: string): string => {
  if (text === '') return '';
  switch (field) {
    case 'value':
      return foldValue(text);
    case 'unit':
      return foldLine(text).replace(/ ?[/、,] ?/gu, ' ');
    case 'grade':
      return foldLine(text);
    case 'progress':
      return [...new Set(choicesOf(text).map(choiceOf))].sort(byText).join('、');
    case 'narrative':
      return foldNarrative(text);
  }
};

/** Whether two entries mean the same, see {@link entryMeaning}. */
export const sameMeaning = (field: EntryField, left: string, right: string): boolean =>
  left === right || entryMeaning(field, left) === entryMeaning(field, right);

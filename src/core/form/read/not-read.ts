import type { ReadTitle, RecognisedSheet } from './recognised';

/** What a plan's sheets have and could not be read: nothing of it is checked, counted or exported. */
export const NOT_READ = ['year', 'value', 'grade'] as const;
export type NotRead = (typeof NOT_READ)[number];

const yearsIn = (forms: readonly RecognisedSheet[]) =>
  forms.flatMap(({ blocks }) =>
    blocks.flatMap(({ measures }) => measures.flatMap(({ years }) => years)),
  );

/** Whether an item's rows are told apart by words, and none of them is understood: any of them may be the actual. */
const hasUnknownRows = ({ manner }: RecognisedSheet): boolean =>
  manner !== undefined &&
  manner.rowWords.length > 0 &&
  manner.rowWords.every(({ kind, isTold }) => kind === null && !isTold);

const unknownRows = (form: RecognisedSheet): readonly ReadTitle[] =>
  (form.manner?.rowWords ?? [])
    .filter(({ kind, isTold }) => kind === null && !isTold)
    .map(({ cell }) => ({ cell, role: null, sure: false, holds: 'figures' }));

/** Headings or labels whose words are unknown, of columns that hold something; and words of rows. */
export const unknownTitles = (forms: readonly RecognisedSheet[]): readonly ReadTitle[] =>
  forms.flatMap((form) => [
    ...form.titles.filter(({ role, holds }) => role === null && holds !== 'nothing'),
    ...unknownRows(form),
  ]);

const lacks = (forms: readonly RecognisedSheet[], field: 'year' | 'value' | 'grade'): boolean =>
  forms.some(({ missingFields }) => missingFields.some(({ fields }) => fields.includes(field)));

/** Of our own layout the items that have a place for a value; other layouts say it of each cell. */
const withValues = (form: RecognisedSheet): RecognisedSheet =>
  form.kind === 'years-below'
    ? { ...form, blocks: form.blocks.filter(({ fields }) => fields.has('value')) }
    : form;

/** Which of years, values and grades the sheets have, but nothing could be read of. */
export const notReadIn = (forms: readonly RecognisedSheet[]): readonly NotRead[] => {
  const years = yearsIn(forms);
  const unknown = unknownTitles(forms);
  const hasYears = years.some(({ year }) => year !== undefined);
  const hasValues = yearsIn(forms.map(withValues)).some(({ value }) => value.fault !== 'absent');
  const grades = years.filter(({ grade }) => grade.fault !== 'absent' && grade.text.trim() !== '');
  const found: Readonly<Record<NotRead, boolean>> = {
    year:
      forms.some(({ fiscalYear }) => fiscalYear === null) ||
      (!hasYears &&
        (lacks(forms, 'year') ||
          forms.some(({ layouts }) => layouts.some(({ fields }) => fields.has('value'))))),
    value:
      forms.some(hasUnknownRows) ||
      (!hasValues && (lacks(forms, 'value') || unknown.some(({ holds }) => holds === 'figures'))),
    grade:
      grades.length > 0
        ? forms.every(({ scale }) => scale === null)
        : lacks(forms, 'grade') && unknown.length > 0,
  };
  return NOT_READ.filter((one) => found[one]);
};

import type { RecognisedSheet } from '../form/read/recognised';

/** The forms of a workbook that a submission is of: those of the newest year. */
export const formsToSubmit = (forms: readonly RecognisedSheet[]): readonly RecognisedSheet[] => {
  const years = forms.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  if (years.length === 0) return forms;
  const newest = years.reduce((last, year) => Math.max(last, year));
  return forms.filter(({ fiscalYear }) => fiscalYear === newest);
};

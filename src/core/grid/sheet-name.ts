/** Signs that Excel takes in no sheet's name, and those that a person does not see or that XML cannot carry. */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
/** An apostrophe at either end would end the name in formulas; Excel refuses it. */
const QUOTE_AT_END = /^'|'$/gu;
const LONGEST = 31;

/** As much of a text as fits so many code units, no character cut in two. */
const cut = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '');

/** A text as a sheet's name that Excel takes, followed by a suffix that is one already. */
export const sheetNameOf = (text: string, suffix = ''): string => {
  const name = cut(text.replace(FORBIDDEN, '・'), LONGEST - suffix.length);
  return `${name}${suffix}`.replace(QUOTE_AT_END, '’');
};

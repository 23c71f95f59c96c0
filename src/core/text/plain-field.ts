/** What a spreadsheet takes for the beginning of a formula; a sign that stands alone is none. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]./su;
const SIGNED_NUMBER = /^[+-]\d[\d,.]*$/u;

/**
 * A text for a table that a spreadsheet takes as text alone: what it would work out stands behind an
 * apostrophe, which makes it text there (OWASP, CSV injection).
 */
export const plainField = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

/** The same, and a negative number stays one: for tables that machines read too. */
export const plainFieldOrNumber = (text: string): string =>
  SIGNED_NUMBER.test(text) ? text : plainField(text);

import { columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/grid';

const wrap = (value: number, size: number): number => ((value % size) + size) % size;

const columnIndex = (letters: string): number => {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const shiftColumn = (dollar: string, letters: string, by: number): string =>
  dollar ? dollar + letters : columnLetters(wrap(columnIndex(letters) + by, MAX_COLUMNS));

const shiftRow = (dollar: string, digits: string, by: number): string =>
  dollar ? dollar + digits : String(wrap(Number(digits) - 1 + by, MAX_ROWS) + 1);

/** Text, quoted sheet names, brackets, then references; whatever else forms a name is passed over whole. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\(!$])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\(!$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\(!$])|[\p{L}\p{N}_.\\$]+/gu;

const shiftToken = (
  match: readonly (string | undefined)[],
  rows: number,
  columns: number,
): string => {
  const [token = '', d1, c1, d2, r2, e1, f1, e2, f2, g1, h1, g2, h2] = match;
  if (c1 !== undefined) {
    if (columnIndex(c1) >= MAX_COLUMNS || Number(r2) > MAX_ROWS || Number(r2) === 0) return token;
    return shiftColumn(d1!, c1, columns) + shiftRow(d2!, r2!, rows);
  }
  if (f1 !== undefined) {
    return `${shiftColumn(e1!, f1, columns)}:${shiftColumn(e2!, f2!, columns)}`;
  }
  if (h1 !== undefined) return `${shiftRow(g1!, h1, rows)}:${shiftRow(g2!, h2!, rows)}`;
  return token;
};

/**
 * Moves the relative references of a formula (without `=`), as a cell that shares it shows it.
 * References that leave the sheet come in again at the other side, as in Excel.
 */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : formula.replace(TOKEN, (...match: (string | undefined)[]) =>
        shiftToken(match, rows, columns),
      );

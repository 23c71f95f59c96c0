import type { CellMark } from '../../../app/ports/workbook';
import { type CellValue, isCellError } from '../../../core/grid/grid';
import { MARKED_CELL as CELL } from '../read/marks-list';

type Severity = CellMark['severity'];

/** Cells of a sheet that one conditional format marks. */
export interface MarkRule {
  readonly severity: Severity;
  /** With its leading `=`. */
  readonly formula: string;
  readonly cells: readonly CellMark[];
}

/** Later ones are put in front, so that an error is seen where a cell has several marks. */
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Rules of a sheet that compare a cell with what was marked; the cells beyond them are marked plainly. */
export const MOST_COMPARED = 100;

// A text in a formula may have 255 characters; a long one is compared by its length.
const LONGEST_TEXT = 100;

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['\t', 'CHAR(9)'],
  ['\n', 'CHAR(10)'],
  ['\r', 'CHAR(13)'],
]);

/** A text as a formula spells it; breaks are spelled out, for a formula is one line. */
const literal = (text: string): string =>
  text
    .split(/([\t\n\r])/u)
    .filter((part) => part !== '')
    .map((part) => BREAKS.get(part) ?? `"${part.replaceAll('"', '""')}"`)
    .join('&');

const isSpelled = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- others than those above have no place in a formula
  text.length <= LONGEST_TEXT && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text);

/** Newer Excels may count a character beyond 16 bits once, older ones twice. */
const lengths = (text: string): string => {
  const counts = [...new Set([text.length, [...text].length])];
  const same = counts.map((count) => `LEN(T(${CELL}))=${count}`);
  return same.length === 1 ? same[0]! : `OR(${same.join(',')})`;
};

/** Excel keeps 15 digits of a number. */
const figure = (value: number): string => String(Number(value.toPrecision(15))).toUpperCase();

/** Whether the cell holds what was marked; blank cells count as neither 0, FALSE nor a text. */
const comparison = (content: CellValue): string => {
  if (content === null || content === '') return `LEN(${CELL})=0`;
  if (isCellError(content)) return `ISERROR(${CELL})`;
  if (typeof content === 'number') return `IF(ISNUMBER(${CELL}),${CELL}=${figure(content)})`;
  if (typeof content === 'boolean') {
    return `IF(ISLOGICAL(${CELL}),${CELL}=${String(content).toUpperCase()})`;
  }
  return isSpelled(content) ? `EXACT(T(${CELL}),${literal(content)})` : lengths(content);
};

/** `N` of a text is 0, so that this is true everywhere, and the text is our signature. */
const signature = (severity: Severity): string => `N("shinko:${severity}")=0`;

const formulaOf = ({ severity, content }: CellMark): string =>
  content === undefined
    ? `=${signature(severity)}`
    : `=AND(${signature(severity)},${comparison(content)})`;

const byFormula = (marks: readonly CellMark[]): readonly MarkRule[] => {
  const rules = new Map<string, { readonly severity: Severity; readonly cells: CellMark[] }>();
  for (const mark of marks) {
    const formula = formulaOf(mark);
    const rule = rules.get(formula);
    if (rule) rule.cells.push(mark);
    else rules.set(formula, { severity: mark.severity, cells: [mark] });
  }
  return [...rules].map(([formula, rule]) => ({ formula, ...rule }));
};

const withoutContent = ({ sheet, row, column, severity }: CellMark): CellMark => ({
  sheet,
  row,
  column,
  severity,
});

const rank = ({ severity }: MarkRule): number => SEVERITIES.indexOf(severity);

/**
 * The rules that mark these cells of one sheet, those to be put in front last: one for each severity and
 * marked text. Beyond {@link MOST_COMPARED} of them, the least grave and least frequent are marked plainly.
 */
export const markRules = (marks: readonly CellMark[]): readonly MarkRule[] => {
  const compared = byFormula(marks.filter(({ content }) => content !== undefined)).toSorted(
    (a, b) => rank(b) - rank(a) || b.cells.length - a.cells.length,
  );
  const plain = [
    ...marks.filter(({ content }) => content === undefined),
    ...compared.slice(MOST_COMPARED).flatMap(({ cells }) => cells.map(withoutContent)),
  ];
  return [...byFormula(plain), ...compared.slice(0, MOST_COMPARED)].toSorted(
    (a, b) => rank(a) - rank(b),
  );
};

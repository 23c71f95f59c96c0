import { type Area, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../core/grid/grid';
import { isOnSheet, parseArea, quoteSheet, unquoteSheet } from './address';

/** One reference inside a formula; `fixed` says which sides carry a `$`. */
export interface FormulaReference {
  readonly sheet: string | undefined;
  readonly area: Area;
  readonly single: boolean;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** Rows or columns put in or taken out of a sheet; `across` limits the move to a band on the other axis. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
  readonly across: { readonly first: number; readonly last: number };
}

// Text literals come first so that nothing inside quotes is taken for a reference; names followed by
// `(` are functions (LOG10), and names followed by `!` are sheets.
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_(.!])/gu;

const fixedSides = (text: string): FormulaReference['fixed'] => {
  const [first = '', last = first] = text.split(':');
  const side = (part: string): readonly [boolean, boolean] => [
    /\$\d/u.test(part),
    /\$[A-Za-z]/u.test(part),
  ];
  const [top, left] = side(first);
  const [bottom, right] = side(last);
  return { top, left, bottom, right };
};

const parseReference = (sheet: string | undefined, text: string): FormulaReference | undefined => {
  const area = parseArea(text);
  if (!area) return undefined;
  return {
    sheet: sheet === undefined ? undefined : unquoteSheet(sheet),
    area,
    single: !text.includes(':'),
    fixed: fixedSides(text),
  };
};

const formatReference = ({ sheet, area, single, fixed }: FormulaReference): string => {
  const row = (index: number, isFixed: boolean) => `${isFixed ? '$' : ''}${index + 1}`;
  const column = (index: number, isFixed: boolean) =>
    `${isFixed ? '$' : ''}${columnLetters(index)}`;
  const prefix = sheet === undefined ? '' : `${quoteSheet(sheet)}!`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) {
    return `${prefix}${row(area.top, fixed.top)}:${row(area.bottom, fixed.bottom)}`;
  }
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) {
    return `${prefix}${column(area.left, fixed.left)}:${column(area.right, fixed.right)}`;
  }
  const first = `${column(area.left, fixed.left)}${row(area.top, fixed.top)}`;
  const last = `${column(area.right, fixed.right)}${row(area.bottom, fixed.bottom)}`;
  return prefix + (single ? first : `${first}:${last}`);
};

/** Rewrites each reference of a formula; `undefined` from `change` makes it `#REF!`. */
export const mapReferences = (
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | undefined,
): string =>
  formula.replace(REFERENCE, (whole: string, sheet: string | undefined, text?: string) => {
    if (text === undefined) return whole;
    const reference = parseReference(sheet, text);
    if (!reference) return whole;
    const changed = change(reference);
    if (changed === reference) return whole;
    return changed ? formatReference(changed) : '#REF!';
  });

/** References of a formula in the order they stand. */
export const findReferences = (formula: string): readonly FormulaReference[] => {
  const found: FormulaReference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return reference;
  });
  return found;
};

const shiftSpan = (
  first: number,
  last: number,
  { kind, at, count }: Shift,
): readonly [number, number] | undefined => {
  if (kind === 'insert')
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at + count;
  const newFirst = first >= end ? first - count : Math.min(first, at);
  const newLast = last >= end ? last - count : Math.min(last, at - 1);
  return newFirst > newLast ? undefined : [newFirst, newLast];
};

/** Where an area lies after a shift; itself where it is untouched, `undefined` where all its cells went. */
export const shiftArea = (area: Area, shift: Shift): Area | undefined => {
  const { across } = shift;
  if (shift.axis === 'rows') {
    // A whole column stays a whole column.
    if (area.top === 0 && area.bottom === MAX_ROWS - 1) return area;
    if (area.left < across.first || area.right > across.last) return area;
    const span = shiftSpan(area.top, area.bottom, shift);
    if (!span) return undefined;
    return span[0] === area.top && span[1] === area.bottom
      ? area
      : { ...area, top: span[0], bottom: Math.min(span[1], MAX_ROWS - 1) };
  }
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return area;
  if (area.top < across.first || area.bottom > across.last) return area;
  const span = shiftSpan(area.left, area.right, shift);
  if (!span) return undefined;
  return span[0] === area.left && span[1] === area.right
    ? area
    : { ...area, left: span[0], right: Math.min(span[1], MAX_COLUMNS - 1) };
};

/** A formula after a shift on `shifted`; `home` is the sheet that the formula stands on. */
export const shiftFormula = (
  formula: string,
  home: string,
  shifted: string,
  shift: Shift,
): string =>
  mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== shifted.toLowerCase()) return reference;
    const area = shiftArea(reference.area, shift);
    if (area === reference.area) return reference;
    return area && { ...reference, area };
  });

/** A formula copied by so many rows and columns: sides without `$` move along. */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (reference) => {
    const { area, fixed } = reference;
    const wholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
    const wholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
    const moved: Area = {
      top: area.top + (fixed.top || wholeColumns ? 0 : rows),
      bottom: area.bottom + (fixed.bottom || wholeColumns ? 0 : rows),
      left: area.left + (fixed.left || wholeRows ? 0 : columns),
      right: area.right + (fixed.right || wholeRows ? 0 : columns),
    };
    return isOnSheet(moved) ? { ...reference, area: moved } : undefined;
  });

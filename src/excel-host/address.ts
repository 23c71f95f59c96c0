import {
  type Area,
  cellName,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellName,
} from '../core/grid/grid';

/** An address as Excel writes it, its sheet undefined where none is named. */
export interface SheetAddress {
  readonly sheet: string | undefined;
  readonly areas: readonly Area[];
}

/** Every cell of a sheet. */
export const WHOLE_SHEET: Area = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

const columnIndex = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const ordered = (top: number, left: number, bottom: number, right: number): Area => ({
  top: Math.min(top, bottom),
  left: Math.min(left, right),
  bottom: Math.max(top, bottom),
  right: Math.max(left, right),
});

const parseRows = (text: string): Area | undefined => {
  const match = /^\$?(\d{1,7}):\$?(\d{1,7})$/u.exec(text);
  if (!match) return undefined;
  const [first, last] = [Number(match[1]) - 1, Number(match[2]) - 1];
  if (Math.min(first, last) < 0 || Math.max(first, last) >= MAX_ROWS) return undefined;
  return ordered(first, 0, last, MAX_COLUMNS - 1);
};

const parseColumns = (text: string): Area | undefined => {
  const match = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/u.exec(text);
  if (!match) return undefined;
  const [first, last] = [columnIndex(match[1]!), columnIndex(match[2]!)];
  return Math.max(first, last) >= MAX_COLUMNS ? undefined : ordered(0, first, MAX_ROWS - 1, last);
};

/** Reads `A1`, `A1:B2`, `2:5` or `B:D`, with or without `$`; `undefined` where it is none of these. */
export const parseArea = (text: string): Area | undefined => {
  const upper = text.trim().toUpperCase();
  const rows = parseRows(upper) ?? parseColumns(upper);
  if (rows) return rows;
  const [from, to, ...rest] = upper.split(':');
  if (from === undefined || rest.length > 0) return undefined;
  const first = parseCellName(from);
  const last = to === undefined ? first : parseCellName(to);
  return first && last ? ordered(first.row, first.column, last.row, last.column) : undefined;
};

/** Undoes the quotes around a sheet's name: `'a''b'` is `a'b`. */
export const unquoteSheet = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

const splitSheet = (text: string): readonly [string | undefined, string] => {
  const match = /^('(?:[^']|'')+'|[^'!]+)!(.+)$/u.exec(text);
  return match ? [unquoteSheet(match[1]!), match[2]!] : [undefined, text];
};

/** Reads a comma-separated list of areas, each with or without the same sheet; `undefined` where one is no address. */
export const parseAddress = (text: string): SheetAddress | undefined => {
  let sheet: string | undefined;
  const areas: Area[] = [];
  for (const part of text.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? ['']) {
    const [name, address] = splitSheet(part.trim());
    const area = parseArea(address);
    if (!area) return undefined;
    sheet ??= name;
    areas.push(area);
  }
  return { sheet, areas };
};

/** Writes an area as Excel does: whole rows `2:5`, whole columns `B:D`, one cell `A1`. */
export const formatArea = (area: Area): string => {
  if (area.left === 0 && area.right === MAX_COLUMNS - 1)
    return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
};

/** A sheet's name as a formula needs it, in quotes unless it is a plain word that is no cell's name. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !parseCellName(name.toUpperCase())
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** Whether two areas share a cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Whether `inner` lies in `outer` altogether. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** The cells that both areas have; `undefined` where there is none. */
export const intersection = (a: Area, b: Area): Area | undefined =>
  overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : undefined;

/** The smallest area around both. */
export const boundingArea = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The area moved; it may leave the sheet, see {@link isOnSheet}. */
export const offsetArea = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Whether an area lies within a sheet's bounds. */
export const isOnSheet = (area: Area): boolean =>
  area.top <= area.bottom && area.left <= area.right && contains(WHOLE_SHEET, area);

/** Number of rows of an area. */
export const rowCount = (area: Area): number => area.bottom - area.top + 1;

/** Number of columns of an area. */
export const columnCount = (area: Area): number => area.right - area.left + 1;

/** Cuts an area out of the areas of validations and the like. */
export const cutOut = (areas: readonly Area[], hole: Area): readonly Area[] =>
  areas.flatMap((area) => {
    const cut = intersection(area, hole);
    if (!cut) return [area];
    const rest: Area[] = [];
    if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
    if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
    if (cut.left > area.left) rest.push({ ...cut, left: area.left, right: cut.left - 1 });
    if (cut.right < area.right) rest.push({ ...cut, left: cut.right + 1, right: area.right });
    return rest;
  });

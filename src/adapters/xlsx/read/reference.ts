import { cellName, MAX_COLUMNS, MAX_ROWS, parseCellName, type Area } from '../../../core/grid/grid';

const [ROWS, COLUMNS] = [MAX_ROWS, MAX_COLUMNS];

const parseColumn = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const parseBand = (from: string, to: string): Area | undefined => {
  if (/^\d{1,7}$/u.test(from) && /^\d{1,7}$/u.test(to)) {
    return { top: Number(from) - 1, left: 0, bottom: Number(to) - 1, right: MAX_COLUMNS - 1 };
  }
  if (!/^[A-Z]{1,3}$/u.test(from) || !/^[A-Z]{1,3}$/u.test(to)) return undefined;
  return { top: 0, left: parseColumn(from), bottom: MAX_ROWS - 1, right: parseColumn(to) };
};

const isInside = (area: Area): boolean =>
  area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;

/** Key of a corner in the usual form, read without allocating; -1 where it is of another form. */
const parseCorner = (reference: string, from: number, to: number): number => {
  let at = from;
  let column = 0;
  for (let code = reference.charCodeAt(at); code >= 65 && code <= 90 && at < to;) {
    column = column * 26 + code - 64;
    code = reference.charCodeAt(++at);
  }
  let row = 0;
  for (const digits = at; at < to && at - digits < 7; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  const isSound = at === to && column > 0 && column <= COLUMNS && row > 0 && row <= ROWS;
  return isSound ? (row - 1) * COLUMNS + column - 1 : -1;
};

const parsePlainArea = (reference: string): Area | undefined => {
  const colon = reference.indexOf(':');
  if (colon < 0) return undefined;
  const start = parseCorner(reference, 0, colon);
  const stop = parseCorner(reference, colon + 1, reference.length);
  const left = start % COLUMNS;
  const right = stop % COLUMNS;
  if (start < 0 || stop < start || right < left) return undefined;
  return { top: Math.floor(start / COLUMNS), left, bottom: Math.floor(stop / COLUMNS), right };
};

/** A reference such as `A1`, `A1:C3`, `A:C` or `1:3`, with or without `$`; `undefined` outside a sheet. */
export const parseArea = (reference: string): Area | undefined => {
  const plain = parsePlainArea(reference);
  if (plain) return plain;
  const [from = '', to = from] = reference.replaceAll('$', '').split(':');
  const [start, stop] = [parseCellName(from), parseCellName(to)];
  if (!start || !stop) {
    const band = reference.includes(':') ? parseBand(from, to) : undefined;
    return band && isInside(band) ? band : undefined;
  }
  return {
    top: Math.min(start.row, stop.row),
    left: Math.min(start.column, stop.column),
    bottom: Math.max(start.row, stop.row),
    right: Math.max(start.column, stop.column),
  };
};

/** An area as `A1:C3`, a single cell as `A1`. */
export const areaName = (area: Area): string => {
  const from = cellName(area.top, area.left);
  const to = cellName(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
};

/** Areas as a list parted by spaces. */
export const areaNames = (areas: readonly Area[]): string => areas.map(areaName).join(' ');

/** A sheet's name as formulas quote it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

import { cellName, MAX_COLUMNS, MAX_ROWS, parseCellName, type Area } from '../../core/form/grid';

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

/** A reference such as `A1`, `A1:C3`, `A:C` or `1:3`, with or without `$`; `undefined` outside a sheet. */
export const parseArea = (reference: string): Area | undefined => {
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

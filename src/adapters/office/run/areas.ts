import { type Area, columnLetters, parseCellName } from '../../../core/grid/grid';

/** Writes an area as `A1` or `A1:B2`. */
export const areaAddress = ({ top, left, bottom, right }: Area): string => {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
};

/** Writes whole rows, 0-based inclusive, as `5:7`. */
export const rowsAddress = (top: number, bottom: number): string => `${top + 1}:${bottom + 1}`;

/** Reads one area of an address with or without a sheet's name; `undefined` for whole rows and columns. */
export const parseAreaAddress = (text: string): Area | undefined => {
  const [from, to = from] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const first = parseCellName((from ?? '').trim());
  const last = parseCellName((to ?? '').trim());
  return first && last
    ? { top: first.row, left: first.column, bottom: last.row, right: last.column }
    : undefined;
};

/** Reads the address of a `RangeAreas`: areas separated by commas, which quoted sheet names may hold too. */
export const parseAreaList = (text: string): readonly Area[] =>
  (text.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [])
    .map(parseAreaAddress)
    .filter((area) => area !== undefined);

/** Joins addresses with commas into texts of at most `longest` characters. */
export const joinAddresses = (addresses: readonly string[], longest: number): readonly string[] => {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= longest) {
      joined[joined.length - 1] = `${last},${address}`;
    } else joined.push(address);
  }
  return joined;
};

import { isCellError, type CellValue } from './grid';

/** A cell's value as text; numbers plainly, errors by their name, blank as `''`. */
export const cellText = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
};

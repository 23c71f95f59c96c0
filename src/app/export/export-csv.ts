import { plainFieldOrNumber } from '../../core/text/plain-field';
import { EXPORT_COLUMNS, type ExportRow } from './export-row';

const csvField = (field: string | number | boolean | null): string => {
  const text =
    field === null ? '' : typeof field === 'string' ? plainFieldOrNumber(field) : String(field);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
};

/**
 * RFC 4180 with CRLF and a header line, UTF-8 with BOM once encoded, as the Ministry's rules for machine-readable
 * tables ask.
 */
export const tableCsv = <C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string | number | boolean | null>>[],
): string => {
  const lines = rows.map((row) => columns.map((column) => csvField(row[column])).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
};

/** The table of figures as CSV. */
export const exportCsv = (rows: readonly ExportRow[]): string => tableCsv(EXPORT_COLUMNS, rows);

import { plainField } from '../../core/text/plain-field';

/** A table for the clipboard: for spreadsheets and word processors, and as tab-separated text. */
export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/gu, '<br style="mso-data-placement:same-cell">');

const textField = (text: string): string =>
  /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

// Excel takes a cell of this format for text, whatever it begins with.
const TEXT_CELL = "mso-number-format:'\\@'";

const htmlCell = (value: string | number): string =>
  typeof value === 'number'
    ? `<td>${value}</td>`
    : `<td style="${TEXT_CELL}">${escapeHtml(value)}</td>`;

/** Rows under titles as a table to be pasted elsewhere. */
export const clipboardTableOf = (
  titles: readonly string[],
  cells: readonly (readonly (string | number)[])[],
): ClipboardTable => {
  const head = titles.map((title) => `<th style="${TEXT_CELL}">${escapeHtml(title)}</th>`).join('');
  const body = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  const lines = [titles, ...cells].map((row) =>
    row
      .map((value) => textField(typeof value === 'number' ? String(value) : plainField(value)))
      .join('\t'),
  );
  return {
    html: `<meta charset="utf-8"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
    text: `${lines.join('\r\n')}\r\n`,
  };
};

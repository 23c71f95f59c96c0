import { parseCatalog, type CatalogFault } from '../../core/catalog/catalog-json';
import type { Catalog } from '../../core/catalog/catalog';
import type { SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import type { Grid } from '../../core/grid/grid';
import { parseTextGrid } from '../../core/form/read/text-grid';
import type { FormProfile } from '../../core/profile/form-profile';
import { unreadProfile } from '../../core/profile/profile-json';
import { failure, success, type Result } from '../../core/result';
import { THRESHOLDS, unknownRules } from '../../core/rules/registry';
import { importPlan } from './import-plan';
import { recogniseWorkbook } from './recognised-workbook';
import type { FileFailure, WorkbookContent, XlsxPort } from '../ports/xlsx';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Zip, or the container of .xls and encrypted books: the .xlsx port tells which. */
const isBook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The replacement sign that decoding puts where bytes are wrong. */
const UNDECODABLE = '\uFFFD';

const decode = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  return ['utf-8', 'shift_jis']
    .map((encoding) => new TextDecoder(encoding).decode(bytes))
    .find((text) => !text.includes(UNDECODABLE));
};

/** Whether a text has control characters that no text file has. */
// eslint-disable-next-line no-control-regex -- control signs are what is looked for
const isBinary = (text: string): boolean => /[\x00-\x08\x0e-\x1a]/u.test(text.slice(0, 4096));

/** Whether a text has commas in its first lines where a form has tabs; a catalog (JSON) is no such. */
const isCommaSeparated = (text: string): boolean => {
  const lines = text.slice(0, 4096).split(/\r?\n/u, 20);
  const withCommas = lines.filter((line) => line.split(',').length > 2).length;
  return !text.includes('\t') && !/^\uFEFF?\s*[{[]/u.test(text) && withCommas >= 2;
};

const textOfFile = (bytes: Uint8Array): Result<string, FileFailure> => {
  if (bytes.length === 0) return failure({ kind: 'empty-file' });
  const text = decode(bytes);
  if (text === undefined || isBinary(text)) return failure({ kind: 'not-xlsx' });
  if (isCommaSeparated(text)) return failure({ kind: 'other-format', format: 'csv' });
  return /^\s*<(?:!doctype|html|\?xml|table)\b/iu.test(text)
    ? failure({ kind: 'html' })
    : success(text);
};

/** The sheets of a file, and what of it was passed over. */
export type FileSheets = Pick<WorkbookContent, 'grids' | 'remarks'>;

/** Reads an .xlsx book or tab-separated text (UTF-8, UTF-16 or Shift_JIS) by what its bytes are. */
export const sheetsOfFile = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
): Result<FileSheets, FileFailure> => {
  const book = xlsx.read(bytes);
  if (book.ok) return book;
  if (isBook(bytes) || book.failure.kind !== 'not-xlsx') return book;
  const text = textOfFile(bytes);
  return text.ok ? success({ grids: [parseTextGrid(text.value)], remarks: [] }) : text;
};

/** The sheets of a file alone, see {@link sheetsOfFile}. */
export const gridsOfFile = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
): Result<readonly Grid[], FileFailure> => {
  const sheets = sheetsOfFile(bytes, xlsx);
  return sheets.ok ? success(sheets.value.grids) : sheets;
};

/** Why a file gives no catalog. */
export type CatalogFileFailure =
  | { readonly kind: 'file'; readonly failure: FileFailure }
  | { readonly kind: 'sheet'; readonly fault: SheetCatalogFault }
  | { readonly kind: 'catalog'; readonly fault: CatalogFault }
  | { readonly kind: 'json' };

const catalogOfJson = (text: string): Result<Catalog, CatalogFileFailure> => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return failure({ kind: 'json' });
  }
  const parsed = parseCatalog(json, THRESHOLDS);
  if (!parsed.ok) return failure({ kind: 'catalog', fault: parsed.failure });
  const { profile } = parsed.value;
  const unread = profile && unreadProfile(profile, 'profile');
  if (unread) return failure({ kind: 'catalog', fault: unread });
  const [unknown] = parsed.value.settings ? unknownRules(parsed.value.settings) : [];
  if (unknown === undefined) return parsed;
  const fault = { path: `settings.off: ${unknown}`, expected: 'name of a rule (docs/rules.md)' };
  return failure({ kind: 'catalog', fault });
};

/** Reads a plan's hierarchy from a catalog (.json), or takes it off a book or text. */
export const catalogOfFile = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
  profile?: FormProfile,
): Result<Catalog, CatalogFileFailure> => {
  if (!isBook(bytes)) {
    const text = textOfFile(bytes);
    if (text.ok && /^\uFEFF?\s*\{/u.test(text.value)) return catalogOfJson(text.value);
  }
  const grids = gridsOfFile(bytes, xlsx);
  if (!grids.ok) return failure({ kind: 'file', failure: grids.failure });
  const catalog = importPlan(recogniseWorkbook({ grids: grids.value, profile }));
  return catalog.ok ? catalog : failure({ kind: 'sheet', fault: catalog.failure });
};

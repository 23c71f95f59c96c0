import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { createXlsx } from '../../adapters/xlsx';
import type { FileFailure, XlsxPort } from '../../app/ports';
import { parseCatalog } from '../../core/catalog/catalog-json';
import type { Catalog } from '../../core/catalog/catalog';
import type { Grid } from '../../core/form/grid';
import { parseTextGrid } from '../../core/form/text-grid';
import { failure, success, type Result } from '../../core/result';
import { catalogFaultSentence, fileFailureSentence } from '../../i18n/failure-sentences';
import { CallFailure, type Call } from './call';

/** The .xlsx port with the platform's own compression. */
export const xlsx: XlsxPort = createXlsx({
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
});

/** Node's code of an error, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';

/** A file's bytes; a file that is not there or cannot be read ends the call. */
export const readBytes = (call: Call, file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new CallFailure(call.words.cli.noFile(file));
    throw new CallFailure(call.words.cli.cannotRead(file, code));
  }
};

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Zip, or the container of .xls and encrypted books: the .xlsx port tells which. */
const isBook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const decode = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  }
  return undefined;
};

/** Whether a text has control characters that no text file has. */
// eslint-disable-next-line no-control-regex
const isBinary = (text: string): boolean => /[\x00-\x08\x0e-\x1a]/u.test(text.slice(0, 4096));

/** Reads an .xlsx book or tab-separated text (UTF-8, UTF-16 or Shift_JIS) by what its bytes are. */
export const parseGrids = (bytes: Uint8Array): Result<readonly Grid[], FileFailure> => {
  if (bytes.length === 0) return failure({ kind: 'empty-file' });
  if (isBook(bytes)) {
    const book = xlsx.read(bytes);
    return book.ok ? success(book.value.grids) : book;
  }
  const text = decode(bytes);
  if (text === undefined || isBinary(text)) return failure({ kind: 'not-xlsx' });
  if (/^\s*<(?:!doctype|html|\?xml|table)\b/iu.test(text)) return failure({ kind: 'html' });
  return success([parseTextGrid(text)]);
};

/** The sheets of a file; a bad file ends the call with its sentence. */
export const readGrids = (call: Call, file: string): readonly Grid[] => {
  const grids = parseGrids(readBytes(call, file));
  if (grids.ok) return grids.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, grids.failure)}`);
};

/** A catalog from its JSON file; a bad file ends the call with its sentence. */
export const readCatalog = (call: Call, file: string): Catalog => {
  const text = new TextDecoder().decode(readBytes(call, file));
  try {
    const parsed = parseCatalog(JSON.parse(text.replace(/^\uFEFF/u, '')));
    if (parsed.ok) return parsed.value;
    throw new CallFailure(`${file}: ${catalogFaultSentence(call.words, parsed.failure)}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new CallFailure(`${file}: ${call.words.sheet.badJson}`);
    throw error;
  }
};

/** Ends the call before any work where the file exists and `--force` was not given. */
export const refuseExisting = (call: Call, file: string): void => {
  if (existsSync(file) && call.options.force !== true) {
    throw new CallFailure(call.words.cli.exists(file));
  }
};

/** Writes a file whole or not at all: beside it first, then in its place. */
export const writeWhole = (call: Call, file: string, content: Uint8Array | string): void => {
  refuseExisting(call, file);
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new CallFailure(call.words.cli.cannotWrite(file, codeOf(error)));
  }
};

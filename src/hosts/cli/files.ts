import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import { createXlsx } from '../../adapters/xlsx';
import { findForms } from '../../app/forms';
import type { XlsxPort } from '../../app/ports';
import { catalogOfFile, gridsOfFile } from '../../app/read-file';
import type { Catalog } from '../../core/catalog/catalog';
import type { Grid } from '../../core/form/grid';
import { catalogFileFailureSentence, fileFailureSentence } from '../../i18n/failure-sentences';
import { CallFailure, type Call } from './call';

/** The .xlsx port with the platform's own compression. */
export const xlsx: XlsxPort = createXlsx({
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => zlib.deflateRawSync(bytes, { level: 6 }),
  // Node has it from 20.15 on.
  ...('crc32' in zlib ? { crc32: (bytes) => zlib.crc32(bytes) } : {}),
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

/** The sheets of a file; a bad file ends the call with its sentence. */
export const readGrids = (call: Call, file: string): readonly Grid[] => {
  const grids = gridsOfFile(readBytes(call, file), xlsx);
  if (grids.ok) return grids.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, grids.failure)}`);
};

/** The sheets of a file that must hold a form. */
export const readForms = (call: Call, file: string): readonly Grid[] => {
  const grids = readGrids(call, file);
  if (findForms(grids).length > 0) return grids;
  throw new CallFailure(`${file}: ${call.words.sheet.noForm}`);
};

/** A catalog from its file (.json, or a book or text it is taken off); a bad file ends the call with its sentence. */
export const readCatalog = (call: Call, file: string): Catalog => {
  const catalog = catalogOfFile(readBytes(call, file), xlsx);
  if (catalog.ok) return catalog.value;
  throw new CallFailure(`${file}: ${catalogFileFailureSentence(call.words, catalog.failure)}`);
};

/** Ends the call before any work where the file exists and `--force` was not given. */
export const refuseExisting = (call: Call, file: string): void => {
  if (existsSync(file) && call.options.force !== true) {
    throw new CallFailure(call.words.cli.exists(file));
  }
};

/** A file to be written. */
export interface NewFile {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files as they come, all of them or none: each beside its place first, and all put in place
 * at the end.
 */
export const writeAllWhole = (call: Call, files: Iterable<NewFile>): void => {
  const beside = new Map<string, string>();
  let current = '';
  try {
    for (const { file, content } of files) {
      current = file;
      refuseExisting(call, file);
      const part = join(dirname(file), `.${randomBytes(8).toString('hex')}.part`);
      writeFileSync(part, content, { flag: 'wx' });
      beside.set(part, file);
    }
    for (const [part, file] of beside) {
      current = file;
      renameSync(part, file);
    }
  } catch (error) {
    for (const part of beside.keys()) rmSync(part, { force: true });
    if (error instanceof CallFailure) throw error;
    throw new CallFailure(call.words.cli.cannotWrite(current, codeOf(error)));
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

import { randomBytes, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { XlsxPort } from '../../app/ports/xlsx';
import type { DiffScene, DiffSource, FilePlace } from '../../commands/call/place';
import type * as diffPool from './threads/diff-pool';
import { threadsFor } from './threads/thread-count';
import type * as nodeXlsx from './node-xlsx';
import type * as pdf from './pdf';

/** What Windows takes from programs that do not ask for more. */
const LONGEST_ON_WINDOWS = 259;

/* eslint-disable @typescript-eslint/no-require-imports -- loaded by the few calls that need them */
const compare = (files: readonly string[], scene: DiffScene): DiffSource | undefined => {
  const threads = threadsFor(files.length);
  if (threads === 1) return undefined;
  const { DiffPool } = require('./threads/diff-pool') as typeof diffPool;
  return new DiffPool(files, scene, threads);
};

const pdfOf: FilePlace['pdfOf'] = (book, pages) =>
  (require('./pdf') as typeof pdf).pdfOf(book, pages);
const loadXlsx = (): XlsxPort => (require('./node-xlsx') as typeof nodeXlsx).xlsx;
/* eslint-enable @typescript-eslint/no-require-imports */

/** The files of this machine. */
export const disk: FilePlace = {
  get xlsx() {
    return loadXlsx();
  },
  read: (file) => readFileSync(file),
  standing: (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  trace: (file) => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(':') : '';
  },
  list: (folder) => readdirSync(folder),
  makeFolder: (folder) => mkdirSync(folder, { recursive: true }),
  removeFolder: (folder) => rmdirSync(folder),
  write: (file, content) => writeFileSync(file, content, { flag: 'wx' }),
  rename: (from, to) => renameSync(from, to),
  remove: (file) => rmSync(file, { force: true }),
  join,
  dirname,
  basename,
  resolve: (path) => resolve(path),
  longestPath: process.platform === 'win32' ? LONGEST_ON_WINDOWS : Infinity,
  newId: () => randomUUID(),
  partName: () => `.${randomBytes(8).toString('hex')}.part`,
  compare,
  pdfOf,
};

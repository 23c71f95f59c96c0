import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type * as parquetAdapter from '../../adapters/parquet';
import { byFolder, exportColumns, PARTITION_COLUMNS } from '../../app/export/export-columns';
import type { ExportRow } from '../../app/export/export-table';
import type { ParquetPort } from '../../app/ports/parquet';
import { CallFailure, type Call } from '../../commands/call/call';
import { codeOf } from '../../commands/call/error-code';
import { writeFailure } from '../../commands/call/write-failure';

/** Rows kept before files are made of them, so that memory does not grow with the files read. */
const MOST_ROWS = 50_000;

/** Loaded only where Parquet is written: a table as text has no use for it. */
const loadParquet = (): ParquetPort =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a call runs at once
  (require('../../adapters/parquet') as typeof parquetAdapter).createParquet();

/** One Parquet file of rows. */
export const parquetFile = (rows: readonly ExportRow[]): Uint8Array =>
  loadParquet().write(exportColumns(rows));

/** Whether an output names a folder: one that is there, or a name without an ending. */
export const isFolderName = (output: string): boolean =>
  /[/\\]$/u.test(output) ||
  (existsSync(output) ? statSync(output).isDirectory() : !basename(output).includes('.'));

/**
 * A data set of Parquet files in folders `fiscal_year=…/city=…`, made beside its place and put there
 * whole, or not at all. Rows are written as they come.
 */
export class DataSet {
  private readonly parquet = loadParquet();
  private readonly place: string;
  private readonly beside: string;
  private waiting: ExportRow[] = [];
  private parts = 0;

  constructor(
    private readonly call: Call,
    output: string,
  ) {
    this.place = resolve(output);
    this.beside = join(dirname(this.place), `.${randomBytes(8).toString('hex')}.part`);
    if (existsSync(this.place) && readdirSync(this.place).length > 0) {
      throw new CallFailure(call.words.plan.folderNotEmpty(output));
    }
    this.at(output, () => mkdirSync(this.beside));
  }

  add(rows: readonly ExportRow[]): void {
    for (const row of rows) this.waiting.push(row);
    if (this.waiting.length >= MOST_ROWS) this.flush();
  }

  /** Writes what waits and puts the whole in its place. */
  finish(): void {
    this.flush();
    this.at(this.place, () => {
      if (existsSync(this.place)) rmdirSync(this.place);
      renameSync(this.beside, this.place);
    });
  }

  /** Leaves nothing behind of what was not finished. */
  discard(): void {
    try {
      rmSync(this.beside, { recursive: true, force: true });
    } catch (error) {
      const { words, streams } = this.call;
      streams.err(`${words.cli.leftBehind(this.beside, codeOf(error))}\n`);
    }
  }

  private flush(): void {
    const name = `part-${String(this.parts).padStart(5, '0')}.parquet`;
    this.parts += 1;
    for (const [folder, rows] of byFolder(this.waiting)) {
      const path = join(this.beside, folder);
      this.at(join(this.place, folder, name), () => {
        mkdirSync(path, { recursive: true });
        writeFileSync(join(path, name), this.parquet.write(exportColumns(rows, PARTITION_COLUMNS)));
      });
    }
    this.waiting = [];
  }

  private at(file: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      throw writeFailure(this.call, file, codeOf(error));
    }
  }
}

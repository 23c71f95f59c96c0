import type * as parquetAdapter from '../../../adapters/parquet';
import {
  byFolder,
  FIGURE_TABLE,
  FINDING_TABLE,
  PARTITION_COLUMNS,
  tableColumns,
} from '../../../app/export/export-columns';
import type { ExportRow } from '../../../app/export/export-row';
import type { ExportedFinding } from '../../../app/export/finding-rows';
import type { ParquetPort } from '../../../app/ports/parquet';
import { CallFailure, type Call } from '../../../commands/call/call';
import { BookTableReader, type BookTables } from './book-tables';

/** Loaded only where Parquet is written: a table as text has no use for it. */
const loadParquet = (): ParquetPort =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a call runs at once
  (require('../../../adapters/parquet') as typeof parquetAdapter).createParquet();

/** One Parquet file of figures. */
export const figuresFile = (rows: readonly ExportRow[]): Uint8Array =>
  loadParquet().write(tableColumns(FIGURE_TABLE, rows));

/** One Parquet file of findings. */
export const findingsFile = (rows: readonly ExportedFinding[]): Uint8Array =>
  loadParquet().write(tableColumns(FINDING_TABLE, rows));

/** The tables of a data set, in the order of their folders. */
type TableName = keyof BookTables;

/** One Parquet file of a data set. */
export interface DataSetPart {
  readonly table: TableName;
  /** Under the table's folder: `fiscal_year=R4/city=122327`. */
  readonly folder: string;
  readonly content: Uint8Array;
}

/** What some books come to. */
export interface BooksOutcome {
  /** What was to be said of them, line by line. */
  readonly told: readonly string[];
  /** The sentence of the first that cannot be read; the parts are none then. */
  readonly failure: string | null;
  readonly parts: readonly DataSetPart[];
}

/** What all books of a call are read by. */
export type BooksScene = Pick<Call, 'options' | 'locale'>;

const partsOf = ({ figures, findings }: BookTables): readonly DataSetPart[] => {
  const parquet = loadParquet();
  return [
    ...[...byFolder(figures)].map(([folder, rows]) => ({
      table: 'figures' as const,
      folder,
      content: parquet.write(tableColumns(FIGURE_TABLE, rows, PARTITION_COLUMNS)),
    })),
    ...[...byFolder(findings)].map(([folder, rows]) => ({
      table: 'findings' as const,
      folder,
      content: parquet.write(tableColumns(FINDING_TABLE, rows, PARTITION_COLUMNS)),
    })),
  ];
};

/** Reads some of a call's books into parts of a data set. */
export class PartMaker {
  private readonly reader: BookTableReader;
  private readonly told: string[] = [];

  /** @param call throws {@link CallFailure} where what it names cannot be read */
  constructor(call: Call) {
    this.reader = new BookTableReader({
      ...call,
      streams: { out: call.streams.out, err: (text) => void this.told.push(text) },
    });
  }

  /** Goes book by book; can be ended between two. */
  *make(files: readonly string[]): Generator<undefined, BooksOutcome, void> {
    const tables = { figures: [] as ExportRow[], findings: [] as ExportedFinding[] };
    try {
      for (const file of files) {
        const { figures, findings } = this.reader.read(file);
        for (const row of figures) tables.figures.push(row);
        for (const row of findings) tables.findings.push(row);
        yield;
      }
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      return { told: this.told.splice(0), failure: error.message, parts: [] };
    }
    return { told: this.told.splice(0), failure: null, parts: partsOf(tables) };
  }
}

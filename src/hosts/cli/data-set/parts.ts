import type * as parquetAdapter from '../../../adapters/parquet';
import {
  byFolder,
  FIGURE_TABLE,
  FINDING_TABLE,
  PARTITION_COLUMNS,
  tableColumns,
  type PlacedRow,
  type TableRow,
  type TableShape,
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

/** One Parquet file of a table. */
export const parquetFile = <C extends string>(
  shape: TableShape<C>,
  rows: readonly TableRow<C>[],
): Uint8Array => loadParquet().write(tableColumns(shape, rows));

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

const partsOf = <C extends string>(
  table: TableName,
  shape: TableShape<C>,
  rows: readonly (TableRow<C> & PlacedRow)[],
): readonly DataSetPart[] => {
  const parquet = loadParquet();
  return [...byFolder(rows)].map(([folder, own]) => ({
    table,
    folder,
    content: parquet.write(tableColumns(shape, own, PARTITION_COLUMNS)),
  }));
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
    const parts = [
      ...partsOf('figures', FIGURE_TABLE, tables.figures),
      ...partsOf('findings', FINDING_TABLE, tables.findings),
    ];
    return { told: this.told.splice(0), failure: null, parts };
  }
}

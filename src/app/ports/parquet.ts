/** Type of a column's values; `null` may stand in each. */
export type ColumnType = 'STRING' | 'BOOLEAN' | 'INT32' | 'DOUBLE';

/** One column of a table. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly data: readonly (string | number | boolean | null)[];
}

/** Writes a table as one Parquet file. */
export interface ParquetPort {
  write(columns: readonly TableColumn[]): Uint8Array;
}

import type { ColumnType, TableColumn } from '../ports/parquet';
import { EXPORT_COLUMNS, type ExportColumn, type ExportRow } from './export-table';

/** Types of the columns that are no texts. */
const TYPES: Readonly<Partial<Record<ExportColumn, ColumnType>>> = {
  repeat: 'BOOLEAN',
  occurrence: 'INT32',
  fiscal_year_ce: 'INT32',
  tier: 'INT32',
  value: 'DOUBLE',
  denominator: 'DOUBLE',
  target: 'DOUBLE',
  baseline: 'DOUBLE',
  rate: 'DOUBLE',
};

/** The rows column by column, each of one type whatever is in it. */
export const exportColumns = (
  rows: readonly ExportRow[],
  without: readonly ExportColumn[] = [],
): readonly TableColumn[] =>
  EXPORT_COLUMNS.filter((name) => !without.includes(name)).map((name) => ({
    name,
    type: TYPES[name] ?? 'STRING',
    // An item's number may be a text (1-1).
    data: rows.map((row) =>
      name === 'item_no' && row[name] !== null ? String(row[name]) : row[name],
    ),
  }));

/** Columns that the folders of a data set tell, and its files do not. */
export const PARTITION_COLUMNS: readonly ExportColumn[] = ['fiscal_year', 'city'];

/** What a folder is called where nothing stands there, as Hive calls it. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';

/** Folder of a row in a data set: `fiscal_year=R4/city=122327`. */
const folderOf = ({ fiscal_year: year, city_code: city }: ExportRow): string =>
  `fiscal_year=${year ?? NOTHING}/city=${city ?? NOTHING}`;

/** Rows by the folder that they belong in. */
export const byFolder = (rows: readonly ExportRow[]): ReadonlyMap<string, readonly ExportRow[]> => {
  const folders = new Map<string, ExportRow[]>();
  for (const row of rows) {
    const known = folders.get(folderOf(row));
    if (known) known.push(row);
    else folders.set(folderOf(row), [row]);
  }
  return folders;
};

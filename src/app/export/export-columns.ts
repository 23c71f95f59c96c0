import type { ColumnType, TableColumn } from '../ports/parquet';
import { EXPORT_COLUMNS, type ExportColumn } from './export-row';
import { EXPORTED_FINDING_COLUMNS, type ExportedFinding } from './finding-rows';

/** A row of a table by its columns; `null` is an empty field. */
export type TableRow<C extends string> = Readonly<Record<C, string | number | boolean | null>>;

/** Columns of a table in their order, and the types of those that are no texts. */
export interface TableShape<C extends string> {
  readonly columns: readonly C[];
  readonly types: Readonly<Partial<Record<C, ColumnType>>>;
}

/** The table of figures. */
export const FIGURE_TABLE: TableShape<ExportColumn> = {
  columns: EXPORT_COLUMNS,
  types: {
    repeat: 'BOOLEAN',
    occurrence: 'INT32',
    fiscal_year_ce: 'INT32',
    tier: 'INT32',
    value: 'DOUBLE',
    denominator: 'DOUBLE',
    target: 'DOUBLE',
    baseline: 'DOUBLE',
    rate: 'DOUBLE',
  },
};

/** The table of findings. */
export const FINDING_TABLE: TableShape<keyof ExportedFinding> = {
  columns: EXPORTED_FINDING_COLUMNS,
  types: {
    repeat: 'BOOLEAN',
    occurrence: 'INT32',
    tier: 'INT32',
    unfilled: 'BOOLEAN',
    fiscal_year_ce: 'INT32',
  },
};

/** The rows column by column, each of one type whatever is in it. */
export const tableColumns = <C extends string>(
  { columns, types }: TableShape<C>,
  rows: readonly TableRow<C>[],
  without: readonly string[] = [],
): readonly TableColumn[] =>
  columns
    .filter((name) => !without.includes(name))
    .map((name) => ({
      name,
      type: types[name] ?? 'STRING',
      // An item's number may be a text (1-1).
      data: rows.map((row) =>
        name === 'item_no' && row[name] !== null ? String(row[name]) : row[name],
      ),
    }));

/** Columns that the folders of a data set tell, and its files do not. */
export const PARTITION_COLUMNS: readonly string[] = ['fiscal_year', 'city'];

/** What a folder is called where nothing stands there, as Hive calls it. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';

/** What says in which folder of a data set a row belongs. */
export type PlacedRow = TableRow<'fiscal_year' | 'city_code'>;

/** Folder of a row in a data set: `fiscal_year=R4/city=122327`. */
const folderOf = ({ fiscal_year: year, city_code: city }: PlacedRow): string =>
  `fiscal_year=${year ?? NOTHING}/city=${city ?? NOTHING}`;

/** Rows by the folder that they belong in. */
export const byFolder = <R extends PlacedRow>(
  rows: readonly R[],
): ReadonlyMap<string, readonly R[]> => {
  const folders = new Map<string, R[]>();
  for (const row of rows) {
    const folder = folderOf(row);
    const known = folders.get(folder);
    if (known) known.push(row);
    else folders.set(folder, [row]);
  }
  return folders;
};

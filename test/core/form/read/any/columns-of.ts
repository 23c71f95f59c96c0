import type { CellValue } from '../../../../../src/core/grid/grid';
import {
  tableColumns,
  type TableColumns,
} from '../../../../../src/core/form/read/any/table-columns';
import { HeadingRows } from '../../../../../src/core/form/read/any/levels';
import { TableReader, type FoundTable } from '../../../../../src/core/form/read/any/read-table';
import { headerAt } from '../../../../../src/core/form/read/any/table-header';
import type { PlacedCells } from '../../../../../src/core/form/read/any/placed-cells';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** How a table is given to be read. */
export interface GivenTable {
  readonly merged?: readonly string[];
  /** Lines of the header, one where nothing is said. */
  readonly lines?: number;
  readonly sheetYear?: number | null;
  readonly isOfCard?: boolean;
  readonly told?: ToldForm;
}

interface CellsAndColumns {
  readonly cells: PlacedCells;
  readonly columns: TableColumns | undefined;
}

const understood = (
  rows: Rows,
  { merged = [], lines = 1, told = {}, ...setting }: GivenTable,
): CellsAndColumns => {
  const cells = placed(rows, { merged, told });
  const header = headerAt(cells, 0, undefined, lines)!;
  const columns = tableColumns(cells, header, { top: lines, bottom: rows.length - 1 }, setting);
  return { cells, columns };
};

/** The columns of a table whose first rows are its header; `undefined` where nothing names items. */
export const columnsIn = (rows: Rows, given: GivenTable = {}): TableColumns | undefined =>
  understood(rows, given).columns;

/** The same of a table whose items have a name. */
export const columnsOf = (rows: Rows, given?: GivenTable): TableColumns => {
  const columns = columnsIn(rows, given);
  if (!columns) throw new Error('nothing names items');
  return columns;
};

/** The items of a table whose first rows are its header. */
export const tableIn = (rows: Rows, given: GivenTable = {}): FoundTable => {
  const { cells, columns } = understood(rows, given);
  if (!columns) throw new Error('nothing names items');
  const reader = new TableReader(cells, columns, new HeadingRows(), given.sheetYear ?? null);
  return reader.read(given.lines ?? 1, rows.length - 1);
};

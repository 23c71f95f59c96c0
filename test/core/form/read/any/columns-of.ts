import type { CellValue } from '../../../../../src/core/grid/grid';
import {
  tableColumns,
  type TableColumns,
} from '../../../../../src/core/form/read/any/table-columns';
import { headerAt } from '../../../../../src/core/form/read/any/table-header';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** How a table is given to be read. */
export interface GivenTable {
  readonly merged?: readonly string[];
  /** Lines of the header, one where nothing is said. */
  readonly lines?: number;
  readonly sheetYear?: number | null;
  readonly isOfCard?: boolean;
}

/** The columns of a table whose first rows are its header; `undefined` where nothing names items. */
export const columnsIn = (
  rows: Rows,
  { merged = [], lines = 1, ...setting }: GivenTable = {},
): TableColumns | undefined => {
  const cells = placed(rows, { merged });
  const header = headerAt(cells, 0, undefined, lines)!;
  return tableColumns(cells, header, { top: lines, bottom: rows.length - 1 }, setting);
};

/** The same of a table whose items have a name. */
export const columnsOf = (rows: Rows, given?: GivenTable): TableColumns => {
  const columns = columnsIn(rows, given);
  if (!columns) throw new Error('nothing names items');
  return columns;
};

import type { WorkbookSnapshot } from '../../app/ports/workbook';
import type { CellContent, CellEdit } from '../../core/grid/edit';
import { cellAt, type CellValue, type Grid, parseCellName } from '../../core/grid/grid';
import { Departure, valueOf } from '../case/expect';
import type { OpenScratch, ScratchBook, Withheld } from '../case/scratch-book';
import type { ConformanceCase } from '../case/case';
import { progressSheet, STYLES } from './blocks';

/** What a case of the contract stands on. */
export interface ContractStage {
  readonly open: OpenScratch;
  readonly withheld: Withheld;
}

/** A case of the port's contract: what every adapter of the workbook port must do. */
export type ContractCase = ConformanceCase<ContractStage>;

/** The sheet that the cases look at. */
export const SHEET = '進行管理';
/** A sheet that is put in. */
export const NEW_SHEET = '令和5年度';
/** A sheet that comes and goes. */
export const TEMPORARY = '一時';
/** A sheet beside the first. */
export const BESIDE = '別紙';
/** The name that a sheet is given. */
export const RENAMED = '控え';
/** A sheet that holds nothing. */
export const EMPTY = '空';
/** A sheet that is nowhere. */
export const MISSING = '無い';

/** The place of an address that is one. */
export const placeOf = (address: string): { readonly row: number; readonly column: number } => {
  const place = parseCellName(address);
  if (!place) throw new RangeError(`no address: ${address}`);
  return place;
};

/** An edit of a cell. */
export const edit = (
  address: string,
  from: CellContent,
  to: CellContent,
  sheet = SHEET,
): CellEdit => ({ sheet, ...placeOf(address), from, to });

/** Reads the workbook; only sheets of ours are in it. */
export const ownSnapshot = async ({ port, outside }: ScratchBook): Promise<WorkbookSnapshot> => {
  const { grids, activeSheet } = valueOf('read', await port.read());
  return { grids: grids.filter(({ sheet }) => !outside.has(sheet ?? '')), activeSheet };
};

/** A sheet as the port reads it. */
export const gridOf = async (book: ScratchBook, sheet = SHEET): Promise<Grid> => {
  const { grids } = await ownSnapshot(book);
  const found = grids.find((grid) => grid.sheet === sheet);
  if (!found) throw new Departure('sheet-read', null, sheet);
  return found;
};

/** What the port reads at an address. */
export const valueAt = async (
  book: ScratchBook,
  address: string,
  sheet = SHEET,
): Promise<CellValue> => {
  const { row, column } = placeOf(address);
  return cellAt(await gridOf(book, sheet), row, column);
};

/** Names of our sheets as Excel lists them. */
export const namesOf = async (book: ScratchBook): Promise<readonly string[]> =>
  (await book.sheets()).map(({ name }) => name);

/** A file of one sheet of a few items. */
export const fileOf = (book: ScratchBook, name: string, items = 2): Uint8Array =>
  book.file({ styles: STYLES, sheets: [progressSheet(items, name)], activeSheet: 0 });

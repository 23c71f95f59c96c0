import type { Extent } from '../run/memory';

/** One sheet as the list of sheets tells it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
}

/** What was queued about all sheets; readable after the next sync. */
export interface ListAnswer {
  readonly workbook: Excel.Workbook;
  readonly worksheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
}

/** Queues the list of sheets. */
export const askList = ({ workbook }: Excel.RequestContext): ListAnswer => {
  workbook.load('readOnly');
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  return { workbook, worksheets, active };
};

/** The sheets in tab order, after the sync. */
export const listedSheets = ({ worksheets }: ListAnswer): readonly ListedSheet[] =>
  worksheets.items.map(({ id, name, visibility, protection }) => ({
    id,
    name,
    visibility,
    isProtected: protection.protected,
  }));

/** Queues how far a sheet's values reach. */
export const askExtent = (sheet: Excel.Worksheet): Excel.Range => {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  return used;
};

/** How far a sheet's values reach, after the sync. */
export const extentOf = (used: Excel.Range): Extent =>
  used.isNullObject
    ? { rows: 0, columns: 0 }
    : { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };

/** A sheet of which only its place in the tab order is known, and its extent. */
export interface ChainLink {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/**
 * Queues the extents of the first sheets before their names are known, by going from one to the
 * next; past the last sheet the links are null objects.
 */
export const askChain = (
  { workbook }: Excel.RequestContext,
  length: number,
): readonly ChainLink[] => {
  const links: ChainLink[] = [];
  let sheet = workbook.worksheets.getFirst(false);
  for (let index = 0; index < length; index++) {
    sheet.load('id');
    links.push({ sheet, used: askExtent(sheet) });
    sheet = sheet.getNextOrNullObject(false);
  }
  return links;
};

/** Extents by sheet id, after the sync. */
export const chainedExtents = (links: readonly ChainLink[]): ReadonlyMap<string, Extent> =>
  new Map(
    links
      .filter(({ sheet }) => !sheet.isNullObject)
      .map(({ sheet, used }) => [sheet.id, extentOf(used)]),
  );

import type { SheetBlueprint, WorkbookBlueprint } from './blueprint';

/** A sheet whose styles stand so much further on in the list. */
const withStylesFrom = (sheet: SheetBlueprint, first: number): SheetBlueprint => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, style: cell.style + first })),
  ...(sheet.columnStyles && {
    columnStyles: new Map(
      [...sheet.columnStyles].map(([column, style]) => [column, style + first]),
    ),
  }),
});

/** A workbook with the sheets of another put in at a place, each looking as it did. */
export const withSheetsAt = (
  book: WorkbookBlueprint,
  place: number,
  added: WorkbookBlueprint,
): WorkbookBlueprint => {
  const sheets = added.sheets.map((sheet) => withStylesFrom(sheet, book.styles.length));
  return {
    ...book,
    styles: [...book.styles, ...added.styles],
    sheets: [...book.sheets.slice(0, place), ...sheets, ...book.sheets.slice(place)],
  };
};

import { rowsOfTexts, titleOfRow } from '../../core/form/read/any/manner';
import { PlacedCells } from '../../core/form/read/any/placed-cells';
import type { ReadManner, RowWord } from '../../core/form/read/recognised';
import type { Grid } from '../../core/grid/grid';
import { headingKey } from '../../core/profile/heading-role';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { largestForm, type RecognisedWorkbook } from '../recognise/recognised-workbook';

/** A row that may be a header's first line. */
export interface OfferedHeader {
  readonly row: number;
  /** The title by which it is found again. */
  readonly title: string;
  /** What stands in it, from the left. */
  readonly texts: readonly string[];
}

/** How a workbook was found to be built, and what else it may be. */
export interface OfferedManner extends Omit<ReadManner, 'headers' | 'rowWords'> {
  readonly sheet: string | null;
  /** Rows that may begin a header, from the top of the sheet that holds the most. */
  readonly rows: readonly OfferedHeader[];
  /** Header that it is read by now; `null` where it has none, as cards. */
  readonly header: { readonly row: number; readonly lines: number } | null;
  readonly rowWords: readonly (RowWord & { readonly sheet: string | null })[];
}

/** Rows from the top that are looked at, and how many of them are offered. */
const [LOOKED_AT, MOST_ROWS] = [60, 20];
/** A row with fewer cells is no header. */
const LEAST_CELLS = 2;

const rowsOf = (grid: Grid): readonly OfferedHeader[] => {
  const cells = new PlacedCells(grid);
  const counts = rowsOfTexts(cells);
  const rows: OfferedHeader[] = [];
  for (let row = 0; row < Math.min(cells.rows, LOOKED_AT) && rows.length < MOST_ROWS; row += 1) {
    const filled = cells.filled(row);
    const title = filled.length < LEAST_CELLS ? undefined : titleOfRow(cells, row, counts);
    if (!title) continue;
    const texts = filled.map(({ text }) => text.replace(/\s+/gu, ''));
    rows.push({ row, title: title.text.trim(), texts });
  }
  return rows;
};

/** The sheet that is looked at: the form with the most items, else the one that is shown. */
const shownGrid = (workbook: RecognisedWorkbook): Grid | undefined => {
  const { grids, activeSheet } = workbook;
  const visible = grids.filter(
    ({ sheet, visibility }) => sheet !== IDENTITY_SHEET && visibility === 'visible',
  );
  return (
    largestForm(workbook)?.grid ?? visible.find(({ sheet }) => sheet === activeSheet) ?? visible[0]
  );
};

/** What can be said of how a workbook's sheets are built. */
export const offeredManner = (workbook: RecognisedWorkbook): OfferedManner | null => {
  const grid = shownGrid(workbook);
  if (!grid) return null;
  const rows = rowsOf(grid);
  const { manner } = largestForm(workbook) ?? {};
  const [first] = manner?.headers ?? [];
  const row = first && rows.find(({ title }) => headingKey(title) === headingKey(first.title))?.row;
  const words = new Map<string, OfferedManner['rowWords'][number]>();
  for (const form of workbook.forms)
    for (const word of form.manner?.rowWords ?? []) {
      const key = headingKey(word.cell.text);
      if (!words.has(key)) words.set(key, { ...word, sheet: form.grid.sheet });
    }
  return {
    sheet: grid.sheet,
    rows,
    header: row === undefined ? null : { row, lines: first!.lines },
    rowWords: [...words.values()],
    itemBegins: manner?.itemBegins ?? null,
    notRated: [...new Set(workbook.forms.flatMap((form) => form.manner?.notRated ?? []))],
  };
};

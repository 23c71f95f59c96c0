import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import {
  isResultSheet,
  layoutResultSheet,
  type ResultList,
} from '../../core/form/write/result-sheet';
import type { UnmergedCell, UnmergedReason } from '../../core/merge/diff/unmerged';
import { success, type Result } from '../../core/result';
import { clipboardTableOf, type ClipboardTable } from './clipboard-table';
import { FINDING_COLUMNS, type FindingTableRow, type FindingTableWords } from './finding-table';
import type { JournalEntry } from '../undo/journal';
import { freeName } from '../form/free-name';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';

/** Widths in characters; together they fill A4 across at about three quarters. */
const FINDING_WIDTHS = [7, 6, 22, 14, 9, 12, 8, 54, 11, 22];
const LEFT_WIDTHS = [32, 26, 9, 64, 26, 10, 32];

/** What a list's sheet is called where the name is free, and says above the list. */
export type ResultHead = Pick<ResultList, 'sheetName' | 'title' | 'subtitle'>;

/** Findings as a list to be written. */
export const findingList = (
  head: ResultHead,
  rows: readonly FindingTableRow[],
  words: FindingTableWords,
): ResultList => ({
  ...head,
  kind: 'findings',
  columns: FINDING_COLUMNS.map((column, index) => ({
    title: words.columns[column],
    width: FINDING_WIDTHS[index]!,
  })),
  rows: rows.map((row) => ({
    look: row.severityId,
    cells: FINDING_COLUMNS.map((column) =>
      column === 'cell' ? { sheet: row.sheet, cell: row.cell as string } : row[column],
    ),
  })),
});

/** What the list of what was not merged says in a language. */
export interface LeftListWords {
  /** File, sheet, cell, text, why, this workbook's cell and what stands there. */
  readonly leftColumns: readonly string[];
  readonly why: Readonly<Record<UnmergedReason, string>>;
}

const leftTexts = (
  { file, sheet, cell, value, why }: UnmergedCell,
  words: LeftListWords,
): readonly string[] => [file, sheet ?? '', cell ?? '', value, words.why[why]];

/** Cells that were not merged as a table for the clipboard. */
export const leftTable = (left: readonly UnmergedCell[], words: LeftListWords): ClipboardTable =>
  clipboardTableOf(
    words.leftColumns,
    left.map((one) => [...leftTexts(one, words), one.target?.cell ?? '', one.target?.now ?? '']),
  );

/** Cells that were not merged as a list to be written, with a link to where each would go. */
export const leftList = (
  head: ResultHead,
  left: readonly UnmergedCell[],
  words: LeftListWords,
): ResultList => ({
  ...head,
  kind: 'left',
  columns: words.leftColumns.map((title, index) => ({ title, width: LEFT_WIDTHS[index]! })),
  rows: left.map((one) => ({
    look: 'info',
    cells: [
      ...leftTexts(one, words),
      one.target ? { sheet: one.target.sheet, cell: one.target.cell } : '',
      one.target?.now ?? '',
    ],
  })),
});

/** What to do with a list of its kind that is there already; `ask` does nothing but tell of it. */
export type EarlierResults = 'ask' | 'replace' | 'keep';

/** What writing came to. */
export type WrittenResults =
  | { readonly kind: 'written'; readonly sheet: string; readonly entry: JournalEntry }
  /** A list of its kind stands there; somebody must say what becomes of it. */
  | { readonly kind: 'exists'; readonly sheet: string };

/** Puts a list into the workbook as a sheet of its own. */
export const writeResults = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  list: ResultList,
  earlier: EarlierResults,
): Promise<Result<WrittenResults, WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const known = snapshot.value.grids.filter((grid) => isResultSheet(grid, list.kind));
  const last = known.at(-1)?.sheet ?? null;
  if (last !== null && earlier === 'ask') return success({ kind: 'exists', sheet: last });
  const replaced = earlier === 'replace' ? last : null;
  const sheetName = replaced ?? freeName(list.sheetName, snapshot.value);
  const blueprint = layoutResultSheet({ ...list, sheetName });
  const options = { show: sheetName, ...(replaced === null ? {} : { replace: [replaced] }) };
  const file = (await loadXlsx()).write(blueprint);
  const inserted = await port.insertSheets(file, [sheetName], options);
  if (!inserted.ok) return inserted;
  const grids = [gridOfBlueprint(blueprint.sheets[0]!, blueprint.styles)];
  return success({ kind: 'written', sheet: sheetName, entry: { kind: 'sheets', grids } });
};

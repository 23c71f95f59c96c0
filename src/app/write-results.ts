import { gridOfPlan } from '../core/form/grid-of-plan';
import { isResultSheet, layResultSheet } from '../core/form/result-sheet';
import { success, type Result } from '../core/result';
import { FINDING_COLUMNS, type FindingTableRow, type FindingTableWords } from './finding-table';
import type { JournalEntry } from './journal';
import { freeName } from './open-workbook';
import type { WorkbookFailure, WorkbookPort, XlsxPort } from './ports';

/** Widths in characters; together they fill A4 across at about two thirds. */
const WIDTHS = [8, 6, 28, 16, 11, 13, 8, 64, 12, 32];

/** The list to be written, and what the sheet says above it. */
export interface ResultOrder {
  readonly rows: readonly FindingTableRow[];
  readonly words: FindingTableWords;
  /** The sheet's name where it is free. */
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
}

/** What to do with a list that is there already; `ask` does nothing but tell of it. */
export type EarlierResults = 'ask' | 'replace' | 'keep';

/** What writing came to. */
export type WrittenResults =
  | { readonly kind: 'written'; readonly sheet: string; readonly entry: JournalEntry }
  /** A list of ours stands there; somebody must say what becomes of it. */
  | { readonly kind: 'exists'; readonly sheet: string };

/** Puts the list of findings into the workbook as a sheet of its own. */
export const writeResults = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  order: ResultOrder,
  earlier: EarlierResults,
): Promise<Result<WrittenResults, WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const last = snapshot.value.grids.filter(isResultSheet).at(-1)?.sheet ?? null;
  if (last !== null && earlier === 'ask') return success({ kind: 'exists', sheet: last });
  const replaced = earlier === 'replace' ? last : null;
  const sheetName = replaced ?? freeName(order.sheetName, snapshot.value);
  const plan = layResultSheet({
    sheetName,
    title: order.title,
    subtitle: order.subtitle,
    columns: FINDING_COLUMNS.map((column, index) => ({
      title: order.words.columns[column],
      width: WIDTHS[index]!,
    })),
    rows: order.rows.map((row) => ({
      look: row.severityId,
      cells: FINDING_COLUMNS.map((column) =>
        column === 'cell' ? { sheet: row.sheet, cell: row.cell as string } : row[column],
      ),
    })),
  });
  const options = { show: sheetName, ...(replaced === null ? {} : { replace: [replaced] }) };
  const file = (await loadXlsx()).write(plan);
  const inserted = await port.insertSheets(file, [sheetName], options);
  if (!inserted.ok) return inserted;
  const grids = [gridOfPlan(plan.sheets[0]!, plan.styles)];
  return success({ kind: 'written', sheet: sheetName, entry: { kind: 'sheets', grids } });
};

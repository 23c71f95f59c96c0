import { createXlsx } from '../../src/adapters/xlsx';
import type { CheckReport } from '../../src/app/check/check';
import { checkWorkbook } from '../../src/app/check/check-workbook';
import { undoEntry, type JournalEntry } from '../../src/app/undo/journal';
import { contentAt } from '../../src/core/grid/apply';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { CellContent, CellEdit } from '../../src/core/grid/edit';
import { parseCellName } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import type { OfficeBook } from '../adapters/office/open-book';
import { nameOf, ownPlan, samplePlan, SHEET } from '../ui/sample-book';
import { calm, type Outcome } from './operation';

export const xlsx = createXlsx();
export const loadXlsx = () => Promise.resolve(xlsx);
export const pause = (): Promise<void> => Promise.resolve();
export const AT = '2026-04-10T09:30:00+09:00';

/** Things typed as people type them: each is a finding with a fix. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['No.1 評価 R4', 'Ａ'],
  ['No.4 評価 R4', 'Ａ'],
  ['No.3 実績値 R4', '２０'],
];

/** The sample workbook with people's mistakes in it. */
export const faulty = (plan: WorkbookBlueprint = samplePlan()): WorkbookBlueprint => {
  const [form, ...others] = plan.sheets;
  const typed = new Map(
    MISTAKES.map(([place, text]) => {
      const { row, column } = parseCellName(nameOf(place))!;
      return [`${row} ${column}`, text];
    }),
  );
  const cells = form!.cells.map((cell) => {
    const value = typed.get(`${cell.row} ${cell.column}`);
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...plan, sheets: [{ ...form!, cells }, ...others] };
};

/** The same without `_shinko`. */
export const faultyOwn = (): WorkbookBlueprint => faulty(ownPlan());

/** What a check finds, with nothing written. */
export const checked = async ({ port }: OfficeBook): Promise<CheckReport> => {
  const work = { marks: () => Promise.resolve('leave' as const), scope: 'submission' as const };
  return calm(await checkWorkbook(port, {}, pause, work)).report;
};

/** The edit of a place of the sample sheet, as it stands. */
export const editAt = (book: OfficeBook, place: string, to: CellContent): CellEdit => {
  const { row, column } = parseCellName(nameOf(place))!;
  const plan = book.plan();
  const sheet = plan.sheets.find(({ name }) => name === SHEET)!;
  return {
    sheet: SHEET,
    row,
    column,
    from: contentAt(gridOfBlueprint(sheet, plan.styles), row, column),
    to,
  };
};

/** How an entry of a book is taken back. */
export const backIn =
  ({ port }: OfficeBook) =>
  (entry: JournalEntry | null): Outcome['back'] =>
    entry && (() => undoEntry(port, entry));

/** Marks the findings, as 点検する does. */
export const markedCheck = (book: OfficeBook): ReturnType<typeof checkWorkbook> =>
  checkWorkbook(book.port, {}, pause, {
    marks: () => Promise.resolve(true),
    scope: 'submission',
  });

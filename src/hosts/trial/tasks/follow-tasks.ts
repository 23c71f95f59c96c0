import { type HostWorkbook, toBlueprint, type WorkbookChange } from '../../../excel-host';
import { TaskSigns, type TrialTask } from './task-signs';

/** Milliseconds without a change after which the workbook is looked at. */
const QUIET_TIME = 800;

/** Rows beyond which a workbook is none to be shown around in, and would be looked at for too long. */
const MOST_ROWS = 3000;

const rowsOf = ({ sheets }: HostWorkbook): number =>
  sheets.reduce((sum, { rows }) => sum + rows.length, 0);

const CONTENT: ReadonlySet<WorkbookChange['kind']> = new Set(['cells', 'shifted', 'sheet-added']);

/** Calls back with what was done in a workbook, as often as its contents have changed, until the returned function is called. */
export const followTasks = (
  book: HostWorkbook,
  tell: (done: readonly TrialTask[]) => void,
): (() => void) => {
  if (rowsOf(book) > MOST_ROWS) return () => undefined;
  const signs = new TaskSigns(toBlueprint(book));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = book.watch(({ kind }) => {
    if (!CONTENT.has(kind)) return;
    clearTimeout(timer);
    timer = setTimeout(() => tell(signs.doneIn(toBlueprint(book))), QUIET_TIME);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
};

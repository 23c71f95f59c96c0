import type { Pause } from '../ports/pause';
import { marksOf } from './marks';
import { failure, success, type Result } from '../../core/result';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { checkInChunks, type CheckFailure, type FollowedReport } from './check';
import { withForms, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { recogniseOpen } from '../recognise/recognise-open';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import type { ProgressListener } from '../ports/workbook';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';

/**
 * Which forms of the workbook are checked: the one on the active sheet, every one, those that a submission is
 * of, or those of some sheets.
 */
export type CheckScope = 'active' | 'all' | 'submission' | readonly string[];

/** A check of the open workbook. */
export interface WorkbookCheck extends FollowedReport {
  /** Names of sheets with a form that were left out. */
  readonly leftOut: readonly string[];
  /** Names of the sheets whose forms a submission is of, checked or not. */
  readonly toSubmit: readonly string[];
  /** Why the cells could not be marked; the findings stand all the same. */
  readonly unmarked: WorkbookFailure | null;
}

/** The wanted forms, or all where none of the wanted sheets holds one. */
const formsInScope = (
  { forms, activeSheet }: RecognisedWorkbook,
  scope: CheckScope,
): readonly RecognisedSheet[] => {
  if (scope === 'submission') return formsToSubmit(forms);
  const wanted: readonly (string | null)[] = typeof scope === 'string' ? [activeSheet] : scope;
  const chosen = forms.filter(({ grid }) => wanted.includes(grid.sheet));
  return scope === 'all' || chosen.length === 0 ? forms : chosen;
};

/** How far a check of the open workbook is. */
export interface CheckListener {
  /** Rows understood so far, of all rows read. */
  readonly onRead?: ProgressListener;
  /** Items checked so far, of all items. */
  readonly onProgress?: ProgressListener;
  /** The workbook once it is understood; answers whether to go on. */
  readonly onBook?: (workbook: RecognisedWorkbook) => boolean;
}

const namesOf = (forms: readonly RecognisedSheet[]): readonly string[] =>
  forms.map(({ grid }) => grid.sheet ?? '');

/**
 * Reads the open workbook, checks the forms in scope and marks the findings' cells. Where the active
 * sheet holds no form, every one is checked.
 */
export const checkWorkbook = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  pause: Pause,
  work: Pick<LongWork, 'signal' | 'isQuiet'> &
    CheckListener & {
      /** Whether cells are marked, marks are taken away, or nothing is written. */
      readonly marks: () => Promise<boolean | 'leave'>;
      readonly scope: CheckScope;
    },
): Promise<Result<WorkbookCheck, CheckFailure | WorkbookFailure>> => {
  const { signal, onRead, onProgress } = work;
  const stop = signal ? { signal } : {};
  const manners = { isQuiet: work.isQuiet ?? false };
  const snapshot = await port.read({ ...stop, ...manners });
  if (!snapshot.ok) return snapshot;
  const told = onRead ? { ...stop, onProgress: onRead } : stop;
  const workbook = await recogniseOpen(port, snapshot.value, pause, told);
  if (!workbook.ok) return workbook;
  if (work.onBook?.(workbook.value) === false) return failure({ kind: 'cancelled' });
  const forms = formsInScope(workbook.value, work.scope);
  const checking = onProgress ? { ...stop, onProgress } : stop;
  const checked = await checkInChunks(withForms(workbook.value, forms), chosen, pause, checking);
  if (!checked.ok) return checked;
  const wish = await work.marks();
  if (signal?.aborted) return failure({ kind: 'cancelled' });
  const wanted = wish === true ? marksOf(checked.value.report) : [];
  const marked = wish === 'leave' ? success(undefined) : await port.mark(wanted, manners);
  const unmarked = marked.ok ? null : marked.failure;
  const { forms: all } = workbook.value;
  const leftOut = namesOf(all.filter((form) => !forms.includes(form)));
  const toSubmit = namesOf(formsToSubmit(all));
  return success({ ...checked.value, leftOut, toSubmit, unmarked });
};

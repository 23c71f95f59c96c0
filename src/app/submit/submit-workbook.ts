import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import {
  identityEdits,
  layoutIdentity,
  readIdentity,
  type WorkbookIdentity,
} from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { THRESHOLDS } from '../../core/rules/registry';
import { failure, success, type Result } from '../../core/result';
import { workbookFileName } from '../../core/split/file-name';
import { checkInChunks, type CheckFailure } from '../check/check';
import { undoEntry, type JournalEntry } from '../undo/journal';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookFailure, WorkbookPort, WorkbookSnapshot } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseOpen } from '../recognise/recognise-open';
import type { ChosenReference } from '../recognise/reference';
import { identityOfReport, saveIdentity } from '../record/save-identity';
import {
  byRulesOfBook,
  canSubmit,
  makeSubmission,
  submissionCheck,
  submissionScope,
  type Submission,
  type SubmissionCheck,
} from './submit';

/** Name that a copy of the workbook is sent under: plan, year, department. */
export const submissionFileName = ({ report }: SubmissionCheck): string => {
  const departments = new Set(report.sheets.map(({ department }) => department));
  const department = departments.size === 1 ? ([...departments][0] ?? null) : null;
  return workbookFileName(report.plan ?? '', report.fiscalYear, department);
};

interface OpenCheck {
  readonly check: SubmissionCheck;
  readonly snapshot: WorkbookSnapshot;
}

const look = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  pause: Pause,
  work: LongWork,
): Promise<Result<OpenCheck, CheckFailure | WorkbookFailure>> => {
  const { signal } = work;
  const manners = { isQuiet: work.isQuiet ?? false };
  const snapshot = await port.read(signal ? { signal, ...manners } : manners);
  if (!snapshot.ok) return snapshot;
  const workbook = await recogniseOpen(port, snapshot.value, pause, signal ? { signal } : {});
  if (!workbook.ok) return workbook;
  const scope = submissionScope(workbook.value);
  const checked = await checkInChunks(scope.workbook, byRulesOfBook(chosen), pause, work);
  if (!checked.ok) return checked;
  const known = workbook.value.identity ?? null;
  const check = submissionCheck(checked.value.report, known, scope.leftOut);
  return success({ check, snapshot: snapshot.value });
};

/** Checks whether the open workbook can be submitted, and whether it was. */
export const checkOpenSubmission = async (
  port: WorkbookPort,
  chosen: ChosenReference,
  pause: Pause,
  work: LongWork = {},
): Promise<Result<SubmissionCheck, CheckFailure | WorkbookFailure>> => {
  const looked = await look(port, chosen, pause, work);
  return looked.ok ? success(looked.value.check) : looked;
};

/** What pressing 提出する came to. */
export type Submitted =
  /** The workbook has findings by now that stop it; nothing was written. */
  | { readonly kind: 'not-ready' }
  | {
      readonly kind: 'submitted';
      /** What `_shinko` says by now. */
      readonly identity: WorkbookIdentity;
      /** Sheets on which the line below the title could not be written. */
      readonly occupied: readonly string[];
      readonly entry: JournalEntry;
    };

/** Who submits, and when. */
export interface SubmitOrder {
  readonly by: string | null;
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** Random, for a workbook that has no `_shinko` yet. */
  readonly id: string;
}

interface Written {
  readonly entry: JournalEntry;
  readonly occupied: readonly string[];
}

/** Writes line and stamp at once; on a protected form the stamp alone. */
const write = async (
  port: WorkbookPort,
  { check, snapshot }: OpenCheck,
  submission: Submission,
): Promise<Result<Written, WorkbookFailure>> => {
  const known = snapshot.grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  const before =
    known ?? gridOfBlueprint(layoutIdentity({ ...submission.identity, stamp: null }), [{}]);
  const stamp = identityEdits(before, submission.identity, THRESHOLDS);
  const edits = [...submission.edits, ...stamp];
  const applied = await port.apply(edits);
  if (applied.ok) {
    return success({ entry: { kind: 'cells', edits }, occupied: submission.occupied });
  }
  const { failure } = applied;
  if (failure.kind !== 'protected' || failure.sheet === IDENTITY_SHEET) return applied;
  const alone = await port.apply(stamp);
  if (!alone.ok) return alone;
  const occupied = check.report.sheets.map(({ sheet }) => sheet.grid.sheet ?? '');
  return success({ entry: { kind: 'cells', edits: stamp }, occupied });
};

/**
 * Stamps the open workbook as submitted after a last look at it, and takes our marks away. One step
 * takes it back; a `_shinko` that had to be put in stays, very hidden and without a stamp.
 */
export const submitWorkbook = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  chosen: ChosenReference,
  pause: Pause,
  order: SubmitOrder,
): Promise<Result<Submitted, CheckFailure | WorkbookFailure>> => {
  const looked = await look(port, chosen, pause, {});
  if (!looked.ok) return looked;
  const { check, snapshot } = looked.value;
  if (check.report.hasNewerRecord) return failure({ kind: 'newer-record' });
  if (!canSubmit(check)) return success({ kind: 'not-ready' });
  const known = snapshot.grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  let identity = known && readIdentity(known, THRESHOLDS);
  let put: JournalEntry | null = null;
  if (!known) {
    const fresh = identityOfReport(check.report, order.id);
    const saved = await saveIdentity(port, loadXlsx, fresh, (unchanged) => unchanged);
    if (!saved.ok) return saved;
    ({ identity, entry: put } = saved.value);
  }
  const submission = makeSubmission(check, identity, order);
  const written = await write(port, looked.value, submission);
  if (!written.ok) {
    const back = put ? await undoEntry(port, put) : success(undefined);
    return back.ok ? written : back;
  }
  // Marks are for filling in; where they cannot be taken away, the submission stands all the same.
  await port.mark([]);
  const { identity: said } = submission;
  return success({ kind: 'submitted', identity: said, ...written.value });
};

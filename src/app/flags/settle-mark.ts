import {
  settleEdits,
  withMarkAnswer,
  type MarkAnswer,
  type SettleFault,
} from '../../core/flags/settle-marks';
import type { FlagCandidates, RecognisedSheet } from '../../core/form/read/recognised';
import { cellAt } from '../../core/grid/grid';
import { heightsRow, identityEdits, type WorkbookIdentity } from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { failure, success, type Result } from '../../core/result';
import { THRESHOLDS } from '../../core/rules/registry';
import { sameWords } from '../../core/text/text';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import {
  heightRecordOf,
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../recognise/recognised-workbook';
import { ownIdentity } from '../record/own-identity';
import { saveIdentity } from '../record/save-identity';
import { applyToWorkbook, type KnownForms } from '../undo/apply-to-workbook';
import { undoEntry, type CellsEntry, type JournalEntry } from '../undo/journal';
import { openQuestions, standingCandidates } from './list-flags';

/** A mark that is asked about: the items that it may be of, and its year. */
export type AskedMark = Pick<FlagCandidates, 'items' | 'from'>;

/** What answering came to; `entry` is `null` where the workbook says so already. */
export interface SettledMark {
  readonly entry: JournalEntry | null;
  /** What `_shinko` says by now; `undefined` where there is none. */
  readonly identity: WorkbookIdentity | undefined;
}

type SettleFailure = SettleFault | WorkbookFailure;

/** What an answer is written with. */
export interface SettleScene {
  readonly port: WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  /** Random, for a workbook that has no `_shinko` yet. */
  readonly newId: () => string;
}

/** The forms of the plan that is asked about: of the newest form's. */
const formsOfPlan = ({ forms }: RecognisedWorkbook): readonly RecognisedSheet[] => {
  const newest = [...forms].sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0))[0];
  const plan = newest?.plan ?? null;
  return forms.filter((form) => plan === null || form.plan === null || sameWords(form.plan, plan));
};

/** The question as it is open now; what is asked again is open in no sheet. */
const questionNow = (
  workbook: RecognisedWorkbook,
  { items, from }: AskedMark,
  answer: MarkAnswer,
): FlagCandidates | undefined => {
  if (answer.kind === 'again') return { items, from, count: 0 };
  const open = openQuestions(workbook.forms).find(
    (question) => question.from === from && question.items.some((item) => items.includes(item)),
  );
  return answer.kind === 'item' && !open?.items.includes(answer.item) ? undefined : open;
};

/** What was said of items that stand elsewhere is for others to say. */
const onSheets = (question: FlagCandidates, forms: readonly RecognisedSheet[]): AskedMark => {
  const standing = new Set(forms.flatMap(({ blocks }) => blocks.map(({ number }) => number)));
  return { ...question, items: question.items.filter((item) => standing.has(item)) };
};

/** Rows grow with 備考 unless the record of heights would want the very row that is written now. */
const knownForms = (workbook: RecognisedWorkbook): KnownForms => {
  const { forms, grids } = workbook;
  const own = grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  const isKept = own !== undefined && cellAt(own, heightsRow(own), 0) !== null;
  return {
    sheets: forms.map((sheet) => ({ sheet })),
    heightRecord: isKept ? heightRecordOf(workbook) : null,
  };
};

/** Puts in a `_shinko` that remembers what was refused, where the workbook has none; the cells go back should it not come in. */
const rememberAnew = async (
  { port, loadXlsx, newId }: SettleScene,
  workbook: RecognisedWorkbook,
  cells: CellsEntry | null,
  change: (identity: WorkbookIdentity) => WorkbookIdentity,
): Promise<Result<SettledMark, WorkbookFailure>> => {
  const fresh = ownIdentity(workbook, {}, newId());
  if (!fresh) return success({ entry: cells, identity: undefined });
  const saved = await saveIdentity(port, loadXlsx, fresh, change);
  if (!saved.ok) {
    const undone = cells ? await undoEntry(port, cells) : success(undefined);
    return undone.ok ? saved : failure({ kind: 'half-written', edits: cells?.edits ?? [] });
  }
  const { entry, identity } = saved.value;
  const entries = [cells, entry].filter((each) => each !== null);
  return success({ entry: { kind: 'together', entries }, identity });
};

/**
 * Answers an open mark in the open workbook: 備考 of the item and its repeats, and what `_shinko` keeps, in
 * one write that one undo takes back. Nothing is written where it is answered already.
 */
export const settleMark = async (
  scene: SettleScene,
  asked: AskedMark,
  answer: MarkAnswer,
): Promise<Result<SettledMark, SettleFailure>> => {
  const snapshot = await scene.port.read();
  if (!snapshot.ok) return snapshot;
  const workbook = recogniseWorkbook(snapshot.value);
  const { identity, grids, hasNewerRecord } = workbook;
  if (hasNewerRecord) return failure({ kind: 'newer-record' });
  const question = questionNow(workbook, asked, answer);
  if (!question) return success({ entry: null, identity });
  const forms = formsOfPlan(workbook);
  const cells = settleEdits(forms, question, answer);
  if (!cells.ok) return cells;
  const change = (known: WorkbookIdentity): WorkbookIdentity =>
    withMarkAnswer(known, forms, onSheets(question, forms), answer);
  const own = grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  const next = identity && change(identity);
  const kept = own && next ? identityEdits(own, next, THRESHOLDS) : [];
  const edits = [...cells.value, ...kept];
  const applied =
    edits.length === 0
      ? success(null)
      : await applyToWorkbook(scene.port, edits, knownForms(workbook));
  if (!applied.ok) return applied;
  if (next || answer.kind === 'item') return success({ entry: applied.value, identity: next });
  return rememberAnew(scene, workbook, applied.value, change);
};

/** Takes the candidate's text of version 0.1.0 out of 備考, where the plan in `_shinko` asks all the same. */
export const clearCandidateTexts = async ({
  port,
}: Pick<SettleScene, 'port'>): Promise<Result<JournalEntry | null, WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const workbook = recogniseWorkbook(snapshot.value);
  const edits = standingCandidates(workbook);
  return edits.length === 0 ? success(null) : applyToWorkbook(port, edits, knownForms(workbook));
};

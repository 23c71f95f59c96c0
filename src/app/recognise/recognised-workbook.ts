import { withFormulaResults } from '../../core/grid/formula-results';
import type { Grid } from '../../core/grid/grid';
import { heldRows } from '../../core/grid/held-rows';
import { withOpenMarks } from '../../core/form/read/open-marks';
import { asOnePlan } from '../../core/form/read/any/one-plan';
import { recogniseAny } from '../../core/form/read/any/recognise-any';
import { isOwnLayout } from '../../core/form/read/own-layout';
import { recogniseOwnInSteps } from '../../core/form/read/recognise';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { withoutOthers } from '../../core/form/read/set-aside';
import { isResultSheet } from '../../core/form/write/result-sheet';
import {
  heightsRow,
  isNewerIdentity,
  readIdentity,
  type WorkbookIdentity,
} from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { isRefusedMark } from '../../core/record/refused-marks';
import { overridesOf, scaleOfProfile, type FormProfile } from '../../core/profile/form-profile';
import { headingKey, type HeadingOverrides } from '../../core/profile/heading-role';
import { THRESHOLDS } from '../../core/rules/registry';
import { failure, success, type Result } from '../../core/result';
import { runToEnd } from '../../core/steps';
import { sameWords } from '../../core/text/text';
import type { Pause } from '../ports/pause';
import type { LongWork } from '../ports/workbook';

/** A workbook, understood once and handed down: nothing recognises its sheets a second time. */
export interface RecognisedWorkbook {
  /** Every sheet as read, in tab order. */
  readonly grids: readonly Grid[];
  /** The sheet that is shown; `null` where that is not known. */
  readonly activeSheet: string | null;
  /** Sheets that hold a form, in tab order: those in which items were recognised. */
  readonly forms: readonly RecognisedSheet[];
  /**
   * Forms of earlier years that stand beside the one that `_shinko` speaks of, in tab order: they are
   * read, and neither checked, handed out nor merged.
   */
  readonly earlier: readonly RecognisedSheet[];
  /** What `_shinko` says; `undefined` where there is none. */
  readonly identity: WorkbookIdentity | undefined;
  /** Whether `_shinko` is a newer Shinko's, in part at least; it is left as it is. */
  readonly hasNewerRecord: boolean;
  /**
   * The forms with the items that are not the department's: of a copy of the whole plan's book, in which
   * they are hidden; absent of every other book.
   */
  readonly whole?: readonly RecognisedSheet[];
  /** How its sheets were said to be read; absent where nobody has said it. */
  readonly profile?: FormProfile;
}

/** Row of `_shinko` that keeps the heights of rows, 0-based; `null` where the workbook is none of ours, or a newer Shinko's. */
export const heightRecordOf = ({
  grids,
  identity,
  hasNewerRecord,
}: Pick<RecognisedWorkbook, 'grids' | 'identity' | 'hasNewerRecord'>): number | null => {
  const own = identity && grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  return own && !hasNewerRecord ? heightsRow(own) : null;
};

/** What a workbook is understood from. */
export type ReadWorkbook = Pick<RecognisedWorkbook, 'grids'> &
  Partial<Pick<RecognisedWorkbook, 'activeSheet'>> & {
    /** How its sheets are read, where somebody has said so; else as `_shinko` keeps it. */
    readonly profile?: FormProfile | undefined;
  };

/** Hidden sheets may hold a form too; `_shinko` and lists of findings do not. */
const mayHoldForm = (grid: Grid): boolean =>
  grid.sheet !== IDENTITY_SHEET && grid.visibility !== 'veryHidden' && !isResultSheet(grid);

/** Whether `_shinko` speaks of the sheet's plan: a workbook may hold forms of several. */
export const isPlanOf = (sheet: RecognisedSheet, identity: WorkbookIdentity): boolean =>
  sheet.plan === null || sameWords(sheet.plan, identity.plan);

/** The form with the most items; `undefined` where there is none. */
export const largestForm = ({
  forms,
}: Pick<RecognisedWorkbook, 'forms'>): RecognisedSheet | undefined =>
  [...forms].sort((a, b) => b.blocks.length - a.blocks.length)[0];

/** Forms, the newest year's first and of one year the one with the most items. */
export const newestFirst = (forms: readonly RecognisedSheet[]): readonly RecognisedSheet[] =>
  [...forms].sort(
    (a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || b.blocks.length - a.blocks.length,
  );

/** The first of them; `undefined` where there is none. */
export const newestForm = (forms: readonly RecognisedSheet[]): RecognisedSheet | undefined =>
  newestFirst(forms)[0];

/** Parts the forms of the year that `_shinko` speaks of from earlier ones of its plan; without one of that year all are current. */
const byYear = (
  forms: readonly RecognisedSheet[],
  identity: WorkbookIdentity | undefined,
): Pick<RecognisedWorkbook, 'forms' | 'earlier'> => {
  if (!forms.some(({ fiscalYear }) => fiscalYear === identity?.fiscalYear)) {
    return { forms, earlier: [] };
  }
  const isEarlier = (form: RecognisedSheet): boolean =>
    identity !== undefined &&
    form.fiscalYear !== null &&
    form.fiscalYear < identity.fiscalYear &&
    isPlanOf(form, identity);
  return {
    forms: forms.filter((form) => !isEarlier(form)),
    earlier: forms.filter(isEarlier),
  };
};

/** The forms with the marks that are open on them; `_shinko` keeps what its plan asks, and not the cells. */
const withMarksKept = (
  forms: readonly RecognisedSheet[],
  identity: WorkbookIdentity | undefined,
): readonly RecognisedSheet[] => {
  const kept = {
    groups: identity?.catalog?.candidates ?? [],
    isRefused: isRefusedMark(identity?.refused),
  };
  const unknown = { groups: [], isRefused: isRefusedMark() };
  return withOpenMarks(
    forms,
    (sheet) => sheet.fiscalYear ?? identity?.fiscalYear ?? null,
    (sheet) => (identity && isPlanOf(sheet, identity) ? kept : unknown),
  );
};

type Steps = Generator<
  { readonly done: number; readonly total: number },
  readonly RecognisedSheet[]
>;

/** Whether somebody has said what a heading stands for that our own layout does not know. */
const isToldOtherwise = (
  { titles }: RecognisedSheet,
  words: HeadingOverrides | undefined,
): boolean =>
  words !== undefined &&
  titles.some(({ cell, role }) => role === null && Boolean(words.get(headingKey(cell.text))));

/** Sheets of our own layout with the grades of their plan, where it is known to have others than Shiroi. */
const withScaleOf = (
  profile: FormProfile | undefined,
  sheets: readonly RecognisedSheet[],
): readonly RecognisedSheet[] => {
  const scale = scaleOfProfile(profile);
  return scale ? sheets.map((sheet) => ({ ...sheet, scale })) : sheets;
};

/**
 * Forms of our own layout, else those of any city's.
 *
 * @param all every sheet of the workbook, where lists for drop-downs may stand
 * @param keptYear the year that `_shinko` speaks of
 */
function* formsInSteps(
  grids: readonly Grid[],
  profile: FormProfile | undefined,
  all: readonly Grid[],
  keptYear: number | undefined,
): Steps {
  const words = overridesOf(profile);
  const total = grids.reduce((sum, grid) => sum + heldRows(grid).length, 0);
  const read: RecognisedSheet[] = [];
  let before = 0;
  for (const grid of grids) {
    const steps = recogniseOwnInSteps(grid);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: before + step.value, total };
    before += heldRows(grid).length;
    read.push(step.value);
  }
  const holdsItems = ({ blocks }: RecognisedSheet): boolean => blocks.length > 0;
  const own = read.filter(
    (sheet) => holdsItems(sheet) && isOwnLayout(sheet) && !isToldOtherwise(sheet, words),
  );
  // Beside a form of ours a table is a list of something else.
  // In a plan that began as a table of another form, that table still stands beside ours.
  if (own.length > 0) return withScaleOf(profile, profile ? own : read.filter(holdsItems));
  const others: RecognisedSheet[] = [];
  for (const grid of grids) {
    yield { done: total, total };
    const other = recogniseAny(grid, words, profile, keptYear);
    if (other) others.push(other);
  }
  return others.length > 0 ? asOnePlan(others, grids, profile, all) : read.filter(holdsItems);
}

/** Understands a workbook in steps; each yields the rows done and those of all sheets. */
export function* recogniseWorkbookInSteps({
  grids: read,
  activeSheet = null,
  profile,
}: ReadWorkbook): Generator<{ readonly done: number; readonly total: number }, RecognisedWorkbook> {
  const grids = withFormulaResults(read);
  const own = grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  const identity = own && readIdentity(own, THRESHOLDS);
  const known = profile ?? identity?.catalog?.form;
  const forms = yield* formsInSteps(grids.filter(mayHoldForm), known, grids, identity?.fiscalYear);
  const hasNewerRecord = own !== undefined && isNewerIdentity(own);
  const parted = byYear(forms, identity);
  const marked = withMarksKept(parted.forms, identity);
  const ownForms = withoutOthers(marked, identity);
  return {
    grids,
    activeSheet,
    forms: ownForms,
    ...(ownForms === marked ? {} : { whole: marked }),
    earlier: parted.earlier,
    identity,
    hasNewerRecord,
    ...(known ? { profile: known } : {}),
  };
}

/** Understands a workbook at once. */
export const recogniseWorkbook = (read: ReadWorkbook): RecognisedWorkbook =>
  runToEnd(recogniseWorkbookInSteps(read));

/**
 * The same, so that a pane stays alive: between steps progress is told, `pause` is awaited and the
 * signal is looked at.
 */
export const recogniseInChunks = async (
  read: ReadWorkbook,
  pause: Pause,
  { signal, onProgress }: LongWork = {},
): Promise<Result<RecognisedWorkbook, { readonly kind: 'cancelled' }>> => {
  const steps = recogniseWorkbookInSteps(read);
  for (;;) {
    if (signal?.aborted) return failure({ kind: 'cancelled' });
    const step = steps.next();
    if (step.done) return success(step.value);
    onProgress?.(step.value.done, step.value.total);
    await pause();
  }
};

/** The workbook with some of its forms alone, as if the others were not there; `_shinko` stays. */
export const withForms = (
  workbook: RecognisedWorkbook,
  forms: readonly RecognisedSheet[],
): RecognisedWorkbook => {
  const kept = new Set(forms.map(({ grid }) => grid));
  const isKept = (grid: Grid): boolean => kept.has(grid) || grid.sheet === IDENTITY_SHEET;
  return { ...workbook, forms, grids: workbook.grids.filter(isKept) };
};

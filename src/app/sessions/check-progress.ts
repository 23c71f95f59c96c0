import type { WorkbookIdentity } from '../../core/record/identity';
import type { LiveCheck } from '../../core/rules/live-check';
import type { CheckFailure, CheckReport } from '../check/check';
import type { CheckScope } from '../check/check-workbook';
import type { WorkbookFailure } from '../ports/workbook';
import type { ChosenReference } from '../recognise/reference';

/** How far the check of the open workbook is. */
export type CheckProgress =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'checking';
      readonly done: number;
      /** Items to check; `null` while the workbook is read and understood. */
      readonly total: number | null;
      /** How much of what was read is understood, from 0 to 1; `null` while it is read. */
      readonly understood: number | null;
    }
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      /** Sheets with a form that were not checked. */
      readonly leftOut: readonly string[];
      /** Whether the sheet has changed in a way that only a new check can tell of. */
      readonly stale: boolean;
      /** Why the cells bear no marks. */
      readonly unmarked: WorkbookFailure | null;
      /** What follows each of the report's sheets. */
      readonly lives: readonly LiveCheck[];
      /** Names of the sheets whose forms a submission is of, checked or not. */
      readonly toSubmit: readonly string[];
      /** Whether a person asked for it, so that cells are marked; else it is the look on opening. */
      readonly asked: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: CheckFailure | WorkbookFailure };

/** What a person chose to check against, and the name of the file it came from. */
export interface ChosenFiles extends ChosenReference {
  readonly previousName?: string;
}

/** What the workbook was found to be when it was last read. */
export interface KnownBook {
  /** What `_shinko` says; `null` where there is none. */
  readonly identity: WorkbookIdentity | null;
  /** Blocks of all forms, repeats included. */
  readonly items: number;
}

/** Everything that a check shows. */
export interface CheckSnapshot {
  readonly progress: CheckProgress;
  /** `null` until it is read for the first time. */
  readonly book: KnownBook | null;
  /** Why the look on opening came to nothing; `null` where it did not, or is not over. */
  readonly unread: CheckFailure | WorkbookFailure | null;
  /** Whether the look on opening is over, whatever it came to. */
  readonly looked: boolean;
  /** Whether cells with findings are marked. */
  readonly marks: boolean;
  /** Whether they follow what is typed. */
  readonly marksFollow: boolean;
  readonly chosen: ChosenFiles;
}

/** What the next check does otherwise; the scope stays for the checks after it. */
export interface CheckOptions {
  readonly scope?: CheckScope;
  readonly chosen?: ChosenReference;
}

/** Nothing is known yet. */
export const READING = { kind: 'checking', done: 0, total: null, understood: null } as const;

/** Steps in which a check's progress is shown: drawing the pane anew for each of its parts takes longer than they do. */
const STEPS = 20;

const stepOf = (progress: CheckProgress): string | null => {
  if (progress.kind !== 'checking') return null;
  const { done, total, understood } = progress;
  const share = total === null ? understood : done / Math.max(1, total);
  return `${total}|${share === null ? null : Math.floor(share * STEPS)}`;
};

/** Whether a check is hardly further than what is shown of it. */
export const isSameStep = (shown: CheckProgress, now: CheckProgress): boolean => {
  const step = stepOf(now);
  return step !== null && step === stepOf(shown);
};

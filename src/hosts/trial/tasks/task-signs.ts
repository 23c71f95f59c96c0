import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../app/recognise/recognised-workbook';
import { resolveReference } from '../../../app/recognise/reference';
import type { WorkbookBlueprint } from '../../../core/grid/blueprint';
import { cellAt } from '../../../core/grid/grid';
import { gridOfBlueprint } from '../../../core/grid/grid-of-blueprint';
import { isRecordSheet } from '../../../core/merge/write/record-sheet';
import { stampStatus } from '../../../core/record/stamp';
import { checkBlock } from '../../../core/rules/engine';
import { createContext } from '../../../core/rules/view';
import { formsToSubmit } from '../../../core/submit/forms-to-submit';
import { entriesDigests } from '../../../core/submit/normalised-entries';
import { DISPUTED_ITEM } from '../sample/department-files';

/** What a newcomer is invited to do, in this order. */
export const TRIAL_TASKS = ['mend', 'submit', 'settle'] as const;

export type TrialTask = (typeof TRIAL_TASKS)[number];

/** The item whose grade and progress box disagree in the sample. */
const FAULTY_ITEM = 19;

/** Whether the faulty item is there, and nothing about it is an error. */
const isMended = ({ forms, identity }: RecognisedWorkbook): boolean => {
  const findings = forms.flatMap((form) => {
    const context = createContext(form, resolveReference(form, identity, {}));
    const views = context?.views.filter(({ block }) => block.number === FAULTY_ITEM) ?? [];
    return views.map((view) => checkBlock(view, context!));
  });
  return findings.length > 0 && findings.flat().every(({ severity }) => severity !== 'error');
};

/** Whether it is a department's, and what was submitted is what it holds. */
const isSubmitted = ({ forms, identity }: RecognisedWorkbook): boolean =>
  typeof identity?.department === 'string' &&
  identity.stamp !== null &&
  stampStatus(identity.stamp, entriesDigests(formsToSubmit(forms))) === 'valid';

/** Whether the disputed item was taken from a department. */
const isSettled = ({ grids }: RecognisedWorkbook): boolean =>
  grids
    .filter(isRecordSheet)
    .some((grid) => grid.values.some((_, row) => cellAt(grid, row, 0) === DISPUTED_ITEM));

const SIGNS: Readonly<Record<TrialTask, (workbook: RecognisedWorkbook) => boolean>> = {
  mend: isMended,
  submit: isSubmitted,
  settle: isSettled,
};

const signsOf = ({ sheets, styles }: WorkbookBlueprint): ReadonlySet<TrialTask> => {
  const workbook = recogniseWorkbook({ grids: sheets.map((one) => gridOfBlueprint(one, styles)) });
  return new Set(TRIAL_TASKS.filter((task) => SIGNS[task](workbook)));
};

/** Tells by a workbook itself what was done in it since it was opened. */
export class TaskSigns {
  private before: ReadonlySet<TrialTask> | undefined;

  constructor(private readonly opened: WorkbookBlueprint) {}

  /** What shows as done now and did not when the workbook was opened. */
  doneIn(now: WorkbookBlueprint): readonly TrialTask[] {
    const before = (this.before ??= signsOf(this.opened));
    return [...signsOf(now)].filter((task) => !before.has(task));
  }
}

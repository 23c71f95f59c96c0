import { notReadIn, unknownTitles, type NotRead } from '../../core/form/read/not-read';
import type { ReadTitle } from '../../core/form/read/recognised';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { failure, success, type Result } from '../../core/result';
import { runToEnd } from '../../core/steps';
import { blockKey } from '../../core/record/entries';
import { acceptanceFinder, decorateFindings, type Acceptance } from '../../core/record/acceptance';
import { skippedRules, type Finding } from '../../core/rules/engine';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../core/profile/rule-settings';
import { LiveCheck } from '../../core/rules/live-check';
import type { Severity } from '../../core/record/finding';
import { createContext } from '../../core/rules/view';
import type { LongWork } from '../ports/workbook';
import { wholePlan } from '../recognise/whole-plan';
import { resolveReference, type ChosenReference } from '../recognise/reference';
import { heightRecordOf, type RecognisedWorkbook } from '../recognise/recognised-workbook';

/** Why nothing could be checked. */
export type CheckFailure =
  | { readonly kind: 'no-form' }
  | { readonly kind: 'no-year'; readonly sheet: string | null }
  | { readonly kind: 'cancelled' };

/** A finding, and the reason with which it was let stand; `null` where it was not. */
export interface CheckedFinding extends Finding {
  readonly accepted: Acceptance | null;
}

/** One form of a workbook, checked. */
export interface CheckedSheet {
  readonly sheet: RecognisedSheet;
  readonly fiscalYear: FiscalYear;
  readonly department: string | null;
  readonly findings: readonly CheckedFinding[];
}

/** A workbook, checked. */
export interface CheckReport {
  /** The id in `_shinko`, by which results and undo are kept; `null` where there is none. */
  readonly workbook: string | null;
  readonly plan: string | null;
  readonly fiscalYear: FiscalYear;
  readonly sheets: readonly CheckedSheet[];
  /** Blocks recognised, repeats included. */
  readonly items: number;
  readonly findings: readonly CheckedFinding[];
  /** Of all findings, those with a reason too. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly skippedRules: readonly string[];
  /** How it was checked: rules that were off, figures that were set. */
  readonly settings: RuleSettings;
  /** Whether a department's workbook holds settings of its own; they were left aside. */
  readonly ignoresSettings: boolean;
  /** Whether what `_shinko` says is a newer Shinko's, and was not understood in full. */
  readonly hasNewerRecord: boolean;
  /** Names of sheets of earlier years that stand beside them, and are neither checked nor submitted. */
  readonly earlier: readonly string[];
  /** Row of `_shinko` that keeps the heights of rows; `null` where the forms are none of ours. */
  readonly heightRecord: number | null;
  /** The day by which it is to be submitted, `2026-05-12`; `null` where none was set. */
  readonly deadline: string | null;
  /** Roles whose approval a submission needs. */
  readonly askedApprovals: readonly string[];
  /** What the sheets have and could not be read, so that nothing of it is checked. */
  readonly notChecked: readonly NotRead[];
  /** Headings or labels that were not understood, of columns that hold something. */
  readonly unknownTitles: readonly ReadTitle[];
  /** Reasons that the workbook keeps, whether a finding asks for them now or not. */
  readonly acceptances: readonly Acceptance[];
}

/** A workbook, checked, and what follows the edits of each of its forms, in the report's order. */
export interface FollowedReport {
  readonly report: CheckReport;
  readonly lives: readonly LiveCheck[];
}

/** A finding as it was last shown. */
const lastShown = new WeakMap<Finding, CheckedFinding>();

/** Findings with the reasons in force; one that was shown with the same reason before stays the same. */
const checkedFindings = (
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
): readonly CheckedFinding[] => {
  const acceptanceOf = acceptanceFinder(acceptances);
  return findings.map((finding) => {
    const accepted = acceptanceOf(finding);
    const last = lastShown.get(finding);
    if (last?.accepted === accepted) return last;
    const checked = { ...finding, accepted };
    lastShown.set(finding, checked);
    return checked;
  });
};

/** Counts findings by severity. */
export const countFindings = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
};

/** The report with these acceptances in force, without checking again. */
export const withAcceptances = (
  report: CheckReport,
  acceptances: readonly Acceptance[],
): CheckReport => {
  const sheets = report.sheets.map((sheet) => ({
    ...sheet,
    findings: decorateFindings(sheet.findings, acceptances),
  }));
  return { ...report, sheets, acceptances, findings: sheets.flatMap((sheet) => sheet.findings) };
};

/** The report with what the forms hold and were found to hold by now. */
export const withLives = (report: CheckReport, lives: readonly LiveCheck[]): CheckReport => {
  const sheets = report.sheets.map((sheet, index) => ({
    ...sheet,
    sheet: lives[index]!.sheet,
    findings: checkedFindings(lives[index]!.findings(), report.acceptances),
  }));
  const findings = sheets.flatMap((sheet) => sheet.findings);
  return { ...report, sheets, findings, counts: countFindings(findings) };
};

/** Settings of several forms as one: what was off or set for any of them. */
const joinedSettings = (left: RuleSettings, right: RuleSettings): RuleSettings => ({
  off: new Set([...left.off, ...right.off]),
  thresholds: { ...right.thresholds, ...left.thresholds },
});

/** Items on the plan's other sheets, as where each department has one; a copy of a sheet is none of those. */
const itemsElsewhere = (
  form: RecognisedSheet,
  forms: readonly RecognisedSheet[],
): ReadonlySet<string> =>
  new Set(
    forms
      .filter((other) => {
        const both = other === form ? form : wholePlan(form, [form, other]);
        const added = (both?.blocks.length ?? 0) - form.blocks.length;
        return added * 2 > other.blocks.length;
      })
      .flatMap(({ blocks }) =>
        blocks.map(({ number, occurrence }) => blockKey(number ?? 0, occurrence)),
      ),
  );

/** Blocks checked between two looks at the clock's other work. */
const CHUNK = 200;

type Work = Generator<
  { readonly done: number; readonly total: number },
  Result<FollowedReport, CheckFailure>
>;

function* checkInSteps(workbook: RecognisedWorkbook, chosen: ChosenReference): Work {
  const { forms, earlier, identity, hasNewerRecord } = workbook;
  if (forms.length === 0) return failure({ kind: 'no-form' });
  const total = forms.reduce((sum, form) => sum + form.blocks.length, 0);
  const acceptances = identity?.acceptances ?? [];
  const sheets: CheckedSheet[] = [];
  const lives: LiveCheck[] = [];
  const skipped = new Set<string>();
  let ignoresSettings = false;
  let askedApprovals: readonly string[] = [];
  let settings = DEFAULT_RULE_SETTINGS;
  let before = 0;
  yield { done: 0, total };
  for (const form of forms) {
    const reference = resolveReference(form, identity, chosen, earlier);
    ignoresSettings ||= reference.ignoresSettings;
    askedApprovals = [...new Set([...askedApprovals, ...reference.approvals])];
    settings = joinedSettings(settings, reference.settings ?? DEFAULT_RULE_SETTINGS);
    const context = createContext(form, reference, itemsElsewhere(form, forms));
    if (!context) return failure({ kind: 'no-year', sheet: form.grid.sheet });
    const steps = LiveCheck.start(context);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      const done = before + step.value;
      if (done % CHUNK === 0) yield { done, total };
    }
    before += form.blocks.length;
    for (const rule of skippedRules(context)) skipped.add(rule);
    const { fiscalYear, department } = context;
    const findings = checkedFindings(step.value.findings(), acceptances);
    lives.push(step.value);
    sheets.push({ sheet: form, fiscalYear, department, findings });
  }
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const report = {
    workbook: identity?.id || null,
    plan: forms[0]!.plan ?? identity?.plan ?? null,
    fiscalYear: sheets[0]!.fiscalYear,
    sheets,
    items: total,
    findings,
    counts: countFindings(findings),
    skippedRules: [...skipped],
    settings,
    ignoresSettings,
    hasNewerRecord,
    heightRecord: heightRecordOf(workbook),
    earlier: earlier.map(({ grid }) => grid.sheet ?? ''),
    deadline: identity?.deadline ?? null,
    askedApprovals,
    acceptances,
    notChecked: notReadIn(forms),
    unknownTitles: unknownTitles(forms),
  };
  return success({ report, lives });
}

/** Checks every form of a workbook at once. */
export const checkRecognised = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference = {},
): Result<CheckReport, CheckFailure> => {
  const checked = runToEnd(checkInSteps(workbook, chosen));
  return checked.ok ? success(checked.value.report) : checked;
};

/**
 * The same in chunks, so that a pane stays alive: between chunks progress is told, `pause` is awaited
 * and the signal is looked at.
 */
export const checkInChunks = async (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
  pause: () => Promise<void>,
  work: LongWork = {},
): Promise<Result<FollowedReport, CheckFailure>> => {
  const steps = checkInSteps(workbook, chosen);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    work.onProgress?.(step.value.done, step.value.total);
    await pause();
    if (work.signal?.aborted) return failure({ kind: 'cancelled' });
  }
};

import type { ItemNumber } from '../../core/value/item-number';
import { yearLabel } from '../../core/era/fiscal-year';
import type { NotRead } from '../../core/form/read/not-read';
import { isItemNumber } from '../../core/record/json-text';
import { isOver } from '../../core/record/deadline';
import { cellName } from '../../core/grid/grid';
import { findingSentence, type Finding } from '../../core/rules/engine';
import { countUnfilled } from '../../core/rules/who-mends';
import type { Locale } from '../../core/text/locale';
import type { Facts, FindingField, Severity } from '../../core/record/finding';
import type { CheckedFinding, CheckReport } from './check';

/** A finding as `check --format json` writes it. Fields are null where they do not apply. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly item: ItemNumber | null;
  readonly repeat: boolean;
  readonly occurrence: number | null;
  readonly year: string | null;
  readonly tier: number | null;
  readonly field: FindingField | null;
  readonly sheet: string | null;
  readonly cell: string;
  readonly message: string;
  readonly facts: Facts;
  readonly fix: 'safe' | 'suggested' | null;
  readonly accepted: string | null;
  /** Whether a field of the year is still to be filled in. */
  readonly unfilled: boolean;
}

/** A file's report as `check --format json` writes it; docs/schemas/check.schema.json describes it. */
export interface CheckJson {
  readonly file: string;
  readonly plan: string | null;
  readonly fiscalYear: string;
  readonly items: number;
  readonly skippedRules: readonly string[];
  /** What the plan's sheets have and this one did not give: years, values, grades. */
  readonly notChecked: readonly NotRead[];
  readonly findings: readonly FindingJson[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Items, repeats included, with a field of the year still to be filled in. */
  readonly unfilled: number;
  /** The day by which it is to be submitted, `2026-05-12`; absent where none was set. */
  readonly deadline?: string;
  /** Whether that day is over; there beside `deadline`. */
  readonly overdue?: boolean;
}

/** One finding as JSON data. */
export const findingJson = (finding: CheckedFinding, locale: Locale): FindingJson => ({
  rule: finding.rule,
  severity: finding.severity,
  item: finding.block?.number ?? itemFact(finding),
  repeat: finding.block?.repeat ?? false,
  occurrence: finding.block?.occurrence ?? null,
  year: finding.year === null ? null : yearLabel(finding.year),
  tier: finding.tier,
  field: finding.field,
  sheet: finding.sheet,
  cell: cellName(finding.row, finding.column),
  message: findingSentence(finding, locale),
  facts: finding.facts,
  fix: finding.fix?.kind ?? null,
  accepted: finding.accepted?.reason ?? null,
  unfilled: finding.unfilled,
});

/** A missing item has no block on the sheet; its number is a fact. */
const itemFact = ({ facts }: Finding): ItemNumber | null =>
  isItemNumber(facts['item']) ? facts['item'] : null;

/**
 * The report of one file as JSON data.
 *
 * @param today the day by the clock on the wall, `2026-05-13`
 */
export const checkJson = (
  file: string,
  report: CheckReport,
  locale: Locale,
  today: string,
): CheckJson => ({
  file,
  plan: report.plan,
  fiscalYear: yearLabel(report.fiscalYear),
  items: report.items,
  skippedRules: report.skippedRules,
  notChecked: report.notChecked,
  findings: report.findings.map((finding) => findingJson(finding, locale)),
  counts: report.counts,
  unfilled: countUnfilled(report.findings),
  ...(report.deadline === null
    ? {}
    : { deadline: report.deadline, overdue: isOver(report.deadline, today) }),
});

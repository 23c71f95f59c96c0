import { yearLabel } from '../../core/era/fiscal-year';
import type { Locale } from '../../core/text/locale';
import type { CheckReport } from '../check/check';
import { findingJson } from '../check/check-json';
import type { ExportOrigin } from './export-table';

/** Columns of the table of findings, in order: those of `check --format json`, and whose sheet it is. */
export const EXPORTED_FINDING_COLUMNS = [
  'rule',
  'severity',
  'item_no',
  'repeat',
  'occurrence',
  'year',
  'tier',
  'field',
  'sheet',
  'cell',
  'message',
  'fix',
  'accepted',
  'unfilled',
  'fiscal_year',
  'fiscal_year_ce',
  'plan',
  'city_code',
  'city',
  'source',
] as const;

/** One finding. `fiscal_year` is the sheet's own, `year` the one that the finding is about. */
export type ExportedFinding = Readonly<
  Record<(typeof EXPORTED_FINDING_COLUMNS)[number], string | number | boolean | null>
>;

/** Every finding of a report as rows that a machine can read, in the report's order. */
export const findingRows = (
  report: CheckReport,
  locale: Locale,
  { city, source }: ExportOrigin = {},
): readonly ExportedFinding[] =>
  report.findings.map((finding) => {
    const told = findingJson(finding, locale);
    return {
      rule: told.rule,
      severity: told.severity,
      item_no: told.item,
      repeat: told.repeat,
      occurrence: told.occurrence,
      year: told.year,
      tier: told.tier,
      field: told.field,
      sheet: told.sheet,
      cell: told.cell,
      message: told.message,
      fix: told.fix,
      accepted: told.accepted,
      unfilled: told.unfilled,
      fiscal_year: yearLabel(report.fiscalYear),
      fiscal_year_ce: report.fiscalYear,
      plan: report.plan,
      city_code: city?.code ?? null,
      city: city?.name ?? null,
      source: source ?? null,
    };
  });

import { yearLabel } from '../../core/era/fiscal-year';
import { cellName } from '../../core/grid/grid';
import { findingSentence } from '../../core/rules/engine';
import type { Locale } from '../../core/text/locale';
import type { FindingField, Severity } from '../../core/record/finding';
import type { CheckedFinding } from './check';

/** Columns of the list of findings as a table, in order. */
export const FINDING_COLUMNS = [
  'severity',
  'number',
  'name',
  'departments',
  'year',
  'field',
  'cell',
  'sentence',
  'fix',
  'reason',
] as const;

export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** What the table says in a language. */
export interface FindingTableWords {
  readonly columns: Readonly<Record<FindingColumn, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly fields: Readonly<Record<FindingField, string>>;
  readonly fix: Readonly<Record<'safe' | 'suggested', string>>;
  readonly wholeSheet: string;
  repeat(name: string): string;
}

/** One finding as a row; the number alone is one, `''` where the sheet gives none. */
export type FindingTableRow = Readonly<Record<FindingColumn, string | number>> & {
  readonly severityId: Severity;
  readonly sheet: string | null;
};

/** Findings as rows of a table, in the order given. */
export const findingTable = (
  findings: readonly CheckedFinding[],
  words: FindingTableWords,
  locale: Locale,
): readonly FindingTableRow[] =>
  findings.map((finding) => {
    const { block, year, field, fix, accepted } = finding;
    const name = block?.name ?? words.wholeSheet;
    return {
      severityId: finding.severity,
      sheet: finding.sheet,
      severity: words.severity[finding.severity],
      number: block?.number ?? '',
      name: block?.repeat ? words.repeat(name) : name,
      departments: block?.departments.join('、') ?? '',
      year: year === null ? '' : yearLabel(year),
      field: field === null ? '' : words.fields[field],
      cell: cellName(finding.row, finding.column),
      sentence: findingSentence(finding, locale),
      fix: fix ? words.fix[fix.kind] : '',
      reason: accepted?.reason ?? '',
    };
  });

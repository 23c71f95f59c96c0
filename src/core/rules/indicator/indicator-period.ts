import { parseFiscalYear, yearLabel, yearName } from '../../era/fiscal-year';
import { spanLabel } from '../../era/year-span';
import { measureRule, severityIn } from '../rule';

const nameOf = (year: string): string => yearName(parseFiscalYear(year)?.year ?? 0);

/** A value stands in a year for which the indicator names no tier: its spans leave a gap or have ended. Source: R4 sheet, No. 36 (～R3, R5～). */
export const indicatorPeriod = measureRule<{
  readonly year: string;
  readonly spans: readonly string[];
}>({
  id: 'indicator-period',
  name: { ja: '指標のない年度', en: 'year without an indicator' },
  group: 'indicator',
  severity: 'error',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ year, spans }) =>
      `実績の指標（${spans.join('、')}）に${nameOf(year)}の指標がありません。期間の書き方を確かめ、${nameOf(year)}を含めてください。`,
    en: ({ year, spans }) =>
      `The indicator (${spans.join(', ')}) has none for ${year}. Check its periods so that ${year} is covered.`,
  },
  check(report, { measure, indicator, rows }) {
    // A plan of a form without indicators names none, and so no year.
    if (!indicator || indicator.tiers.length === 0) return;
    for (const view of rows) {
      const filled = view.row.value.text.trim() !== '' || view.row.grade.text.trim() !== '';
      if (view.tiers.length > 0 || (!filled && !view.isCurrent)) continue;
      const spans = indicator.tiers.flatMap((tier) =>
        tier.spans.map((span) => `${spanLabel(span)} ${span.name}`.trim()),
      );
      report({
        at: measure.indicatorCell,
        field: 'indicator',
        year: view.year,
        severity: severityIn(view, 'error'),
        facts: { year: yearLabel(view.year), spans },
      });
    }
  },
});

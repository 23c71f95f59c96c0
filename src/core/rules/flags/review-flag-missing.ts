import { yearLabel } from '../../era/fiscal-year';
import { indicatorChanges } from '../../value/indicator';
import { blockRule } from '../rule';

/** The plan or the indicator says the item was revised this year, and the sheet does not mark it. Source: R4 sheet, note ※ on page 1; No. 35 (～R3, R4～). */
export const reviewFlagMissing = blockRule<{ readonly year: string; readonly why: string }>({
  id: 'review-flag-missing',
  name: { ja: '見直しの表示がない', en: 'revision mark missing' },
  group: 'flags',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ year, why }) =>
      `${why === 'plan' ? `計画では${year}以降見直しのあった項目` : `指標が${year}から変わっている項目`}ですが、「${year}以降見直しあり」の表示がありません。見直しのあった項目であれば備考に入れてください。`,
    en: ({ year, why }) =>
      `${why === 'plan' ? `The plan lists the item as revised from ${year}` : `The indicator changes in ${year}`}, but 「${year}以降見直しあり」 is not marked. Enter it under 備考 if the item was revised.`,
  },
  check(report, { block, item, measures, original }, { fiscalYear, catalog }) {
    const { reviewFrom, candidateFrom, newFrom } = block.flags;
    if (original || reviewFrom !== null || candidateFrom !== null || newFrom !== null) return;
    // Of items that the plan asks a person about, the sheet has the answer.
    const isAsked = catalog?.candidates.some((group) => group.items.includes(block.number ?? 0));
    const byPlan = isAsked ? null : (item?.reviewFrom ?? null);
    const byIndicator = measures.some(
      ({ indicator }) => indicator !== null && indicatorChanges(indicator).includes(fiscalYear),
    );
    if (byPlan === null && !byIndicator) return;
    report({
      at: block.fields.has('remarks') ? block.remarks : measures[0]!.measure.indicatorCell,
      field: 'flag',
      year: byPlan ?? fiscalYear,
      facts: { year: yearLabel(byPlan ?? fiscalYear), why: byPlan === null ? 'indicator' : 'plan' },
    });
  },
});

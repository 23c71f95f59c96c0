import { yearLabel } from '../../era/fiscal-year';
import { blockRule } from '../rule';

/** The sheet marks an item as revised or new, and the plan does not. Source: R4 sheet, note ※ on page 1. */
export const reviewFlagUnexpected = blockRule<{ readonly mark: string }>({
  id: 'review-flag-unexpected',
  name: { ja: '見直しの表示が余分', en: 'revision mark unexpected' },
  group: 'flags',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ mark }) =>
      `「${mark}」とありますが、計画ではそのような項目ではありません。表示を消すか、事務局に確かめてください。`,
    en: ({ mark }) =>
      `「${mark}」 is marked, but the plan does not say so. Remove the mark or ask the secretariat.`,
  },
  check(report, { block, item, original }, { catalog }) {
    if (!item || !catalog || original) return;
    const { reviewFrom, newFrom } = block.flags;
    const isCandidate = catalog.candidates.some((group) => group.items.includes(item.number));
    const at = block.marks[0] ?? block.numberCell;
    // A plan taken off an earlier year knows nothing of what was decided since.
    const isKnown = (year: number): boolean => year <= catalog.fiscalYear;
    if (
      reviewFrom !== null &&
      item.reviewFrom !== reviewFrom &&
      !isCandidate &&
      isKnown(reviewFrom)
    ) {
      report({
        at,
        field: 'flag',
        year: reviewFrom,
        facts: { mark: `${yearLabel(reviewFrom)}以降見直しあり` },
      });
    }
    if (newFrom !== null && item.newFrom !== newFrom && isKnown(newFrom)) {
      report({ at, field: 'flag', year: newFrom, facts: { mark: `${yearLabel(newFrom)}～新規` } });
    }
  },
});

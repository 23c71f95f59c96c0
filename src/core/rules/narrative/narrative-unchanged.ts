import { yearName } from '../../era/fiscal-year';
import { comparable } from '../../text/text';
import { blockRule } from '../rule';

/** The narrative is the same as last year's. Source: R4 sheet, column 取組による成果、今後の課題や方針. */
export const narrativeUnchanged = blockRule<{ readonly name: string }>({
  id: 'narrative-unchanged',
  name: { ja: '昨年度と同じ成果の文', en: 'narrative same as last year' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  needsBase: true,
  sentences: {
    ja: ({ name }) =>
      `成果の文章が${name}のものと同じです。今年度の成果に書き直すか、同じでよい理由を書いてください。`,
    en: ({ name }) =>
      `The narrative is the same as that of ${name}. Rewrite it for this year, or give the reason.`,
  },
  check(report, { block, original }, { fiscalYear, base }) {
    if (original || !base || base.fiscalYear === null || base.fiscalYear >= fiscalYear) return;
    const before = base.blocks.get(`${block.number}-${block.occurrence}`)?.narrative ?? '';
    if (before.trim() === '' || comparable(before) !== comparable(block.narrative.text)) return;
    report({
      at: block.narrative,
      field: 'narrative',
      year: fiscalYear,
      facts: { name: yearName(base.fiscalYear) },
    });
  },
});

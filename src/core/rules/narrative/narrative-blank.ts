import { blockRule } from '../rule';

/** An item that has its value of the year says nothing of results and plans. Source: R4 sheet, column 取組による成果、今後の課題や方針. */
export const narrativeBlank = blockRule<Record<string, never>>({
  id: 'narrative-blank',
  name: { ja: '成果の欄が空欄', en: 'narrative blank' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: () =>
      '取組による成果、今後の課題や方針の欄が空欄です。今年度の成果と今後の方針を書いてください。',
    en: () => 'The narrative is blank. Describe the year’s results and what comes next.',
  },
  check(report, { block, rows }) {
    if (!block.fields.has('narrative') || block.narrative.text.trim() !== '') return;
    const current = rows.find((row) => row.isCurrent);
    if (!current || (block.fields.has('value') && current.row.value.text.trim() === '')) return;
    const { year } = current;
    report({ at: block.narrative, field: 'narrative', unfilled: true, year, facts: {} });
  },
});

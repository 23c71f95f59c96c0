import { narrativeUnchanged } from '../../../../src/core/rules/narrative/narrative-unchanged';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, type RuleSample } from '../test-rule';

testRule(narrativeUnchanged, {
  '昨年 No.1 に「第1の取組の成果を書いた文。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { name: '令和3年度' },
    },
  ],
});

const NARRATIVE = '第1の取組の成果を書いた文。';

const lastYear = (fiscalYear: number | null, narrative: string): RuleSample => {
  const block = { ...SAMPLE_ENTRIES.blocks.get('1-1')!, narrative };
  const blocks = new Map([
    ['1-1', block],
    ['1-2', block],
  ]);
  return { catalog: SAMPLE_CATALOG, grid: sampleGrid, base: { fiscalYear, blocks } };
};

it('昨年度のファイルと同じ文を、原本で一度だけ言う', () => {
  expect(factsWith(narrativeUnchanged, [], lastYear(2021, NARRATIVE))).toEqual([
    { name: '令和3年度' },
  ]);
});

it.each([
  ['今年度の', 2022],
  ['年度の分からない', null],
])('%sファイルとは比べない', (_, fiscalYear) => {
  expect(factsWith(narrativeUnchanged, [], lastYear(fiscalYear, NARRATIVE))).toEqual([]);
});

it('どちらも空欄なら、同じとは言わない', () => {
  const blank = [['No.1 成果', ' ']] as const;
  expect(factsWith(narrativeUnchanged, blank, lastYear(2021, ' '))).toEqual([]);
  const noEntries: RuleSample = {
    catalog: SAMPLE_CATALOG,
    grid: sampleGrid,
    base: { fiscalYear: 2021, blocks: new Map() },
  };
  expect(factsWith(narrativeUnchanged, [['No.1 成果', '']], noEntries)).toEqual([]);
});

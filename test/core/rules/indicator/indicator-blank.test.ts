import { indicatorBlank } from '../../../../src/core/rules/indicator/indicator-blank';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, foundWith, testSentences } from '../test-rule';

testRule(indicatorBlank, {
  'No.1 実績の指標 に「」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['suggested', 'F10="開催回数"'],
      facts: { expected: '開催回数' },
    },
  ],
});

testSentences(indicatorBlank, [
  [
    '計画の指標',
    { expected: '開催回数' },
    '実績の指標が空欄です。計画の指標は「開催回数」です。',
    'The indicator is blank. The plan’s indicator is “開催回数”.',
  ],
  [
    '分からない指標',
    { expected: null },
    '実績の指標が空欄です。何で測るかを入れてください。',
    'The indicator is blank. Enter what the item is measured by.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(indicatorBlank.concernsPlan).toBe(true);
});

it('空白だけの指標も空欄である。計画に指標がなければ入れるものを言わない', () => {
  const items = SAMPLE_CATALOG.items.map((item) => ({ ...item, indicator: { tiers: [] } }));
  const blank = [['No.3 実績の指標', ' ']] as const;
  for (const catalog of [null, { ...SAMPLE_CATALOG, items }]) {
    expect(foundWith(indicatorBlank, blank, { catalog, grid: sampleGrid })).toMatchObject([
      { fix: ['none'], facts: { expected: null } },
    ]);
  }
});

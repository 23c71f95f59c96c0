import { yearOrder } from '../../../../src/core/rules/year/year-order';
import { YEARS_IN_HEADINGS } from '../heading-sample';
import { factsWith, testRule, testSentences } from '../test-rule';

testRule(yearOrder, {
  'No.1 年度 R2<br>No.1 年度 R3 に「R3<br>R2」': [
    {
      at: ['G11', 'year'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2020 },
      facts: { years: ['R3', 'R2', 'R4'] },
    },
  ],
});

testSentences(yearOrder, [
  [
    '年度の並び',
    { years: ['R3', 'R2', 'R4'] },
    '年度が古い順に並んでいません（R3→R2→R4）。行の入れ違いがないか確かめてください。',
    'The years do not run from the oldest down (R3 → R2 → R4). Check that no rows were swapped.',
  ],
]);

it('読めない年度を除いて比べる', () => {
  const typed = [
    ['No.1 年度 R2', 'R4'],
    ['No.1 年度 R3', '昨年'],
    ['No.1 年度 R4', 'R2'],
  ] as const;
  expect(factsWith(yearOrder, typed)).toEqual([{ years: ['R4', 'R2'] }]);
});

it('同じ年度が続くだけなら、並びは言わない', () => {
  expect(factsWith(yearOrder, [['No.1 年度 R3', 'R4']])).toEqual([]);
});

it('年度が見出しにある様式では、新しい順でも言わない', () => {
  expect(factsWith(yearOrder, [], YEARS_IN_HEADINGS)).toEqual([]);
});

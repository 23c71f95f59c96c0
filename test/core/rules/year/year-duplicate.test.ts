import { yearDuplicate } from '../../../../src/core/rules/year/year-duplicate';
import { factsWith, testRule } from '../test-rule';

testRule(yearDuplicate, {
  'No.1 年度 R3 に「R4」': [
    {
      at: ['G12', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', first: 'G11' },
    },
  ],
});

it('読めない年度どうしは重複としない', () => {
  expect(
    factsWith(yearDuplicate, [
      ['No.1 年度 R3', '今年'],
      ['No.1 年度 R4', '今年'],
    ]),
  ).toEqual([]);
});

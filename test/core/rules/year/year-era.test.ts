import { yearEra } from '../../../../src/core/rules/year/year-era';
import { factsWith, testRule } from '../test-rule';

testRule(yearEra, {
  'No.1 年度 R2 に「平成32年度」': [
    {
      at: ['G10', 'year'],
      severity: 'warning',
      fix: ['safe', 'G10="R2"'],
      of: { year: 2020 },
      facts: { written: '平成32年度', expected: '令和2年度' },
    },
  ],
  'No.1 年度 R2 に「H32」': [
    {
      at: ['G10', 'year'],
      severity: 'warning',
      fix: ['safe', 'G10="R2"'],
      of: { year: 2020 },
      facts: { written: 'H32', expected: '令和2年度' },
    },
  ],
});

it('前後の空白なしで伝え、読めない年度には言わない', () => {
  expect(
    factsWith(yearEra, [
      ['No.1 年度 R2', ' H32 '],
      ['No.1 年度 R3', '昨年'],
    ]),
  ).toEqual([{ written: 'H32', expected: '令和2年度' }]);
});

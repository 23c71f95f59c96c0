import { subsetExceeds } from '../../../../src/core/rules/value/subset-exceeds';
import { testRule, factsWith } from '../test-rule';

testRule(subsetExceeds, {
  'No.1 実績値 R4 に「39（うち障がい者787）」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', label: '障がい者', part: 787, whole: 39 },
    },
  ],
  'No.1 実績値 R3 に「39（うち障がい者787）」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', label: '障がい者', part: 787, whole: 39 },
    },
  ],
});

it('内数が全体と同じなら言わない', () => {
  expect(factsWith(subsetExceeds, [['No.1 実績値 R4', '10(うち10)']])).toEqual([]);
});

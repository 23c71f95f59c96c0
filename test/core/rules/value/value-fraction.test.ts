import { valueFraction } from '../../../../src/core/rules/value/value-fraction';
import { testRule, factsWith } from '../test-rule';

testRule(valueFraction, {
  'No.1 実績値 R4 に「1.880」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '1.880', unit: '回' },
    },
  ],
  'No.1 実績値 R4 に「4.5」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '4.5', unit: '回' },
    },
  ],
  'No.2 実績値 R4 に「5\\n1.2」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: { year: 'R4', name: '令和4年度', written: '1.2', unit: '人' },
    },
  ],
  'No.1 実績値 R2 に「2.5」': [
    {
      at: ['H10', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2020, tier: 1 },
      facts: { year: 'R2', name: '令和2年度', written: '2.5', unit: '回' },
    },
  ],
});

const value = (written: string, unit = '回') =>
  [
    ['No.1 実績値 R4', written],
    ['No.1 単位 R4', unit],
  ] as const;

it('整数になる「5.0」も、小数として入れてあれば言う', () => {
  expect(factsWith(valueFraction, value('5.0'))).toMatchObject([{ written: '5.0', unit: '回' }]);
});

it.each([
  ['1.2万', '人'],
  ['なし', '回'],
  ['4.5', ''],
])('「%s」を「%s」で数えても言わない', (written, unit) => {
  expect(factsWith(valueFraction, value(written, unit))).toEqual([]);
});

it('万の付いた端数は、万の前でなく全体で見る', () => {
  expect(factsWith(valueFraction, value('1.23455万', '人'))).toMatchObject([
    { written: '1.23455万' },
  ]);
});

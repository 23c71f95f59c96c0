import { valueJump } from '../../../../src/core/rules/value/value-jump';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(valueJump, {
  'No.1 実績値 R4 に「50」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', before: 4, after: 50, indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R3 に「40」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', before: 40, after: 5, indicator: '開催回数' },
    },
  ],
  'No.1 実績値 R4<br>No.1 成果 に「50<br>休止していた講座を再開したため、開催回数が大幅に増加した。」':
    [
      {
        at: ['H12', 'value'],
        severity: 'info',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: { year: 'R4', name: '令和4年度', before: 4, after: 50, indicator: '開催回数' },
      },
    ],
});

const values = (item: number, before: string, after: string) =>
  [
    [`No.${item} 実績値 R3`, before],
    [`No.${item} 実績値 R4`, after],
  ] as const;

it.each([
  ['前の年度が読めない', values(1, 'なし', '50')],
  ['今年度が読めない', values(1, '50', 'なし')],
  ['上段と下段が入れ替わっている', values(2, '500\\n5', '6\\n510')],
] as const)('%sときは、ほかの規則が言う', (_, changes) => {
  expect(factsWith(valueJump, changes)).toEqual([]);
});

it('減ったことの理由は、増えた値の理由にならない', () => {
  const narrative = '休止した講座があり、開催回数が大幅に減少した。';
  expect(foundWith(valueJump, [...values(1, '4', '50'), ['No.1 成果', narrative]])).toMatchObject([
    { severity: 'warning' },
  ]);
  expect(foundWith(valueJump, [...values(1, '50', '4'), ['No.1 成果', narrative]])).toMatchObject([
    { severity: 'info' },
  ]);
});

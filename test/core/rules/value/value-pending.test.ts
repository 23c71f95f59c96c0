import { valuePending } from '../../../../src/core/rules/value/value-pending';
import { testRule, factsWith } from '../test-rule';

testRule(valuePending, {
  'No.1 実績値 R4 に「集計中」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '集計中' },
    },
  ],
  'No.1 実績値 R4 に「未定」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '未定' },
    },
  ],
});

it('前後の空白なしで伝える', () => {
  expect(factsWith(valuePending, [['No.1 実績値 R4', ' 集計中 ']])).toMatchObject([
    { written: '集計中' },
  ]);
});

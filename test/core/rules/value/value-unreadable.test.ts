import { valueUnreadable } from '../../../../src/core/rules/value/value-unreadable';
import { testRule, factsWith } from '../test-rule';

testRule(valueUnreadable, {
  'No.1 実績値 R4 に「実施した」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '実施した' },
    },
  ],
  'No.1 実績値 R3 に「実施した」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '実施した' },
    },
  ],
});

const value = (written: string) => [['No.1 実績値 R4', written]] as const;

it.each([' =SUM(H1:H3)', '＝2+3', '#DIV/0!', '#N/A'])('「%s」には、ほかの規則が言う', (written) => {
  expect(factsWith(valueUnreadable, value(written))).toEqual([]);
});

it.each(['実施=済', '備考#REF!', '#REF!のまま', '#済'])(
  '「%s」は読めない実績値である',
  (written) => {
    expect(factsWith(valueUnreadable, value(written))).toMatchObject([{ written }]);
  },
);

it('上段も下段も読めなければ、一つにまとめて伝える', () => {
  expect(factsWith(valueUnreadable, [['No.2 実績値 R4', '実施した\\n使われた']])).toMatchObject([
    { written: '実施した 使われた' },
  ]);
});

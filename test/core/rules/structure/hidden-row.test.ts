import { hiddenRow } from '../../../../src/core/rules/structure/hidden-row';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(hiddenRow, {
  '行を隠す No.1 実績値 R4 に「」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 12, column: null },
    },
  ],
  '列を隠す No.1 実績値 R4 に「」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 12, column: 'H' },
    },
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 16, column: 'H' },
    },
    {
      at: ['H23', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 23, column: 'H' },
    },
    {
      at: ['H27', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 27, column: 'H' },
    },
    {
      at: ['H31', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 31, column: 'H' },
    },
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { row: 35, column: 'H' },
    },
  ],
});

testSentences(hiddenRow, [
  [
    '行',
    { row: 12, column: null },
    '12行目が非表示で、今年度の記入が見えません。行を再表示してください。',
    'Row 12 is hidden, so the year’s entry cannot be seen. Unhide the row.',
  ],
  [
    '列',
    { row: 12, column: 'H' },
    'H列が非表示で、今年度の記入が見えません。列を再表示してください。',
    'Column H is hidden, so the year’s entry cannot be seen. Unhide the column.',
  ],
]);

const HIDDEN = ['行を隠す No.3 実績値 R4', ''] as const;
const emptied = (...fields: readonly string[]) =>
  fields.map((field) => [`No.3 ${field} R4`, ' '] as const);

it('隠れた行に今年度の記入がなければ言わない', () => {
  expect(factsWith(hiddenRow, [HIDDEN, ...emptied('実績値', '単位', '評価')])).toEqual([]);
});

it('単位や評価の記入だけが隠れていても言う', () => {
  expect(foundWith(hiddenRow, [HIDDEN, ...emptied('実績値', '単位')])).toHaveLength(1);
  expect(foundWith(hiddenRow, [HIDDEN, ...emptied('実績値', '評価')])).toHaveLength(1);
});

it('今年度の行がなければ言わない', () => {
  expect(factsWith(hiddenRow, [HIDDEN, ['No.3 年度 R4', 'R9']])).toEqual([]);
});

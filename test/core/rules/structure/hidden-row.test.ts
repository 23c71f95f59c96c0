import { hiddenRow } from '../../../../src/core/rules/structure/hidden-row';
import { testRule } from '../test-rule';

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

import { valueBlank } from '../../../../src/core/rules/value/value-blank';
import { testRule } from '../test-rule';

testRule(valueBlank, {
  'No.1 実績値 R4 に「」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', indicators: ['開催回数'] },
    },
  ],
  'No.1 実績値 R2 に「」': [
    {
      at: ['H10', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', indicators: ['開催回数'] },
    },
  ],
});

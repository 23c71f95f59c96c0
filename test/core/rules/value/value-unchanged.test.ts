import { valueUnchanged } from '../../../../src/core/rules/value/value-unchanged';
import { testRule } from '../test-rule';

testRule(valueUnchanged, {
  'No.1 実績値 R3<br>No.1 実績値 R4 に「1983<br>1983」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', value: '1983' },
    },
  ],
  'No.5 実績値 R3<br>No.5 実績値 R4 に「117/535<br>117/535」': [
    {
      at: ['H35', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', value: '117/535' },
    },
  ],
});

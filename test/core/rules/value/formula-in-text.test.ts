import { formulaInText } from '../../../../src/core/rules/value/formula-in-text';
import { testRule } from '../test-rule';

testRule(formulaInText, {
  'No.1 実績値 R4 に「=SUM(H1:H3)」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '=SUM(H1:H3)' },
    },
  ],
  'No.1 実績値 R4 に「＝2+3」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '＝2+3' },
    },
  ],
  'No.1 実績値 R3 に「=SUM(H1:H3)」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '=SUM(H1:H3)' },
    },
  ],
});

import { valueWidth } from '../../../../src/core/rules/value/value-width';
import { testRule } from '../test-rule';

testRule(valueWidth, {
  'No.1 実績値 R4 に「１２」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=12'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '１２', expected: '12' },
    },
  ],
  'No.1 実績値 R4 に「12回」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=12'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '12回', expected: '12' },
    },
  ],
  'No.1 実績値 R4 に「▲3」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=-3'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '▲3', expected: '-3' },
    },
  ],
  'No.1 実績値 R3 に「１２」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['safe', 'H11=12'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '１２', expected: '12' },
    },
  ],
});

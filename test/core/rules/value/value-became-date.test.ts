import { valueBecameDate } from '../../../../src/core/rules/value/value-became-date';
import { testRule } from '../test-rule';

testRule(valueBecameDate, {
  '日付 No.5 実績値 R4 に「44928」': [
    {
      at: ['H35', 'value'],
      severity: 'error',
      fix: ['suggested', 'H35="1/2"'],
      of: { year: 2022 },
      facts: { year: 'R4', typed: '1/2' },
    },
  ],
  '日付 No.5 実績値 R3 に「44928」': [
    {
      at: ['H34', 'value'],
      severity: 'info',
      fix: ['suggested', 'H34="1/2"'],
      of: { year: 2021 },
      facts: { year: 'R3', typed: '1/2' },
    },
  ],
});

import { unitMismatch } from '../../../../src/core/rules/unit/unit-mismatch';
import { testRule } from '../test-rule';

testRule(unitMismatch, {
  'No.1 単位 R4 に「人」': [
    {
      at: ['I12', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { indicator: '開催回数', unit: '人', expected: ['回'], year: 'R4' },
    },
  ],
  'No.2 単位 R4 に「部\\n件」': [
    {
      at: ['I16', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: { indicator: '利用者数', unit: '件', expected: ['人', '名'], year: 'R4' },
    },
  ],
  'No.4 単位 R4 に「人」': [
    {
      at: ['I27', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { indicator: '相談件数', unit: '人', expected: ['件'], year: 'R4' },
    },
  ],
});

import { unitCount } from '../../../../src/core/rules/unit/unit-count';
import { testRule } from '../test-rule';

testRule(unitCount, {
  'No.2 単位 R4 に「部\\n部\\n部」': [
    {
      at: ['I16', 'unit'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', units: ['部', '部', '部'], tiers: 2 },
    },
  ],
  'No.2 単位 R4 に「部」': [
    {
      at: ['I16', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', units: ['部'], tiers: 2 },
    },
  ],
  'No.2 単位 R3 に「部\\n部\\n部」': [
    {
      at: ['I15', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', units: ['部', '部', '部'], tiers: 2 },
    },
  ],
});

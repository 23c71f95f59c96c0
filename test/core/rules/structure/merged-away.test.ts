import { mergedAway } from '../../../../src/core/rules/structure/merged-away';
import { testRule } from '../test-rule';

testRule(mergedAway, {
  '結合 No.1 評価 R2 に「3」': [
    {
      at: ['J10', 'grade'],
      severity: 'warning',
      fix: ['none'],
      facts: { column: '評価', cells: 3 },
    },
  ],
  '結合 No.1 実績値 R3 に「2」': [
    {
      at: ['H11', 'value'],
      severity: 'warning',
      fix: ['none'],
      facts: { column: '実績値', cells: 2 },
    },
  ],
});

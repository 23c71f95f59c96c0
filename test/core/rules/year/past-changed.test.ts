import { pastChanged } from '../../../../src/core/rules/year/past-changed';
import { testRule } from '../test-rule';

testRule(pastChanged, {
  'No.1 実績値 R3 に「40」': [
    {
      at: ['H11', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H11=4'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', column: '実績値', before: '4', after: '40' },
    },
  ],
  'No.2 実績値 R3 に「5\\n7」': [
    {
      at: ['H15', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H15="5\\n5"'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', column: '実績値', before: '5 5', after: '5 7' },
    },
  ],
  'No.1 評価 R2 に「B」': [
    {
      at: ['J10', 'grade'],
      severity: 'warning',
      fix: ['suggested', 'J10="C"'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', column: '評価', before: 'C', after: 'B' },
    },
  ],
});

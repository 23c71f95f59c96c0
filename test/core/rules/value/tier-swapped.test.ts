import { tierSwapped } from '../../../../src/core/rules/value/tier-swapped';
import { testRule } from '../test-rule';

testRule(tierSwapped, {
  'No.2 実績値 R3<br>No.2 実績値 R4 に「9\\n5000<br>5200\\n9」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H16="9\\n5200"'],
      of: { year: 2022 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        top: 5200,
        bottom: 9,
        before: '9・5,000',
        indicators: ['発行部数', '利用者数'],
      },
    },
  ],
});

import { indicatorConflict } from '../../../../src/core/rules/indicator/indicator-conflict';
import { testRule } from '../test-rule';

testRule(indicatorConflict, {
  'No.4 実績の指標<br>No.1 実績の指標<br>No.4 単位 R4 に「見守り会議の開催回数<br>見守り会議の開催回数<br>回」':
    [
      {
        at: ['H27', 'value'],
        severity: 'info',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          name: '令和4年度',
          year: 'R4',
          own: 7,
          other: 5,
          item: 4,
          otherItem: 1,
          indicator: '見守り会議の開催回数',
        },
      },
    ],
});

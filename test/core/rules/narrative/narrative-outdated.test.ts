import { narrativeOutdated } from '../../../../src/core/rules/narrative/narrative-outdated';
import { testRule } from '../test-rule';

testRule(narrativeOutdated, {
  'No.1 成果 に「4年度に新しい講座を始める予定である。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { quote: '4年度に新しい講座を始める予定である', year: 'R4' },
    },
  ],
  'No.1 成果 に「令和4年度の開設に向けて準備を進める。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { quote: '令和4年度の開設に向けて準備', year: 'R4' },
    },
  ],
});

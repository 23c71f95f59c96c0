import { narrativeUnchanged } from '../../../../src/core/rules/narrative/narrative-unchanged';
import { testRule } from '../test-rule';

testRule(narrativeUnchanged, {
  '昨年 No.1 に「第1の取組の成果を書いた文。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { name: '令和3年度' },
    },
  ],
});

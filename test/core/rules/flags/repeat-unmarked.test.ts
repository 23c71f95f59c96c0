import { repeatUnmarked } from '../../../../src/core/rules/flags/repeat-unmarked';
import { testRule } from '../test-rule';

testRule(repeatUnmarked, {
  'No.1再掲 取組項目 に「第一の取組」': [
    {
      at: ['B29', 'flag'],
      severity: 'warning',
      fix: ['safe', 'B29="第一の取組 ※再掲"'],
      facts: { item: 1, name: '第一の取組' },
    },
  ],
});

import { repeatOrphan } from '../../../../src/core/rules/flags/repeat-orphan';
import { testRule } from '../test-rule';

testRule(repeatOrphan, {
  'No.3 取組項目 に「第三の取組 ※再掲」': [
    {
      at: ['B21', 'name'],
      severity: 'warning',
      fix: ['none'],
      facts: { item: 3, name: '第三の取組' },
    },
  ],
});

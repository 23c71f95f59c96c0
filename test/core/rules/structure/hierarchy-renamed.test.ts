import { hierarchyRenamed } from '../../../../src/core/rules/structure/hierarchy-renamed';
import { testRule } from '../test-rule';

testRule(hierarchyRenamed, {
  'No.1 基本方針 に「(1) 別の方針」': [
    {
      at: ['C5', 'policy'],
      severity: 'warning',
      fix: ['none'],
      facts: { level: '基本方針', written: '別の方針', expected: '第一の方針' },
    },
  ],
  'No.1 基本方針 に「(1) 第一の方針（旧表記）」': [
    {
      at: ['C5', 'policy'],
      severity: 'info',
      fix: ['none'],
      facts: { level: '基本方針', written: '第一の方針（旧表記）', expected: '第一の方針' },
    },
  ],
});

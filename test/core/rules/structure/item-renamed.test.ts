import { itemRenamed } from '../../../../src/core/rules/structure/item-renamed';
import { testRule } from '../test-rule';

testRule(itemRenamed, {
  'No.1 取組項目 に「別の名前の取組」': [
    {
      at: ['B10', 'name'],
      severity: 'warning',
      fix: ['suggested', 'B10="第一の取組"'],
      facts: { written: '別の名前の取組', expected: '第一の取組' },
    },
  ],
  'No.1 取組項目 に「第一の取組（旧表記）」': [
    {
      at: ['B10', 'name'],
      severity: 'info',
      fix: ['suggested', 'B10="第一の取組"'],
      facts: { written: '第一の取組（旧表記）', expected: '第一の取組' },
    },
  ],
});

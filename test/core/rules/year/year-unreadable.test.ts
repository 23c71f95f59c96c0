import { yearUnreadable } from '../../../../src/core/rules/year/year-unreadable';
import { testRule } from '../test-rule';

testRule(yearUnreadable, {
  'No.1 年度 R4 に「今年」': [
    { at: ['G12', 'year'], severity: 'error', fix: ['none'], facts: { written: '今年' } },
  ],
});

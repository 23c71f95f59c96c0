import { yearUnreadable } from '../../../../src/core/rules/year/year-unreadable';
import { factsWith, testRule } from '../test-rule';

testRule(yearUnreadable, {
  'No.1 年度 R4 に「今年」': [
    { at: ['G12', 'year'], severity: 'error', fix: ['none'], facts: { written: '今年' } },
  ],
});

it('前後の空白なしで伝え、空白だけの年度には言わない', () => {
  expect(factsWith(yearUnreadable, [['No.1 年度 R4', ' 今年 ']])).toEqual([{ written: '今年' }]);
  expect(factsWith(yearUnreadable, [['No.1 年度 R4', ' ']])).toEqual([]);
});

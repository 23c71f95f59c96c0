import { yearOutOfRange } from '../../../../src/core/rules/year/year-out-of-range';
import { YEARS_IN_HEADINGS } from '../heading-sample';
import { factsWith, testRule } from '../test-rule';

testRule(yearOutOfRange, {
  'No.1 年度 R4 に「R5」': [
    {
      at: ['G12', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2023 },
      facts: { written: 'R5', name: '令和5年度・R5', sheetYear: '令和4年度' },
    },
  ],
  'No.1 年度 R2 に「H20」': [
    {
      at: ['G10', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2008 },
      facts: { written: 'H20', name: '平成20年度・H20', sheetYear: '令和4年度' },
    },
  ],
});

it('今年度を含めて十の年度までを範囲とし、前後の空白なしで伝える', () => {
  expect(factsWith(yearOutOfRange, [['No.1 年度 R2', ' H24 ']])).toEqual([
    { written: 'H24', name: '平成24年度・H24', sheetYear: '令和4年度' },
  ]);
  expect(factsWith(yearOutOfRange, [['No.1 年度 R2', 'H25']])).toEqual([]);
});

it('見出しの年度は、計画の先の年度でも言わない', () => {
  expect(factsWith(yearOutOfRange, [], YEARS_IN_HEADINGS)).toEqual([]);
});

import { yearBlank } from '../../../../src/core/rules/year/year-blank';
import { NO_YEAR } from '../heading-sample';
import { factsWith, testRule, testSentences } from '../test-rule';

testRule(yearBlank, {
  'No.1 年度 R4 に「」': [
    { at: ['G12', 'year'], severity: 'error', fix: ['none'], facts: { value: '5' } },
  ],
});

testSentences(yearBlank, [
  [
    '実績値がある行',
    { value: '5' },
    '年度が空欄の行に実績値「5」があります。どの年度の実績か入れてください。',
    'A row without a year holds the value “5”. Enter its fiscal year.',
  ],
  [
    '単位か評価だけの行',
    { value: '' },
    '年度が空欄の行に記入があります。どの年度の実績か入れてください。',
    'A row without a year holds an entry. Enter its fiscal year.',
  ],
]);

it('空白だけの年度も空欄であり、実績値は前後の空白なしで伝える', () => {
  expect(
    factsWith(yearBlank, [
      ['No.1 年度 R4', ' '],
      ['No.1 実績値 R4', ' 5件 '],
    ]),
  ).toEqual([{ value: '5件' }]);
});

it('年度の欄がない様式では言わない', () => {
  expect(factsWith(yearBlank, [], NO_YEAR)).toEqual([]);
});

import { gradeBlank } from '../../../../src/core/rules/grade/grade-blank';
import { gradedTable, NO_YEAR } from '../heading-sample';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(gradeBlank, {
  'No.1 評価 R4 に「」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度' },
    },
  ],
  'No.1 評価 R3 に「」': [
    {
      at: ['J11', 'grade'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度' },
    },
  ],
});

testSentences(gradeBlank, [
  [
    '本様式の評価',
    { year: 'R4', name: '令和4年度' },
    '令和4年度の評価が空欄です。A・B・C・D のどれかを入れてください。',
    'The grade of R4 is blank. Enter A, B, C or D.',
  ],
  [
    '二つの評価',
    { year: 'R4', name: '令和4年度', choices: ['○', '×'] },
    '令和4年度の評価が空欄です。○・× のどれかを入れてください。',
    'The grade of R4 is blank. Enter ○ or ×.',
  ],
  [
    '評価の分からない様式',
    { year: 'R4', name: '令和4年度', choices: [] },
    '令和4年度の評価が空欄です。評価を入れてください。',
    'The grade of R4 is blank. Enter it.',
  ],
]);

it('空白だけの評価も空欄である', () => {
  expect(factsWith(gradeBlank, [['No.1 評価 R4', ' ']])).toEqual([
    { year: 'R4', name: '令和4年度' },
  ]);
});

it('ほかの尺度で評価する表では、その評価から選ぶように言う', () => {
  const grades = ['◎', '○', '', '○', '△', '×'];
  const table = gradedTable(grades.map((grade) => [12, grade]));
  expect(foundWith(gradeBlank, [], table)).toMatchObject([
    { at: ['G5', 'grade'], facts: { choices: ['◎', '○', '△', '×'] } },
  ]);
});

it('評価が一つもない表では、選ぶものを言わない', () => {
  const table = gradedTable([
    [12, null],
    [12, null],
  ]);
  expect(factsWith(gradeBlank, [], table)).toEqual([
    { year: 'R4', name: '令和4年度', choices: [] },
    { year: 'R4', name: '令和4年度', choices: [] },
  ]);
});

it('評価の欄がない表では言わない', () => {
  expect(factsWith(gradeBlank, [], NO_YEAR)).toEqual([]);
});

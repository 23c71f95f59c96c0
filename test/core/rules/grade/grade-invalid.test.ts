import { gradeInvalid } from '../../../../src/core/rules/grade/grade-invalid';
import { gradedTable, tableSample } from '../heading-sample';
import { testRule, factsWith, foundWith, testSentences, type RuleSample } from '../test-rule';

testRule(gradeInvalid, {
  'No.1 評価 R4 に「Ａ」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['safe', 'J12="A"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: 'Ａ', meant: 'A' },
    },
  ],
  'No.1 評価 R4 に「a」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['safe', 'J12="A"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: 'a', meant: 'A' },
    },
  ],
  'No.1 評価 R4 に「○」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '○', meant: null },
    },
  ],
  'No.1 評価 R4 に「5」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', written: '5', meant: null },
    },
  ],
  'No.1 評価 R3 に「Ａ」': [
    {
      at: ['J11', 'grade'],
      severity: 'info',
      fix: ['safe', 'J11="A"'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', written: 'Ａ', meant: 'A' },
    },
  ],
});

const R4 = { year: 'R4', name: '令和4年度' };

testSentences(gradeInvalid, [
  [
    'どれを指すか分かる',
    { ...R4, written: 'Ａ', meant: 'A' },
    '令和4年度の評価「Ａ」は A・B・C・D ではありません。半角の「A」に直してください。',
    'The grade “Ａ” of R4 is none of A, B, C, D. Write “A”.',
  ],
  [
    'どれを指すか分からない',
    { ...R4, written: '5', meant: null, choices: ['○', '×'] },
    '令和4年度の評価「5」は ○・× ではありません。どれに当たるか選び直してください。',
    'The grade “5” of R4 is none of ○, ×. Choose the one that applies.',
  ],
  [
    '前後に空白がある',
    { ...R4, written: 'A', meant: 'A' },
    '令和4年度の評価「A」の前後に空白や見えない文字が入っていて、集計されません。「A」だけを入れてください。',
    'The grade “A” of R4 has blanks or unseen signs around it and is not counted. Enter “A” alone.',
  ],
  [
    'ほかに使われていない、観点別の評価',
    { ...R4, written: 'E', meant: null, viewpoint: '有効性', lone: 'E' },
    '令和4年度の評価（有効性）「E」は、このシートでほかに使われていない評価です。打ち間違いでないか確かめてください。',
    'The grade (有効性) “E” of R4 stands nowhere else in this sheet. Check that it is meant.',
  ],
]);

it('前後の空白は集計を妨げるので、取るように言う', () => {
  expect(foundWith(gradeInvalid, [['No.1 評価 R4', ' A ']])).toMatchObject([
    { fix: ['safe', 'J12="A"'], facts: { written: 'A', meant: 'A' } },
  ]);
});

it('空白だけの評価は空欄であり、ここでは言わない', () => {
  expect(factsWith(gradeInvalid, [['No.1 評価 R4', ' ']])).toEqual([]);
});

it('見え消しで残った文字が評価なら言わない', () => {
  const struck = [
    ['No.3 評価 R4', 'AB'],
    ['取り消し線 No.3 評価 R4', 'B'],
  ] as const;
  expect(factsWith(gradeInvalid, struck)).toEqual([]);
});

const tableOf = (...grades: readonly string[]): RuleSample =>
  gradedTable(grades.map((grade) => [12, grade]));

it('ほかの尺度にない評価を、その尺度を挙げて言い、未評価の印には言わない', () => {
  const choices = ['◎', '○', '△', '×'];
  expect(foundWith(gradeInvalid, [], tableOf('◎', '○', '○', '△', '×', '―', '◇'))).toEqual([
    {
      at: ['G9', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { ...R4, written: '◇', meant: null, choices },
    },
  ]);
});

it('一つだけ離れた評価は、打ち間違いでないか警告する', () => {
  expect(foundWith(gradeInvalid, [], tableOf('A', 'A', 'B', 'A', 'E'))).toMatchObject([
    { at: ['G7', 'grade'], severity: 'warning', facts: { written: 'E', meant: null, lone: 'E' } },
  ]);
});

it('□の並びから選ぶ評価は、選ばれた語で見る', () => {
  expect(factsWith(gradeInvalid, [], tableOf('☑A　□B', '□A　☑B', '□A　☑B'))).toEqual([]);
});

it('観点別の評価も、その観点の名で言い、観点の文章には言わない', () => {
  const typed = ['A', 'B', 'Ａ', 'A', 'B', 'よい'];
  const table = tableSample([
    ['架空市人権計画　実施状況（令和4年度）'],
    ['No.', '取組項目', '担当課', '実績値', '評価', '有効性', '今後の予定', '成果'],
    ...typed.map((grade, at) => [
      at + 1,
      `講座その${at + 1}`,
      '市民課',
      10,
      'A',
      grade,
      '回数を増やして続ける。',
      `第${at + 1}の成果を書いた文。`,
    ]),
  ]);
  const facts = { ...R4, viewpoint: '有効性', choices: ['A', 'B', 'C', 'D'] };
  expect(foundWith(gradeInvalid, [], table)).toEqual([
    {
      at: ['F5', 'grade'],
      severity: 'error',
      fix: ['safe', 'F5="A"'],
      of: { year: 2022 },
      facts: { ...facts, written: 'Ａ', meant: 'A' },
    },
    {
      at: ['F8', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { ...facts, written: 'よい', meant: null },
    },
  ]);
});

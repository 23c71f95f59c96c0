import { gradeValueContradiction } from '../../../../src/core/rules/grade/grade-value-contradiction';
import { gradedTable } from '../heading-sample';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(gradeValueContradiction, {
  'No.1 実績値 R4 に「0」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
    },
  ],
  'No.1 評価 R4 に「D」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'D', value: '5' },
    },
  ],
  'No.2 実績値 R4 に「0\\n0」': [
    {
      at: ['J16', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0 0' },
    },
  ],
  'No.1 評価 R2 に「D」': [
    {
      at: ['J10', 'grade'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', grade: 'D', value: '3' },
    },
  ],
  'No.1 実績の指標<br>No.1 実績値 R4 に「虐待相談件数<br>0」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
    },
  ],
});

testSentences(gradeValueContradiction, [
  [
    '未実施とある本様式の評価',
    { year: 'R4', name: '令和4年度', grade: 'D', value: '5' },
    '令和4年度の評価は「D」（未実施）ですが、実績値に「5」があります。評価と実績値を確かめてください。',
    'The grade of R4 is D (not carried out), but there is the value “5”. Check both.',
  ],
  [
    '未実施とあるほかの尺度の評価',
    { year: 'R4', name: '令和4年度', grade: '×', undone: '未着手', value: '5' },
    '令和4年度の評価は「×」（未着手）ですが、実績値に「5」があります。評価と実績値を確かめてください。',
    'The grade of R4 is × (not carried out), but there is the value “5”. Check both.',
  ],
  [
    '最もよい評価',
    { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
    '令和4年度の評価は「A」ですが、実績値は「0」です。評価と実績値を確かめてください。',
    'The grade of R4 is A, but the value is “0”. Check both.',
  ],
]);

it.each([
  [
    '評価がない',
    [
      ['No.1 評価 R4', ''],
      ['No.1 実績値 R4', '0'],
    ],
  ],
  [
    '評価が中ほどである',
    [
      ['No.1 評価 R4', 'B'],
      ['No.1 実績値 R4', '0'],
    ],
  ],
  [
    '未実施で、実績値も 0 である',
    [
      ['No.1 評価 R4', 'D'],
      ['No.1 実績値 R4', '0'],
    ],
  ],
  ['最もよい評価の実績値が空欄である', [['No.1 実績値 R4', '']]],
  ['最もよい評価の実績値が読めない', [['No.1 実績値 R4', 'あり']]],
  [
    '未実施で、実績値が読めない',
    [
      ['No.1 評価 R4', 'D'],
      ['No.1 実績値 R4', 'あり'],
    ],
  ],
  ['二つのうち一つだけが書かれている', [['No.2 実績値 R4', '0']]],
  [
    '二つのうち一つは少ないほうがよい',
    [
      ['No.2 実績の指標', '上段:待機児童数 下段:利用者数'],
      ['No.2 実績値 R4', '0\\n0'],
    ],
  ],
  [
    '未実施で、少ないほうがよいものだけに数がある',
    [
      ['No.2 実績の指標', '上段:待機児童数 下段:利用者数'],
      ['No.2 実績値 R4', '5\\n0'],
      ['No.2 評価 R4', 'D'],
    ],
  ],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(gradeValueContradiction, changes)).toEqual([]);
});

it.each(['単発講座 2 連続講座 0', '単発講座 0 連続講座 2'])(
  '内訳の「%s」にも数があれば、未実施と合わない',
  (value) => {
    const changes = [
      ['No.1 評価 R4', 'D'],
      ['No.1 実績値 R4', value],
    ] as const;
    expect(factsWith(gradeValueContradiction, changes)).toMatchObject([{ grade: 'D', value }]);
  },
);

it('内訳がどれも 0 なら、最もよい評価と合わない', () => {
  expect(
    factsWith(gradeValueContradiction, [['No.1 実績値 R4', ' 単発講座 0\\n\\n連続講座 0 ']]),
  ).toMatchObject([{ grade: 'A', value: '単発講座 0 連続講座 0' }]);
});

it('凡例が未実施とする評価は、その言葉で伝える', () => {
  const legend = '評価の目安　A：計画どおり　B：おおむね計画どおり　C：遅れている　D：未着手';
  const table = gradedTable(
    [
      [12, 'A'],
      [12, 'B'],
      [12, 'D'],
      [0, 'D'],
      [0, 'A'],
    ],
    legend,
  );
  expect(factsWith(gradeValueContradiction, [], table)).toEqual([
    { year: 'R4', name: '令和4年度', grade: 'D', undone: '未着手', value: '12' },
    { year: 'R4', name: '令和4年度', grade: 'A', value: '0' },
  ]);
});

import { gradeUnexplained } from '../../../../src/core/rules/grade/grade-unexplained';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(gradeUnexplained, {
  'No.1 実績値 R3 に「5」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', before: 'B', after: 'A', value: '5', fell: null },
    },
  ],
  'No.1 実績値 R3<br>No.1 実績値 R4 に「8<br>4」': [
    {
      at: ['J12', 'grade'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', before: 'B', after: 'A', value: '4', fell: '8' },
    },
  ],
});

testSentences(gradeUnexplained, [
  [
    '実績値が同じ',
    { year: 'R4', name: '令和4年度', before: 'C', after: 'A', value: '1', fell: null },
    '令和4年度の評価が「C」から「A」に変わっていますが、実績値（1）は前の年度と同じです。評価を変えた理由が成果の欄で分かるか確かめてください。',
    'The grade of R4 changed from C to A, but the value (1) is the same as the year before. Check that the narrative tells why.',
  ],
  [
    '実績値が減った',
    { year: 'R4', name: '令和4年度', before: 'B', after: 'A', value: '4', fell: '8' },
    '令和4年度の評価が「B」から「A」に上がっていますが、実績値は「8」から「4」に大きく減っています。評価を確かめてください。',
    'The grade of R4 rose from B to A, while the value fell from “8” to “4”. Check the grade.',
  ],
]);

const values = (item: number, before: string, after: string) =>
  [
    [`No.${item} 実績値 R3`, before],
    [`No.${item} 実績値 R4`, after],
  ] as const;

it.each([
  ['どちらの実績値も空欄', values(1, '', '')],
  ['今年度の実績値だけが空欄', values(1, '8', '')],
  [
    '前の年度の評価が読めない',
    [
      ['No.1 実績値 R3', '5'],
      ['No.1 評価 R3', '5'],
    ],
  ],
  [
    '今年度の評価が読めない',
    [
      ['No.1 実績値 R3', '5'],
      ['No.1 評価 R4', '5'],
    ],
  ],
  [
    '指標の定義が変わった',
    [
      ['No.1 実績の指標', '～R3 開催回数 R4～ 参加者数'],
      ['No.1 実績値 R3', '5'],
    ],
  ],
  [
    '見直しの印がある',
    [
      ['No.1 備考', 'R4以降見直しあり'],
      ['No.1 実績値 R3', '5'],
    ],
  ],
  ['評価も下がった', [...values(1, '8', '4'), ['No.1 評価 R4', 'C']]],
  ['半分より多く残った', values(1, '8', '5')],
  ['二つのうち一つだけが減った', values(2, '10\\n10', '4\\n9')],
  [
    '少ないほうがよいものも減った',
    [['No.2 実績の指標', '上段:待機児童数 下段:利用者数'], ...values(2, '10\\n10', '4\\n4')],
  ],
  ['今年度が読めない', values(1, '8', 'なし')],
  ['前の年度が読めない', values(1, 'なし', '4')],
  ['前の年度が 0 である', values(1, '0', '-1')],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(gradeUnexplained, changes)).toEqual([]);
});

it('二つとも半分以下に減っていれば言い、改行と空白は一つの空白にして伝える', () => {
  expect(factsWith(gradeUnexplained, values(2, ' 10\\n\\n12 ', '4\\n6'))).toMatchObject([
    { value: '4 6', fell: '10 12' },
  ]);
});

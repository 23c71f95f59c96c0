import { repeatDiffers } from '../../../../src/core/rules/flags/repeat-differs';
import { testRule, factsWith, foundWith, labelsWith, testSentences } from '../test-rule';

testRule(repeatDiffers, {
  'No.1再掲 実績値 R4 に「99」': [
    {
      at: ['H31', 'value'],
      severity: 'error',
      fix: ['suggested', 'H31=5', 'H12=99'],
      of: { year: 2022 },
      facts: { column: '実績値', year: 'R4', originalCell: 'H12', original: '5', repeat: '99' },
    },
  ],
  'No.1再掲 評価 R4 に「B」': [
    {
      at: ['J31', 'grade'],
      severity: 'error',
      fix: ['suggested', 'J31="A"', 'J12="B"'],
      of: { year: 2022 },
      facts: { column: '評価', year: 'R4', originalCell: 'J12', original: 'A', repeat: 'B' },
    },
  ],
  'No.1再掲 実績値 R3 に「99」': [
    {
      at: ['H30', 'value'],
      severity: 'info',
      fix: ['suggested', 'H30=4', 'H11=99'],
      of: { year: 2021 },
      facts: { column: '実績値', year: 'R3', originalCell: 'H11', original: '4', repeat: '99' },
    },
  ],
  'No.1再掲 成果 に「別の文章。」': [
    {
      at: ['K29', 'narrative'],
      severity: 'warning',
      fix: ['suggested', 'K29="第1の取組の成果を書いた文。"', 'K10="別の文章。"'],
      of: { year: 2022 },
      facts: {
        column: '取組による成果、今後の課題や方針',
        year: 'R4',
        originalCell: 'K10',
        original: '第1の取組の成果を書いた文。',
        repeat: '別の文章。',
      },
    },
  ],
  'No.1再掲 取組内容 に「別の内容」': [
    {
      at: ['D29', 'description'],
      severity: 'info',
      fix: ['suggested', 'D29="第一の取組の内容"', 'D10="別の内容"'],
      facts: {
        column: '取組内容',
        year: null,
        originalCell: 'D10',
        original: '第一の取組の内容',
        repeat: '別の内容',
      },
    },
  ],
});

const texts = (original: string, repeat: string, year: string | null = null) => ({
  column: '取組内容',
  year,
  originalCell: 'D10',
  original,
  repeat,
});
const same = (count: number): string => 'あ'.repeat(count);

testSentences(repeatDiffers, [
  [
    '年度のある欄',
    { ...texts('5', '', 'R4'), column: '実績値' },
    '再掲の実績値（令和4年度）が元の項目と違います。元（D10）は「5」、再掲は「（空欄）」です。正しい方に合わせてください。',
    'The repeat’s 実績値 of R4 differs from the original’s: “5” at D10, “（空欄）” here. Make both the right one.',
  ],
  [
    '年度のない欄',
    texts('一つの 内容', '別の\n\n内容'),
    '再掲の取組内容が元の項目と違います。元（D10）は「一つの 内容」、再掲は「別の 内容」です。正しい方に合わせてください。',
    'The repeat’s 取組内容 differs from the original’s: “一つの 内容” at D10, “別の 内容” here. Make both the right one.',
  ],
]);

it.each([
  [`${same(35)}甲`, `${same(35)}乙`, `${same(35)}甲`, `${same(35)}乙`],
  [`${same(30)}甲${same(40)}`, `${same(30)}乙`, `…${same(8)}甲${same(27)}…`, `…${same(8)}乙`],
  [`${same(8)}甲${same(28)}`, `${same(8)}乙`, `${same(8)}甲${same(27)}…`, `${same(8)}乙`],
  [same(40), `${same(40)}乙`, `…${same(8)}`, `…${same(8)}乙`],
  ['甲', same(36), '甲', same(36)],
  ['甲', same(37), '甲', `${same(36)}…`],
])('長い文「%s」と「%s」は、違うところの少し前から引く', (original, repeat, first, second) => {
  expect(repeatDiffers.sentences.ja(texts(original, repeat))).toContain(
    `元（D10）は「${first}」、再掲は「${second}」です`,
  );
});

it.each([
  ['単位 R4', '人', 'unit', 'error', '単位', '回'],
  ['実績の指標', '参加者数', 'indicator', 'warning', '実績の指標', '開催回数'],
  ['実績値 R4', ' 99 ', 'value', 'error', '実績値', '5'],
])('再掲の%sだけが違えば、その欄で言う', (place, text, field, severity, column, original) => {
  expect(foundWith(repeatDiffers, [[`No.1再掲 ${place}`, text]])).toMatchObject([
    { at: [expect.any(String), field], severity, facts: { column, original, repeat: text.trim() } },
  ]);
});

const values = (original: string, repeat: string) =>
  [
    ['No.1 実績値 R4', original],
    ['No.1再掲 実績値 R4', repeat],
  ] as const;

it.each([
  ['集合会議 4 書面会議 8', '集合会 4 書面会 8', 'info'],
  ['12 書面会議', '12 書面開催', 'info'],
  ['集合会議 4 書面会議 8', '集合会議 4 書面会議 9', 'error'],
  ['実施した', '実施済みである', 'error'],
])('「%s」と「%s」の違いの重さは、数の違いで決まる', (original, repeat, severity) => {
  expect(foundWith(repeatDiffers, values(original, repeat))).toMatchObject([{ severity }]);
});

it('エラーのセルと、元にない年度や指標とは比べない', () => {
  expect(factsWith(repeatDiffers, [['No.1再掲 実績値 R4', '#REF!']])).toEqual([]);
  expect(factsWith(repeatDiffers, [['No.1 年度 R2', 'R9']])).toEqual([]);
  expect(factsWith(repeatDiffers, [['No.1再掲 実績の指標', '']])).toEqual([]);
});

const boxes = (...ticked: readonly ('A' | 'B' | 'C' | 'D')[]) =>
  Object.entries({ A: '順調に進んだ', B: '概ね進んだ', C: '一部遅れがある', D: '未実施' }).map(
    ([grade, word]) =>
      [
        `No.1再掲 進捗状況 ${grade}`,
        `${ticked.some((one) => one === grade) ? '☑' : '□'} ${word}`,
      ] as const,
  );

it('☑が違えば、四つの欄をまとめてどちらかに合わせる', () => {
  expect(foundWith(repeatDiffers, boxes('B'))).toEqual([
    {
      at: ['E30', 'progress'],
      severity: 'error',
      fix: [
        'suggested',
        'E29="☑ 順調に進んだ", E30="□ 概ね進んだ", E31="□ 一部遅れがある", E32="□ 未実施"',
        'E10="□ 順調に進んだ", E11="☑ 概ね進んだ", E12="□ 一部遅れがある", E13="□ 未実施"',
      ],
      of: { year: 2022 },
      facts: {
        column: '進捗状況',
        year: 'R4',
        originalCell: 'E10',
        original: '順調に進んだ',
        repeat: '概ね進んだ',
      },
    },
  ]);
  expect(labelsWith(repeatDiffers, boxes('B'))).toEqual([
    ['元の項目の内容に合わせる', 'Take the original’s'],
    ['再掲の内容を元の項目に写す', 'Copy this one to the original'],
  ]);
});

it('☑がなければ初めの欄で言い、二つあれば並べて伝える', () => {
  expect(foundWith(repeatDiffers, boxes())).toMatchObject([
    { at: ['E29', 'progress'], facts: { repeat: '' } },
  ]);
  expect(factsWith(repeatDiffers, boxes('A', 'C'))).toMatchObject([
    { repeat: '順調に進んだ、一部遅れがある' },
  ]);
});

it('再掲にない選択肢は合わせず、読めない選択肢は書かれたとおりに伝える', () => {
  const changes = [...boxes('B').slice(0, 3), ['No.1再掲 進捗状況 D', '']] as const;
  expect(foundWith(repeatDiffers, changes)).toMatchObject([
    {
      fix: [
        'suggested',
        'E29="☑ 順調に進んだ", E30="□ 概ね進んだ", E31="□ 一部遅れがある"',
        'E10="□ 順調に進んだ", E11="☑ 概ね進んだ", E12="□ 一部遅れがある"',
      ],
    },
  ]);
  expect(factsWith(repeatDiffers, [['No.1再掲 進捗状況 A', '☑ とても順調']])).toMatchObject([
    { original: '順調に進んだ', repeat: 'とても順調' },
  ]);
});

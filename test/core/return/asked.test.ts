import { parseQuestions, parseQuestionText } from '../../../src/core/return/asked';

it.each([
  ['No.19 根拠は何ですか', { item: 19, field: null, cell: null, text: '根拠は何ですか' }],
  ['19：根拠は', { item: 19, field: null, text: '根拠は' }],
  ['no 4 評価 なぜAですか', { item: 4, field: 'grade', text: 'なぜAですか' }],
  ['No.4 実績値：前年と同じですか', { item: 4, field: 'value', text: '前年と同じですか' }],
  ['No.4 評価が高いのでは', { item: 4, field: null, text: '評価が高いのでは' }],
  ['No.4 評価', { item: 4, field: null, cell: null, text: '評価' }],
  ['j9 単位は人ですか', { item: null, cell: 'J9', text: '単位は人ですか' }],
])('「%s」', (text, asked) => {
  expect(parseQuestionText(text)).toMatchObject(asked);
});

it.each(['根拠は', 'No.4', 'J9 ', '', `No.4 ${'長'.repeat(1001)}`])(
  '場所か問いのない「%s」は読まない',
  (text) => {
    expect(parseQuestionText(text)).toBeUndefined();
  },
);

it.each([
  [[], ''],
  [[{ text: 'x' }], '[0].item'],
  [[{ item: 1, text: '' }], '[0].text'],
  [[{ item: 1, text: 'x', field: 'name' }], '[0].field'],
  [
    [
      { item: 1, text: 'x' },
      { cell: '99', text: 'x' },
    ],
    '[1].cell',
  ],
  [[{ item: 1, text: 'x', year: '昨年' }], '[0].year'],
])('誤った問いの一覧 %j は、どこが誤りかを言う', (json, path) => {
  expect(parseQuestions(json)).toEqual({ ok: false, failure: { path } });
});

it('項目かセル、欄と年度を読む', () => {
  const json = [
    { item: 3, occurrence: 2, field: 'value', year: 'R4', text: ' 何ですか ' },
    { cell: 'j9', text: 'x' },
  ];
  const read = parseQuestions(json);
  expect(read.ok && read.value).toEqual([
    { item: 3, occurrence: 2, field: 'value', year: 2022, cell: null, text: '何ですか' },
    { item: null, occurrence: 1, field: null, year: null, cell: 'J9', text: 'x' },
  ]);
});

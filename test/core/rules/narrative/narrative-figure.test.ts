import { narrativeFigure } from '../../../../src/core/rules/narrative/narrative-figure';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(narrativeFigure, {
  'No.1 成果 に「3年度比、125パーセント増となった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: {
        kind: 'percent',
        quote: '3年度比、125パーセント増',
        written: 125,
        actual: 25,
        year: 'R4',
      },
    },
  ],
  'No.1 成果 に「開催回数(R3:4回、R4:6回)」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: 'R4:6回', written: 6, actual: 5, year: 'R4' },
    },
  ],
  'No.1 実績値 R4<br>No.1 成果 に「集合会議 4 書面会議 8<br>集合会議は5回開いた。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'label', quote: '集合会議は5回', written: 5, actual: 4, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は前年度の2倍となった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'percent', quote: '前年度の2倍', written: 100, actual: 25, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は4回から9回に増えた。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: '4回から9回に増え', written: 9, actual: 5, year: 'R4' },
    },
  ],
  'No.1 成果 に「開催回数は12回であった。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'year', quote: '開催回数は12回', written: 12, actual: 5, year: 'R4' },
    },
  ],
});

const figureFacts = { written: 9, year: 'R4', quote: '前年度の9倍' };

testSentences(narrativeFigure, [
  [
    '増えた割合',
    { ...figureFacts, kind: 'percent', actual: 25 },
    '成果の文に「前年度の9倍」とありますが、実績値では25パーセントの増です。どちらが正しいか確かめてください。',
    'The narrative says “前年度の9倍”, but by the values it is 25% up. Check which is right.',
  ],
  [
    '減った割合',
    { ...figureFacts, kind: 'percent', actual: -25 },
    '成果の文に「前年度の9倍」とありますが、実績値では25パーセントの減です。どちらが正しいか確かめてください。',
    'The narrative says “前年度の9倍”, but by the values it is 25% down. Check which is right.',
  ],
  [
    '変わらなかった割合',
    { ...figureFacts, kind: 'percent', actual: 0 },
    '成果の文に「前年度の9倍」とありますが、実績値では0パーセントの増です。どちらが正しいか確かめてください。',
    'The narrative says “前年度の9倍”, but by the values it is 0% up. Check which is right.',
  ],
  [
    '数値',
    { kind: 'year', quote: '12回', written: 12, actual: 1005, year: 'R4' },
    '成果の文に「12回」とありますが、R4の実績値は「1,005」です。どちらが正しいか確かめてください。',
    'The narrative says “12回”, but the value of R4 is 1,005. Check which is right.',
  ],
]);

const said = (narrative: string, item = 1) => [[`No.${item} 成果`, narrative]] as const;

it.each([
  ['実績(R3:6回)', 'R3:6回', 6, 4],
  ['実績R3:6回', 'R3:6回', 6, 4],
  ['開催回数は12回分で、好評だった。', '開催回数は12回', 12, 5],
  ['3年度の開催回数は6回であった。', '3年度の開催回数は6回', 6, 4],
  ['開催回数は8回から5回に減った。', '8回から5回に減っ', 8, 4],
  ['開催回数は4回に対し、今年度は9回だった。', '4回に対し、今年度は9回だった', 9, 5],
  ['開催回数は12回で、好評だった。', '開催回数は12回', 12, 5],
  ['開催回数は計12回となった。', '開催回数は計12回', 12, 5],
  ['開催回数が、合計12回だった。', '開催回数が、合計12回', 12, 5],
  ['市民が集い、開催回数は12回', '開催回数は12回', 12, 5],
])('「%s」の数値は実績値と違う', (narrative, quote, written, actual) => {
  expect(factsWith(narrativeFigure, said(narrative))).toMatchObject([{ quote, written, actual }]);
});

it.each([
  '開催回数は5回であった。',
  '3年度は6回であった。',
  '3年度の目標回数は6回であった。',
  '3年度の開催回数は6人であった。',
  '3年度の研修は6回であった。',
  '開催回数は12回の見込みである。',
  '開催回数は12回増えるように努めた。',
  '開催回数は12回から始めた。',
  '開催回数は12人であった。',
  '研修の受講は12回であった。',
  '3年度の実績から、開催回数は4回であった。',
  '講師は4人から9人に増えた。',
  '開催回数は多い。',
  '実績を見ると、R3は6回であった。',
  '8回から9回に増えた。',
])('「%s」には、違うといえる数値がない', (narrative) => {
  expect(factsWith(narrativeFigure, said(narrative))).toEqual([]);
});

it.each([
  ['3年度の利用者数は9名であった。', '3年度の利用者数は9名'],
  ['3年度は9人が利用した。', '3年度は9人'],
  ['3年度は9名様が利用した。', '3年度は9名'],
])('下段の「%s」は、同じ単位の実績値と比べる', (narrative, quote) => {
  expect(factsWith(narrativeFigure, said(narrative, 2))).toMatchObject([
    { quote, written: 9, actual: 5 },
  ]);
});

it('指標と別のことをした人数には言わない', () => {
  expect(factsWith(narrativeFigure, said('3年度は9人が見学した。', 2))).toEqual([]);
  expect(factsWith(narrativeFigure, said('3年度は9人、市民が利用した。', 2))).toEqual([]);
});

it.each(['か所', '箇所'])('単位の「箇所」は、文の「%s」と同じに数える', (unit) => {
  const units = ['R3', 'R4'].map((year) => [`No.1 単位 ${year}`, '箇所'] as const);
  const narrative = `3年度の開催回数は6${unit}であった。`;
  expect(factsWith(narrativeFigure, [...units, ...said(narrative)])).toMatchObject([
    { quote: `3年度の開催回数は6${unit}`, actual: 4 },
  ]);
});

it('知らない単位も、文の始めと同じなら数える', () => {
  const units = ['R3', 'R4'].map((year) => [`No.1 単位 ${year}`, '人日'] as const);
  const narrative = '3年度の開催回数は6人日であった。';
  expect(factsWith(narrativeFigure, [...units, ...said(narrative)])).toMatchObject([
    { written: 6, actual: 4 },
  ]);
});

it.each([
  ['単位がない', [['No.1 単位 R3', ''], ...said('3年度の開催回数は6回であった。')]],
  [
    'その年度の実績値が読めない',
    [['No.1 実績値 R3', 'なし'], ...said('3年度の開催回数は6回であった。')],
  ],
  ['今年度の実績値が読めない', [['No.1 実績値 R4', 'なし'], ...said('開催回数は12回であった。')]],
  [
    '指標が変わった',
    [
      ['No.1 実績の指標', '～R3 開催回数 R4～ 参加者数'],
      ...said('実績(R3:6回)、開催は6回から5回に減った。'),
    ],
  ],
  ['その年度の行がない', said('元年度の開催回数は6回であった。')],
] as const)('%sときは言わない', (_, changes) => {
  expect(factsWith(narrativeFigure, changes)).toEqual([]);
});

it('今年度の行がなければ、成果の文の数値を言わない', () => {
  const narrative = '3年度の参加者数は6回、参加者数は12人であった。実績は1回から9回に増えた。';
  const changes = [['No.3 年度 R4', 'R9'], ...said(narrative, 3)] as const;
  expect(factsWith(narrativeFigure, changes)).toEqual([]);
});

const labelled = (value: string, narrative: string) =>
  [['No.1 実績値 R4', value], ...said(narrative)] as const;

it.each([
  ['集合会議 4 書面会議 8', '集合会議は4回開き、書面会議は9回開いた。', '書面会議は9回', 9, 8],
  ['講演会 4 座談会 8', '講演会は5名が聞いた。', '講演会は5名', 5, 4],
  ['集合会議 4 書面会議 8', '集合会議5回、書面会議8回。', '集合会議5回', 5, 4],
  ['12 集合会議 4 書面会議 8', '集合会議は5回開いた。', '集合会議は5回', 5, 4],
  ['集合会議 4 書面会議 8', '集合会議は1,004回開いた。', '集合会議は1,004回', 1004, 4],
])('内訳の「%s」は、文の「%s」と違う', (value, narrative, quote, written, actual) => {
  expect(factsWith(narrativeFigure, labelled(value, narrative))).toEqual([
    { kind: 'label', quote, written, actual, year: 'R4' },
  ]);
});

it.each([
  ['集合会議 1004 書面会議 8', '集合会議は1,004回開いた。'],
  ['会議 4 書面 8', '会議は5回開いた。'],
  ['集合会議 4 書面会議 8', '集合会議を開いた。研修は5回開いた。'],
  ['集合会議 4 書面会議 8', '集合会議は広報で知らせたうえで5回開いた。'],
  ['集合会議 4 書面会議 8', 'おおむね5回開いた。'],
])('内訳の「%s」は、文の「%s」と食い違わない', (value, narrative) => {
  expect(factsWith(narrativeFigure, labelled(value, narrative))).toEqual([]);
});

import {
  ASIDE,
  beginsWithRoot,
  endsWithSubject,
  EARLIER_YEAR,
  explainsGrade,
  givesReason,
  namesSubject,
  NUMBER,
  numberOf,
  sentencesOf,
  speaksOf,
  yearNamed,
} from '../../../src/core/rules/narrative-words';

it('文は句点と改行で分け、全角を半角にし、空白だけの文は除く', () => {
  expect(sentencesOf('　開催は１２回。\r\n 参加者が増えた。。\n')).toEqual([
    '開催は12回',
    '参加者が増えた',
  ]);
});

it('桁区切りのある数を読む', () => {
  expect([numberOf('1,234,567'), numberOf('4.5')]).toEqual([1_234_567, 4.5]);
});

it.each([
  ['1,234,567', true],
  ['12', true],
  ['4.5', true],
  ['1,23', false],
  ['', false],
])('「%s」が一つの数かは %p', (text, isNumber) => {
  expect(new RegExp(`^${NUMBER}$`, 'u').test(text)).toBe(isNumber);
});

it.each([
  ['前年度比', ['前年度', undefined, undefined]],
  ['昨年より', ['昨年', undefined, undefined]],
  ['令和3年度に比べ', [undefined, undefined, '令和3年度']],
  ['R3比', [undefined, undefined, 'R3']],
  ['元年度', [undefined, '元', undefined]],
  ['2年度', [undefined, '2', undefined]],
  ['～12年度', undefined],
  ['今年度', undefined],
])('「%s」の中の前の年度', (text, groups) => {
  expect(new RegExp(EARLIER_YEAR, 'u').exec(text.replace('～', '~'))?.slice(1)).toEqual(groups);
});

it('年度の呼び方から年度を読む', () => {
  expect(yearNamed(['前年度', undefined, undefined], 2022)).toBe(2021);
  expect(yearNamed([undefined, '2', undefined], 2022)).toBe(2020);
  expect(yearNamed([undefined, undefined, 'R3'], 2022)).toBe(2021);
  expect(yearNamed([undefined, undefined, undefined], 2022)).toBeUndefined();
});

it.each([
  ['利用者は', '利用者数'],
  ['相談件数も', '相談件数'],
  ['講座の参加者数を', '参加者数'],
  ['市内の参加者が', '参加者数'],
  ['発行 部数は', '発行部数'],
  ['A+B会議は', 'A+B会議'],
  ['相談件数は', '相談件数(延べ)'],
  ['発行部数は', '発行　部数'],
  ['相談 会は', '相談会'],
  ['今年の参加者が', '参加者数'],
  ['本年の参加者が', '参加者数'],
])('「%s」は「%s」全体のことをいう', (words, name) => {
  expect(speaksOf(words, name)).toBe(true);
});

it.each([
  ['相談員は', '相談件数'],
  ['市外の参加者が', '参加者数'],
  ['利用者', '発行部数'],
  ['AAB会議は', 'A+B会議'],
  ['市は', '市数'],
  ['食券の販売数は', '回数券の販売数'],
  ['講座のあとの参加者が', '参加者数'],
])('「%s」は「%s」全体のことをいわない', (words, name) => {
  expect(speaksOf(words, name)).toBe(false);
});

it.each([
  ['利用者数は', true],
  ['今年は、利用者数が、', true],
  ['市内の利用者は ', true],
  ['ＡＢ利用者数は', false],
  ['新規利用者数は', false],
  ['3利用者数は', false],
  ['市外の利用者数は', false],
  ['利用者数を', false],
  ['利用者数は増え、', false],
])('「%s」が利用者数を主語にして終わるかは %p', (words, ends) => {
  expect(endsWithSubject(words, '利用者数')).toBe(ends);
});

it('数えるものの語根で始まる言葉を見分ける', () => {
  expect(beginsWithRoot('参加があった', '参加者数')).toBe(true);
  expect(beginsWithRoot('見学があった', '参加者数')).toBe(false);
  expect(beginsWithRoot('受講があった', '受講者')).toBe(true);
  expect(beginsWithRoot('患者会議があった', '患者会議')).toBe(true);
  expect(beginsWithRoot('記念行事があった', '記者')).toBe(false);
});

it('文が何について言うかを、助詞から見分ける', () => {
  expect(['講師は、', '費用も', '内容について 述べ'].map(namesSubject)).toEqual([true, true, true]);
  expect(['費用が30万円', '３回も開いた'].map(namesSubject)).toEqual([true, true]);
  expect(['前年度より', 'はじめに'].map(namesSubject)).toEqual([false, false]);
  expect(['講師はたらく', '、は、'].map(namesSubject)).toEqual([false, false]);
});

it('増減の理由は、向きと指標の合う文だけが言う', () => {
  const rise = '講座を再開したため、参加者が増えた。';
  expect(givesReason(rise, '参加者数', true)).toBe(true);
  expect(givesReason(rise, '参加者数', false)).toBe(false);
  expect(givesReason(rise, '発行部数', true)).toBe(false);
  expect(givesReason('参加者が増えた。', '参加者数', true)).toBe(false);
  expect(givesReason('中止により参加者が減った。', '参加者数', false)).toBe(true);
  expect(givesReason(`三回開いた。${rise}`, '参加者数', true)).toBe(true);
});

it('評価の理由は、評価をどうしたかを言う文だけが言う', () => {
  expect(explainsGrade('課題が残ったため評価をCとした。')).toBe(true);
  expect(explainsGrade('評価を前の年度のBから一段下げた。')).toBe(true);
  expect(explainsGrade('参加者の評価は高かった。')).toBe(false);
});

it('別のことを言う言葉を見分ける', () => {
  expect(['1回目は30人', '第二回目', '目標の30人'].map((text) => ASIDE.test(text))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['この回目は30人', '30人が参加'].map((text) => ASIDE.test(text))).toEqual([false, false]);
});

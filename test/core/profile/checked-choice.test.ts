import {
  checkedWord,
  isWordOfBox,
  readChoice,
  readChoices,
  withoutChecks,
} from '../../../src/core/profile/checked-choice';

it.each([
  ['□順調　■概ね順調　□遅れている', '概ね順調'],
  ['☑達成\n☐未達成', '達成'],
  ['□順調　□遅れ', ''],
  ['■順調　■遅れ', undefined],
])('「%s」の印は %s', (text, word) => {
  expect(checkedWord(readChoices(text)!)).toBe(word);
});

it.each(['順調', '■順調', '○', '■□', '①順調　②遅れ', '3件'])('「%s」は並んだ箱でない', (text) => {
  expect(readChoices(text)).toBeUndefined();
});

it('箱一つと言葉', () => {
  expect(readChoice('□ 概ね順調')).toEqual({ word: '概ね順調', isChecked: false });
  expect(readChoice('■順調')).toEqual({ word: '順調', isChecked: true });
  expect(readChoice('順調')).toBeUndefined();
});

it.each([...'☑☒■✔✓✅●◉レ'])('%s の箱は選ばれている', (sign) => {
  expect(readChoice(`${sign}順調`)).toEqual({ word: '順調', isChecked: true });
});

it.each([...'□☐▢⬜◻○◯'])('%s の箱は選ばれていない', (sign) => {
  expect(readChoice(`${sign}順調`)).toEqual({ word: '順調', isChecked: false });
});

it.each(['□ 順調、', '□順調　・ ', ' □順調/'])('「%s」の区切りは言葉に入らない', (text) => {
  expect(readChoice(text)).toEqual({ word: '順調', isChecked: false });
});

it.each(['', '□', '□ ', '□、', '□3件', '順調□', '□順調 ■遅れ', '甲 □順調'])(
  '「%s」は箱一つでない',
  (text) => {
    expect(readChoice(text)).toBeUndefined();
  },
);

it('箱は書かれた順に、選ばれたものもそうでないものも読める', () => {
  expect(readChoices(' □順調、■ 概ね順調／□遅れ')).toEqual([
    { word: '順調', isChecked: false },
    { word: '概ね順調', isChecked: true },
    { word: '遅れ', isChecked: false },
  ]);
  expect(readChoices('□順調 □3件')).toBeUndefined();
  expect(readChoices('進捗 □順調 ■遅れ')).toBeUndefined();
  expect(readChoices('')).toBeUndefined();
});

it('箱の言葉は短く、文でない', () => {
  expect(isWordOfBox('順調')).toBe(true);
  expect(isWordOfBox('あ'.repeat(20))).toBe(true);
  expect(isWordOfBox('あ'.repeat(21))).toBe(false);
  expect(isWordOfBox('会議を開いた。')).toBe(false);
  expect(isWordOfBox('会議\n研修')).toBe(false);
});

it.each([
  ['□順調 ■概ね順調', '□順調 □概ね順調'],
  ['☑ 順調', '□ 順調'],
  ['●順調\n○遅れ', '□順調\n○遅れ'],
  ['順調', undefined],
  ['■会議を開いた。 ■研修をした。', undefined],
  ['□順調 ■順調な会議の運営と研修の実施による改善の取組', undefined],
])('「%s」の印を消すと %s', (text, open) => {
  expect(withoutChecks(text)).toBe(open);
});

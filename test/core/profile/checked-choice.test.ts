import { checkedWord, readChoice, readChoices } from '../../../src/core/profile/checked-choice';

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

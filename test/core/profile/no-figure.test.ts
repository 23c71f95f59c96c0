import { readNoFigure } from '../../../src/core/profile/no-figure';

it.each([
  ['―', 'none'],
  ['－', 'none'],
  ['なし', 'none'],
  ['中止', 'none'],
  ['（対象外）', 'none'],
  ['隔年調査', 'none'],
  ['集計中', 'pending'],
  [' 調査中 ', 'pending'],
  ['未定', 'pending'],
  ['9月公表予定', 'pending'],
  ['実施した', undefined],
  ['0', undefined],
  ['12', undefined],
  ['', undefined],
])('「%s」→ %s', (text, expected) => {
  expect(readNoFigure(text)).toBe(expected);
});

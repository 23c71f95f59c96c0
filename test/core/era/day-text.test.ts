import { dayText, timeText } from '../../../src/core/era/day-text';
import { en } from '../../../src/i18n/en';

it.each([
  ['2022-05-12', '令和4年5月12日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1989-12-31', '平成元年12月31日'],
  ['いつか', 'いつか'],
  ['期限2022-05-12', '期限2022-05-12'],
])('日 %s は %s', (day, text) => {
  expect(dayText(day)).toBe(text);
});

it('時刻は、その場所の時計のままで、日だけのものに時刻は付かない', () => {
  expect(timeText('2022-05-12T14:03:59+09:00')).toBe('令和4年5月12日 14:03');
  expect(timeText('2022-05-12T09:05:00Z')).toBe('令和4年5月12日 9:05');
  expect(timeText('2022-05-12')).toBe('令和4年5月12日');
  expect(timeText('期限2022-05-12T14:03:59')).toBe('期限2022-05-12T14:03:59');
});

it('英語でも一つの書き方', () => {
  expect(en.dates.day('2022-05-12')).toBe('12 May 2022');
  expect(en.dates.time('2022-05-12T14:03:59+09:00')).toBe('12 May 2022, 14:03');
  expect(en.dates.time('2022-05-12')).toBe('12 May 2022');
  expect(en.dates.day('いつか')).toBe('いつか');
});

import { shownNumber, storedFor, toShownDigits } from '../../../src/core/value/shown-number';

const shown = (value: number, code: string | undefined): string => shownNumber(value, code).text;

/** Excel's day number of a calendar day. */
const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** A time of day as a part of a day. */
const time = (hours: number, minutes: number, seconds = 0): number =>
  (hours * 3600 + minutes * 60 + seconds) / 86_400;

describe('数の見え方', () => {
  it.each<[number, string | undefined, string]>([
    [0, '0', '0'],
    [999, '#,##0', '999'],
    [1000, '#,##0', '1,000'],
    [1000, '#,##0_ ', '1,000'],
    [1_234_567, '#,##0', '1,234,567'],
    [-1000, '#,##0;-#,##0', '-1,000'],
    [-39, '0', '-39'],
    [-39.5, '#,##0.0', '-39.5'],
    [-39, '[<10]0;"多い"0', '-39'],
    [0, '#,##0', '0'],
    [0.4, '0', '0'],
    [0, '#', ''],
    [12, '#', '12'],
    [0.5, '#.0', '.5'],
    [0.5, '0.0', '0.5'],
    [0, '"No."0', 'No.0'],
    [5, '000', '005'],
    [1234, '000', '1234'],
    [1.5, '0.00', '1.50'],
    [1.5, '0.###', '1.5'],
    [1.25, '0.0##', '1.25'],
    [2, '0.0##', '2.0'],
    [1.05, '0.0##', '1.05'],
    [0.0000001, '0.00', '0.00'],
    [-0.5, '0%', '-50%'],
    [0.125, '0.0%"減"', '12.5%減'],
    [2.5, undefined, '2.5'],
    [-2.5, 'General', '-2.5'],
  ])('%d は %s で %s と見える', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it.each<[number, string, number]>([
    [0.0000001, '0.00', 0],
    [1_234_567.8, '0.0E+0', 1_234_567.8],
    [1 / 3, '# ?/?', 0.333333333333333],
    [2.5, '0', 3],
    [-2.5, '0', -3],
    [281_400, '0,', 281],
  ])('%d を %s で読むと数は %d', (value, code, figure) => {
    expect(shownNumber(value, code).figure).toBe(figure);
  });

  it.each<[number, string | undefined, boolean]>([
    [26, undefined, false],
    [26, '0', false],
    [2.5, undefined, false],
    [2.5, '0.0', false],
    [0.85, '0%', true],
    [1, '0%', true],
    [day(2022, 4, 1), 'm/d', false],
  ])('%d が %s で割合に見えるかは %s', (value, code, isPercent) => {
    expect(shownNumber(value, code).isPercent).toBe(isPercent);
  });

  it('十五桁より先の桁は見えない', () => {
    expect(toShownDigits(0.1 + 0.2)).toBe(0.3);
    expect(toShownDigits(123_456_789_012_345)).toBe(123_456_789_012_345);
    expect(toShownDigits(1.000_000_000_000_001_1)).toBe(1);
  });
});

describe('日付の見え方', () => {
  it.each<[number, string]>([
    [day(2019, 5, 1), 'R1/令1/令和1'],
    [day(2019, 4, 30), 'H31/平31/平成31'],
    [day(1989, 1, 8), 'H1/平1/平成1'],
    [day(1989, 1, 7), 'S64/昭64/昭和64'],
    [day(1926, 12, 25), 'S1/昭1/昭和1'],
    [day(1926, 12, 24), 'T15/大15/大正15'],
    [day(1912, 7, 30), 'T1/大1/大正1'],
    [day(1912, 7, 29), 'M45/明45/明治45'],
    [day(2020, 1, 1), 'R2/令2/令和2'],
  ])('元号は初めの日から変わる: %d は %s', (serial, text) => {
    expect(shown(serial, 'ge"/"gge"/"ggge')).toBe(text);
  });

  it.each<[number, string, string]>([
    [day(2020, 4, 1), '[$-ja-JP-x-gannen]ggge"年"', '令和2年'],
    [day(2019, 12, 1), '[$-ja-JP-x-gannen]ge', 'R元'],
    [day(2022, 4, 1), 'ggee"年"mm"月"dd"日"', '令04年04月01日'],
    [day(2022, 4, 1), 'yy/m/d', '22/4/1'],
    [day(2005, 4, 1), 'y', '05'],
    [day(2024, 1, 26), 'aaa', '金'],
    [day(2024, 1, 28), 'aaaa', '日曜日'],
    [day(2024, 1, 26), 'ddd', 'Fri'],
    [day(2024, 1, 27), 'dddd', 'Saturday'],
    [day(2024, 1, 26), 'mmmm', 'January'],
    [day(2024, 12, 1), 'mmm', 'Dec'],
    [day(2024, 9, 1), 'mmmmm', 'S'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [59, 'yyyy/m/d', '1900/2/28'],
    [60, 'yyyy/m/d', '1900/2/28'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [day(2024, 1, 26) + time(15, 5), 'm/d h:mm AM/PM', '1/26 3:05 PM'],
  ])('%d は %s で %s と見える', (serial, code, text) => {
    expect(shownNumber(serial, code)).toEqual({
      kind: 'date',
      figure: serial,
      text,
      isPercent: false,
    });
  });
});

describe('時刻の見え方', () => {
  it.each<[number, string, string]>([
    [time(0, 0), 'h:mm AM/PM', '12:00 AM'],
    [time(0, 30), 'h:mm AM/PM', '12:30 AM'],
    [time(1, 0), 'h:mm AM/PM', '1:00 AM'],
    [time(11, 59), 'h:mm AM/PM', '11:59 AM'],
    [time(12, 0), 'h:mm AM/PM', '12:00 PM'],
    [time(12, 30), 'h:mm AM/PM', '12:30 PM'],
    [time(13, 0), 'hh:mm AM/PM', '01:00 PM'],
    [time(23, 59), 'h:mm:ss AM/PM', '11:59:00 PM'],
  ])('十二時間制では、%d は %s で %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it.each<[number, string, string]>([
    [time(1, 2, 5), 'h:m:s', '1:2:5'],
    [time(1, 2, 5), 'hh:mm:ss', '01:02:05'],
    [time(0, 1, 1), '"計"mm:ss', '計01:01'],
    [time(18, 0), '"am/pm"h', 'am/pm18'],
    [time(18, 0), 'h"時"', '18時'],
    [time(1, 2, 5), '[m]:ss', '62:05'],
    [time(0, 2, 5), '[mm]:ss', '02:05'],
    [time(1, 2, 5), '[s]', '3725'],
    [time(0, 0, 5), '[ss]"秒"', '05秒'],
    [1.5, '[h]', '36'],
    [1.5, '[hh]:mm:ss', '36:00:00'],
  ])('%d は %s で %s', (value, code, text) => {
    expect(shownNumber(value, code)).toMatchObject({ kind: 'time', text, figure: value });
  });
});

describe('見せたい数を入れる', () => {
  it.each<[number, string, number | undefined]>([
    [5, 'h:mm', undefined],
    [5, '[h]', undefined],
    [5, 'yyyy', undefined],
    [0.25, '# ?/?', 0.25],
    [1.5, '0.0', 1.5],
    [1.55, '0.0', undefined],
    [-5, '0;"▲"0', -5],
    [0, '0%', 0],
    [5, '[<10]0;0%', 5],
    [12, '[<10]0;0%', undefined],
  ])('%d を %s のセルに入れるなら %s', (wanted, code, stored) => {
    expect(storedFor(wanted, code)).toBe(stored);
  });
});

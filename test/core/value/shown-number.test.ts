import fc from 'fast-check';
import { SSF } from '@e965/xlsx';
import { shownNumber, storedFor } from '../../../src/core/value/shown-number';

const shown = (value: number, code: string | undefined): string => shownNumber(value, code).text;
const figure = (value: number, code: string | undefined): number => shownNumber(value, code).figure;

/** Excel's day number of a calendar day. */
const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

describe('表示形式で見えるとおりの数', () => {
  it.each<[number, string | undefined, string, number]>([
    [26, 'General"回"', '26回', 26],
    [26, 'G/標準"回"', '26回', 26],
    [26, 'G/標準回', '26回', 26],
    [0.85, '0%', '85%', 85],
    [0.955, '0.0%', '95.5%', 95.5],
    [0.955, '0%', '96%', 96],
    [281_400, '#,##0,', '281', 281],
    [281_400, '#,##0,"千円"', '281千円', 281],
    [1_234_567, '#,##0.0,,', '1.2', 1.2],
    [-39, '#,##0;[Red](#,##0)', '(39)', -39],
    [-39, '#,##0_);(#,##0)', '(39)', -39],
    [-39, '#,##0;"▲"#,##0', '▲39', -39],
    [-39, '0;[赤]0', '39', -39],
    [-39, undefined, '-39', -39],
    [4, '"R"0', 'R4', 4],
    [4, '"R"0"年度"', 'R4年度', 4],
    [95.5, '#,##0', '96', 96],
    [2.345, '0.00', '2.35', 2.35],
    [1.005, '0.00', '1.01', 1.01],
    [0.1 + 0.2, undefined, '0.3', 0.3],
    [1 / 3, undefined, '0.333333333333333', 0.333333333333333],
    [0, '#,##0;-#,##0;"－"', '－', 0],
    [1234.5, '#,##0.0', '1,234.5', 1234.5],
    [0.5, '# ?/?', '0.5', 0.5],
    [5, '00', '05', 5],
    [279, '0"以上"', '279以上', 279],
    [5, '[<10]"少ない"0;0', '少ない5', 5],
    [12, '[<10]"少ない"0;0', '12', 12],
    [7, '@', '7', 7],
    [7, ';;;', '7', 7],
    [12, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '12', 12],
    [1500, '[$¥-411]#,##0', '¥1,500', 1500],
  ])('%d を %s で見ると %s', (value, code, text, read) => {
    expect(shownNumber(value, code)).toMatchObject({ kind: 'figure', text, figure: read });
  });

  it.each<[number, string, string]>([
    [day(2022, 4, 1), 'ge', 'R4'],
    [day(2022, 4, 1), '[$-411]ge"年度"', 'R4年度'],
    [day(2022, 4, 1), '[$-411]ggge"年"', '令和4年'],
    [day(2019, 5, 1), '[$-ja-JP-x-gannen]ggge"年"', '令和元年'],
    [day(2019, 4, 30), '[$-411]ggge"年"m"月"d"日"', '平成31年4月30日'],
    [day(2021, 4, 1), '[$-411]ge.m.d', 'R3.4.1'],
    [day(2024, 1, 26), 'm/d', '1/26'],
    [day(2024, 1, 26), 'yyyy/m/d', '2024/1/26'],
    [day(2024, 1, 26), 'd-mmm', '26-Jan'],
    [day(2024, 1, 26), 'yyyy"年"m"月"d"日"(aaa)', '2024年1月26日(金)'],
    [day(1964, 10, 10), '[$-411]gge', '昭39'],
    [day(2024, 1, 26) + 0.5, 'yyyy/mm/dd h:mm', '2024/01/26 12:00'],
  ])('日付 %d を %s で見ると %s', (serial, code, text) => {
    expect(shownNumber(serial, code)).toMatchObject({ kind: 'date', text });
  });

  it.each<[number, string, string]>([
    [(3 * 60 + 2) / 1440, 'h:mm', '3:02'],
    [(3 * 60 + 2) / 1440, 'h:mm:ss', '3:02:00'],
    [117 / 60 / 24 + 3 / 24, '[h]:mm', '4:57'],
    [26.5 / 24, '[h]:mm', '26:30'],
    [26.5 / 24, 'h"時"mm"分"', '2時30分'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [0, 'h:mm AM/PM', '12:00 AM'],
    [61 / 86_400, 'mm:ss', '01:01'],
  ])('時刻 %d を %s で見ると %s', (value, code, text) => {
    expect(shownNumber(value, code)).toMatchObject({ kind: 'time', text });
  });

  it('SheetJS の読み方と合う（元号と標準の名前は SheetJS が知らない）', () => {
    const codes = [
      '0',
      '0.0',
      '0.00',
      '#,##0',
      '#,##0.00',
      '0%',
      '0.0%',
      '#,##0,',
      '0.0,,',
      '00000',
      '#,##0;(#,##0)',
      '0"回"',
      '"約"0',
      'yyyy/m/d',
      'yyyy-mm-dd',
      'm/d',
      'h:mm',
      'h:mm:ss',
      '[h]:mm',
      'yyyy/mm/dd hh:mm',
      'mm:ss',
    ];
    const values = fc.oneof(
      fc.integer({ min: 61, max: 60_000 }),
      fc.integer({ min: 61 * 1440, max: 60_000 * 1440 }).map((minutes) => minutes / 1440),
      fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    );
    fc.assert(
      fc.property(fc.constantFrom(...codes), values, (code, value) => {
        fc.pre(!/[ymdh]/u.test(code) || value >= 61);
        const peer: unknown = SSF.format(code, value);
        // A half that binary fractions cannot hold is rounded up by Excel and down by the peer.
        const isHalf = [1e2, 1e3, 1e4].some((scale) => Math.abs(((value * scale) % 10) - 5) < 1e-4);
        fc.pre(!/[.%]/u.test(code) || !isHalf);
        expect(shown(value, code)).toBe(peer);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('見せたい数を、その表示形式のセルに入れるには', () => {
  it.each<[number, string | undefined, number | undefined]>([
    [27, 'General"回"', 27],
    [85, '0%', 0.85],
    [95.5, '0.0%', 0.955],
    [95.5, '0%', undefined],
    [281, '#,##0,', 281_000],
    [95.5, '#,##0', undefined],
    [95.5, '#,##0.0', 95.5],
    [-39, '#,##0;(#,##0)', -39],
    [5, 'm/d', undefined],
    [5, '@', 5],
    [5, undefined, 5],
  ])('%d を %s に入れるなら %s', (wanted, code, stored) => {
    expect(storedFor(wanted, code)).toBe(stored);
  });

  it('入れた数は、入れたかった数に見える', () => {
    const codes = [
      '0',
      '0.0',
      '0%',
      '0.0%',
      '#,##0,',
      '#,##0.00',
      'General"人"',
      '0;(0)',
      '@',
      'm/d',
    ];
    const figures = fc.integer({ min: -100_000, max: 1_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.constantFrom(...codes), figures, (code, wanted) => {
        const stored = storedFor(wanted, code);
        if (stored !== undefined) expect(figure(stored, code)).toBe(wanted);
      }),
    );
  });
});

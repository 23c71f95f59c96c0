import { formatSections } from '../../../core/value/number-format';

/** Codes that a file names by number alone, as Japanese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** Code of a built-in format; `undefined` for General and unknown numbers. */
export const builtInFormat = (id: number): string | undefined => BUILT_IN[id];

/** Numbers of built-in formats that mean the same in every language of Excel. */
const UNIVERSAL: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 9, 10, 11, 12, 13, 49].map((id) => [BUILT_IN[id]!, id]),
);

/** Number of a built-in format that can be written instead of its code. */
export const builtInId = (code: string): number | undefined => UNIVERSAL.get(code);

/** First number for formats of a file's own. */
export const FIRST_CUSTOM_FORMAT = 176;

/** Whether a format shows a calendar day, not merely a time or a number. */
export const isDateFormat = (code: string): boolean => formatSections(code)[0]?.kind === 'date';

/** Format that a date without one is given. */
export const PLAIN_DATE = 'yyyy/m/d';

/** Days between the two epochs of serial numbers. */
export const DAYS_TO_1904 = 1462;

const DAY = 86_400_000;

/** Days of a duration such as PT0H11M0.000S or P1DT2H; `undefined` where it counts in months or is none. */
const durationToDays = (text: string): number | undefined => {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u.exec(text);
  if (!match || !/\d/u.test(text)) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return (sign === '-' ? -1 : 1) * (Number(days) + time);
};

/** Serial number, counted from 1900, of an ISO 8601 date, time, both, or a duration; `undefined` for other text. */
export const isoToSerial = (text: string): number | undefined => {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/u.exec(
    text.trim(),
  );
  if (!match || text.trim() === '') return durationToDays(text.trim());
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + 25_569;
  return (days < 61 ? days - 1 : days) + time;
};

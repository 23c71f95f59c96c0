import { formatSections, sectionFor, type FormatSection, type FormatToken } from './number-format';

/** What a person sees of a number in its cell. */
export interface ShownNumber {
  readonly kind: 'figure' | 'date' | 'time';
  /** The figure as read off the cell: 0.85 as 85 under percent, 281400 as 281 under `#,##0,`; of a date its day number. */
  readonly figure: number;
  /** As it stands in the cell, colours and fill aside. */
  readonly text: string;
  readonly isPercent: boolean;
}

/** Excel keeps and shows no more digits than these. */
const DIGITS = 15;

/** A number with as many digits as Excel shows. */
export const toShownDigits = (value: number): number => Number(value.toPrecision(DIGITS));

const rounded = (value: number, decimals: number): number => {
  const exact = toShownDigits(value);
  if (decimals >= DIGITS || !Number.isFinite(exact)) return exact;
  const text = String(Math.abs(exact));
  if (text.includes('e')) return Number(exact.toFixed(Math.min(decimals, 100)));
  const size = Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
  return exact < 0 ? -size : size;
};

const DAY = 86_400_000;
const SECONDS = 86_400;
const HOUR = 3600;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly seconds: number;
  /** Days and seconds as one number of seconds, for elapsed time. */
  readonly total: number;
}

/** The calendar day of a serial number; the day that Excel takes for 29 February 1900 is no other. */
const momentOf = (serial: number): Moment => {
  const total = Math.round(serial * SECONDS);
  const days = Math.floor(total / SECONDS);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    seconds: total - days * SECONDS,
    total,
  };
};

/** Eras by their first day, the newest first. */
const ERAS = [
  { letter: 'R', short: '令', name: '令和', from: [2019, 5, 1] },
  { letter: 'H', short: '平', name: '平成', from: [1989, 1, 8] },
  { letter: 'S', short: '昭', name: '昭和', from: [1926, 12, 25] },
  { letter: 'T', short: '大', name: '大正', from: [1912, 7, 30] },
  { letter: 'M', short: '明', name: '明治', from: [1868, 1, 25] },
] as const;

const eraOf = ({ year, month, day }: Moment): (typeof ERAS)[number] =>
  ERAS.find(({ from: [y, m, d] }) => (year - y || month - m || day - d) >= 0) ?? ERAS.at(-1)!;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const WEEKDAYS = '日月火水木金土';
const ENGLISH_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** ddd, mmm are Fri, Jan; four letters are the whole name; mmmmm is its first letter. */
const englishName = (name: string, letters: number): string =>
  letters === 3 ? name.slice(0, 3) : letters === 5 ? name.slice(0, 1) : name;

const dateWord = (text: string, moment: Moment, isMinute: boolean, isGannen: boolean): string => {
  const { year, month, day, weekday, seconds } = moment;
  const hour = Math.floor(seconds / HOUR);
  switch (text[0]) {
    case 'y':
      return text.length <= 2 ? padded(year % 100, 2) : String(year);
    case 'e': {
      const number = year - eraOf(moment).from[0] + 1;
      if (isGannen && number === 1) return '元';
      return padded(number, Math.min(text.length, 2));
    }
    case 'g': {
      const { letter, short, name } = eraOf(moment);
      return text.length === 1 ? letter : text.length === 2 ? short : name;
    }
    case 'm':
      if (isMinute) return padded(Math.floor(seconds / 60) % 60, text.length);
      return text.length <= 2
        ? padded(month, text.length)
        : englishName(MONTHS[month - 1]!, text.length);
    case 'd':
      return text.length <= 2
        ? padded(day, text.length)
        : englishName(ENGLISH_WEEKDAYS[weekday]!, text.length);
    case 'a':
      return text === 'am/pm'
        ? hour < 12
          ? 'AM'
          : 'PM'
        : WEEKDAYS[weekday]! + (text.length > 3 ? '曜日' : '');
    case 'h':
      return padded(hour, Math.min(text.length, 2));
    default:
      return padded(seconds % 60, Math.min(text.split('.')[0]!.length, 2));
  }
};

const elapsedWord = (text: string, total: number): string => {
  const per = text[0] === 'h' ? HOUR : text[0] === 'm' ? 60 : 1;
  return padded(Math.floor(total / per), text.length);
};

const dateText = ({ tokens }: FormatSection, serial: number): string => {
  const moment = momentOf(serial);
  const isHalf = tokens.some((token) => token.kind === 'date' && token.text === 'am/pm');
  const isGannen = tokens.some((token) => token.kind === 'date' && token.text === 'gannen');
  // Of twelve hours, 0:30 is the one that is shown as 12:30.
  const timed = isHalf
    ? { ...moment, seconds: ((moment.seconds + SECONDS / 2 - HOUR) % (SECONDS / 2)) + HOUR }
    : moment;
  let before: FormatToken | undefined;
  return tokens
    .map((token, at) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'elapsed') {
        before = token;
        return elapsedWord(token.text, moment.total);
      }
      if (token.kind !== 'date' || token.text === 'gannen') return '';
      const next = tokens.slice(at + 1).find(({ kind }) => kind === 'date' || kind === 'elapsed');
      const isMinute =
        (before?.kind !== undefined && 'text' in before && before.text.startsWith('h')) ||
        (next?.kind === 'date' && next.text.startsWith('s'));
      before = token;
      return dateWord(token.text, token.text === 'am/pm' ? moment : timed, isMinute, isGannen);
    })
    .join('');
};

const digitsText = (section: FormatSection, size: number): string => {
  const code = section.tokens
    .flatMap((token) => (token.kind === 'digits' ? token.text : []))
    .join('');
  if (section.kind !== 'number' || /e[+-]/iu.test(code)) return String(size);
  const [whole = '', fraction = ''] = code.split('.');
  const least = {
    whole: whole.replace(/[^0]/gu, '').length,
    fraction: fraction.replace(/[^0]/gu, '').length,
  };
  const [own = '0', part = ''] = size.toFixed(Math.min(section.decimals, DIGITS)).split('.');
  const shown = (own === '0' ? '' : own).padStart(least.whole, '0');
  const grouped = /[0#?],+[0#?]/u.test(whole) ? shown.replace(/\B(?=(?:\d{3})+$)/gu, ',') : shown;
  const cut = part.replace(/(?<!0)0+$/u, '').padEnd(Math.min(least.fraction, part.length), '0');
  return cut === '' ? grouped : `${grouped}.${cut}`;
};

const numberText = (section: FormatSection, figure: number, hasSign: boolean): string => {
  const sign = hasSign && figure < 0 ? '-' : '';
  const percent = section.isPercent ? '%' : '';
  return `${sign}${section.before}${digitsText(section, Math.abs(figure))}${percent}${section.after}`;
};

/** Codes that show whole numbers as they are, which most numbers of a form are. */
const PLAIN: ReadonlySet<string> = new Set(['0', '#,##0', '#,##0_ ', '@', '#,##0;-#,##0']);

/** Whether a number is shown by nothing but its own digits, so that there is no need to look closer. */
const isPlain = (value: number, code: string | undefined): boolean =>
  Number.isInteger(value) &&
  (code === undefined || (value >= 0 && value < 1000 && PLAIN.has(code)));

/**
 * What a number's format makes a person see. A code that shows nothing, or text alone, shows the
 * number itself: it is not hidden from us.
 *
 * @param code format code; `undefined` is General
 */
export const shownNumber = (value: number, code: string | undefined): ShownNumber => {
  if (isPlain(value, code))
    return { kind: 'figure', figure: value, text: String(value), isPercent: false };
  const exact = toShownDigits(value);
  if (code === undefined)
    return { kind: 'figure', figure: exact, text: String(exact), isPercent: false };
  const section = sectionFor(code, value);
  if (section.kind === 'date' || section.kind === 'time') {
    return { kind: section.kind, figure: value, text: dateText(section, value), isPercent: false };
  }
  const isOwn = section.kind !== 'number';
  const figure = isOwn ? exact : rounded(value * section.scale, section.decimals);
  // A section for negatives alone says by itself that they are.
  const hasSign = formatSections(code).length === 1 || !!section.condition;
  const isHidden = section.kind === 'nothing';
  const text = isHidden ? section.before || String(figure) : numberText(section, figure, hasSign);
  return { kind: 'figure', figure, text, isPercent: section.isPercent };
};

/**
 * The number that a cell must hold to show a figure; `undefined` where its format would show another
 * one (too few decimals, a date), so that the figure is better written as text.
 */
export const storedFor = (figure: number, code: string | undefined): number | undefined => {
  if (code === undefined) return figure;
  const section = sectionFor(code, figure);
  if (section.kind === 'date' || section.kind === 'time') return undefined;
  const stored = section.kind === 'number' ? toShownDigits(figure / section.scale) : figure;
  return shownNumber(stored, code).figure === figure ? stored : undefined;
};

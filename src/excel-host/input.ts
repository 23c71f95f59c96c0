import type { CellValue } from '../core/grid/grid';

/** What a cell holds after Excel took an entry; `numberFormat` where the entry brings one along. */
export interface TakenEntry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** A day without time or zone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ERRORS = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC!'.split(' '),
);

const ERA_START: Readonly<Record<string, number>> = {
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

/** Excel's serial of a day; `undefined` where there is no such day. Days before March 1900 are off by one in Excel and are not taken. */
export const toSerial = ({ year, month, day }: CalendarDay): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1901)
    return undefined;
  return time / 86_400_000 + 25_569;
};

const dated = (day: CalendarDay, numberFormat: string): TakenEntry | undefined => {
  const value = toSerial(day);
  return value === undefined ? undefined : { value, numberFormat };
};

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const takeEraDate = (text: string): TakenEntry | undefined => {
  const match =
    /^(明治|大正|昭和|平成|令和|[MTSHR])(\d{1,2}|元)[./\-年](\d{1,2})[./\-月](\d{1,2})日?$/iu.exec(
      text,
    );
  if (!match) return undefined;
  const start = ERA_START[match[1]!.toUpperCase()]!;
  const year = start + (match[2] === '元' ? 1 : Number(match[2]));
  return dated({ year, month: Number(match[3]), day: Number(match[4]) }, '[$-411]ge.m.d');
};

const takeDate = (text: string, today: CalendarDay): TakenEntry | undefined => {
  const full = /^(\d{4}|\d{2})[/\-年](\d{1,2})[/\-月](\d{1,2})日?$/u.exec(text);
  if (full) {
    return dated(
      { year: fullYear(full[1]!), month: Number(full[2]), day: Number(full[3]) },
      'yyyy/m/d',
    );
  }
  const short = /^(\d{1,2})[/\-月](\d{1,4})日?$/u.exec(text);
  if (!short) return takeEraDate(text);
  const [month, last] = [Number(short[1]), Number(short[2])];
  return (
    dated({ year: today.year, month, day: last }, 'm"月"d"日"') ??
    (last > 31 ? dated({ year: fullYear(short[2]!), month, day: 1 }, 'mmm-yy') : undefined)
  );
};

const takeTime = (text: string): TakenEntry | undefined => {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/u.exec(text);
  if (!match) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
};

const takeNumber = (text: string): TakenEntry | undefined => {
  const match =
    /^([+-]?)([¥$\\]?)(\(?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)(\)?)$/iu.exec(
      text,
    );
  const digits = match?.[5] ?? '';
  if (!match || !/\d/u.test(digits)) return takeFraction(text);
  if ((match[3] === '(') !== (match[8] === ')')) return undefined;
  const size = Number(digits.replaceAll(',', '') + (match[6] ?? ''));
  const negative = (match[1] === '-') !== (match[4] === '-') || match[3] === '(';
  const value = (negative ? -size : size) / (match[7] ? 100 : 1);
  if (match[7]) return { value, numberFormat: digits.includes('.') ? '0.00%' : '0%' };
  if (match[2]) return { value, numberFormat: '"¥"#,##0' };
  return digits.includes(',') ? { value, numberFormat: '#,##0' } : { value };
};

const takeFraction = (text: string): TakenEntry | undefined => {
  const match = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/u.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -size : size, numberFormat: '# ?/?' };
};

const takeFormula = (text: string): TakenEntry | undefined => {
  if (!/^[=+\-@]./u.test(text)) return undefined;
  const body = text.startsWith('=') || text.startsWith('@') ? text.slice(1) : text;
  return { value: null, formula: `=${body}` };
};

/**
 * Takes a typed text as Excel does. Assumed, not captured: full-width characters are taken like
 * half-width ones (Excel in Japanese does so for keystrokes; whether for an add-in's values too is
 * not known, and the stricter reading finds more faults).
 */
const takeText = (text: string, today: CalendarDay): TakenEntry => {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const narrow = text.normalize('NFKC').trim();
  const upper = narrow.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return (
    takeNumber(narrow) ??
    takeDate(narrow, today) ??
    takeTime(narrow) ??
    takeFormula(narrow.startsWith('=') && text.startsWith('=') ? text : narrow) ?? { value: text }
  );
};

/**
 * What a cell holds after `values` or `formulas` was set to this. `""` empties the cell; in a text
 * cell (`@`) everything becomes text as it stands, numbers and formulas too.
 */
export const takeEntry = (
  entry: string | number | boolean,
  numberFormat: string,
  today: CalendarDay,
): TakenEntry => {
  if (entry === '') return { value: null };
  if (numberFormat === '@') return takeAsText(entry);
  return typeof entry === 'string' ? takeText(entry, today) : { value: entry };
};

const takeAsText = (entry: string | number | boolean): TakenEntry => {
  const text = typeof entry === 'string' ? entry : String(entry).toUpperCase();
  return { value: text.startsWith("'") ? text.slice(1) : text };
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** A day as a deadline is kept, `2026-05-12`; `undefined` for what is none. */
export const parseDeadline = (text: string): string | undefined => {
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const [last, number] = [daysIn(Number(year), Number(month)), Number(day)];
  return number >= 1 && number <= last ? text.trim() : undefined;
};

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; 0 for a month that is none. */
const daysIn = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
};

/**
 * Whether the deadline's day is over.
 *
 * @param today the day by the clock on the wall, `2026-05-13`
 */
export const isOver = (deadline: string, today: string): boolean => today > deadline;

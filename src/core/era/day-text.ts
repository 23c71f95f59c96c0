const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;
const TIME = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/u;
/** The first day of 令和. */
const REIWA = '2019-05-01';

/** A day in ISO 8601 as staff write it, 令和8年4月10日; other texts stay as they are. */
export const dayText = (day: string): string => {
  const [whole, year, month, date] = DAY.exec(day) ?? [];
  if (whole === undefined) return day;
  const [era, before] = whole < REIWA ? ['平成', 1988] : ['令和', 2018];
  const number = Number(year) - Number(before);
  return `${era}${number === 1 ? '元' : number}年${Number(month)}月${Number(date)}日`;
};

/** A time in ISO 8601 as the place's clock showed it, 令和8年4月10日 9:05; other texts stay as they are. */
export const timeText = (at: string): string => {
  const [, hour, minute] = TIME.exec(at) ?? [];
  return minute === undefined ? dayText(at) : `${dayText(at)} ${Number(hour)}:${minute}`;
};

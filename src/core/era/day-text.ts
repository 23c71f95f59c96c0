const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;

/** A day in ISO 8601 as staff write it, 令和8年4月10日; other texts stay as they are. */
export const dayText = (day: string): string => {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (date === undefined) return day;
  const reiwa = Number(year) - 2018;
  return `令和${reiwa === 1 ? '元' : reiwa}年${Number(month)}月${Number(date)}日`;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** The day by the clock on the wall, `2026-04-01`. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** The time by the clock on the wall with its offset, `2026-04-01T09:30:00+09:00` (ISO 8601). */
export const localTime = (now: Date): string => {
  const offset = -now.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  return `${localDay(now)}T${clock}${zone}`;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** The day by the clock on the wall, `2026-04-01`. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

import type { Words } from './ja';

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/u;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

const day = (iso: string): string => {
  const [, year, month, date] = MOMENT.exec(iso) ?? [];
  return date === undefined ? iso : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};

/** Days and times in English, as the place's clock showed them; other texts stay as they are. */
export const enDates: Words['dates'] = {
  day,
  time: (iso) => {
    const [, , , , hour, minute] = MOMENT.exec(iso) ?? [];
    return minute === undefined ? day(iso) : `${day(iso)}, ${hour}:${minute}`;
  },
};

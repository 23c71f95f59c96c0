import type { Timer } from './live-session';

/** The host's own timer. */
export const browserTimer: Timer = (milliseconds, callback) => {
  const id = setTimeout(callback, milliseconds);
  return () => clearTimeout(id);
};

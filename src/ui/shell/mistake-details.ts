import { mistakeOf } from '../../core/text/mistake';
import { VERSION } from '../../core/version';

/** What to report of a mistake: version, place, class, frames, browser; no text of a cell. */
export const mistakeDetails = (mistake: unknown, place: string): string => {
  const { name, frames } = mistakeOf(mistake);
  return [
    `shinko ${VERSION} (${place}): ${name}`,
    ...frames.map((frame) => `    at ${frame}`),
    navigator.userAgent,
  ].join('\n');
};

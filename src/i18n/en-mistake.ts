import type { Words } from './ja';

/** English words for our own mistakes. */
export const enMistake: Words['mistake'] = {
  command:
    'A mistake of Shinko’s own kept it from finishing. Please report the lines below to the secretariat (they hold no text of a cell).',
};

import type { Words } from './ja';

/** English words for our own mistakes. */
export const enMistake: Words['mistake'] = {
  details: 'Details',
  command:
    'A mistake of Shinko’s own kept it from finishing. Please report the lines below to the secretariat (they hold no text of a cell).',
  title: 'A mistake of Shinko’s own',
  sentence:
    'A mistake of Shinko’s own kept it from finishing. Try again; if that does not help, reload, and report the details (they hold no text of a cell) to the secretariat.',
  chunk:
    'A part of the program could not be read; a newer version was probably put on the server. Try again, or reload.',
  unread: 'It could not be read to the end. Try again.',
  reload: 'Reload',
  copy: 'Copy details',
  copied: 'Details copied',
};

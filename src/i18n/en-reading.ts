import type { jaReading } from './ja-reading';

export const enReading: typeof jaReading = {
  name: 'Read this sheet',
  intro:
    'Another city’s form, or a sheet with other headings, can be checked, filled in and submitted once you say what each heading stands for. The sheet itself is not changed.',
  open: 'Read this sheet…',
  looking: 'Reading the sheets…',
  nothing:
    'Not understood yet. Choose what the words above stand for; the one that names the item, and the fiscal year in the title, are needed in any case.',
  noTitles:
    'There is no word that could be a heading or a label. Open a sheet with a table and read again.',
  own: 'The sheet is read as Shinko’s own form. There is nothing to choose.',
  notRead: (what) => `Not understood yet: ${what}`,
  total: (sheets, items) => `${sheets} sheets, ${items} items`,
  figures: (years, values, targets) =>
    `years ${years === '' ? 'none' : years}, ${values} actuals, ${targets} targets`,
  sheets: 'Sheet by sheet',
  sheet: (name, kind, year, items) => `${name}: ${kind}, ${year}, ${items} items`,
  titles: 'Choose what each stands for',
  clear: (count) => `Headings that are understood (${count})`,
  leave: 'Leave it alone',
  holds: { figures: 'holds figures', words: 'holds words', nothing: 'blank' },
  unknown: 'not understood',
  guessed: 'likely',
  jump: (cell, title) => `Go to ${cell} “${title}”`,
  grades: 'Grades, the best first, parted by ・',
  scale: (choices, source) => `As read now: ${choices} (${source})`,
  noScale: 'The scale of grades is unknown.',
  keep: 'Keep this reading',
  keeping: 'Keeping the reading…',
  kept: 'The reading is kept in this workbook; it is checked, filled in and submitted by it.',
  step: 'keeping the reading',
  again: 'Read again',
  stop: 'Leave it',
  faults: {
    'no-items': 'No item is understood, so there is nothing to keep.',
    'no-plan-name': 'The plan’s name is unknown. Write a title above the table and read again.',
    'no-year':
      'The fiscal year is unknown. Write it in the title above the table (令和5年度) and read again.',
  },
  notChecked: (what) => `Not checked, for it could not be read: ${what}. Say where it stands.`,
  unreadTitles: (titles) => `Headings not understood: ${titles}. `,
  knownTitles: (titles) => `Headings understood: ${titles}. `,
  sayThem: 'Say what they stand for, and the sheet can be read.',
};

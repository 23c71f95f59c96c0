import type { jaTotalsPane } from './ja-totals-pane';

/** Words of the pane's totals; fetched with its panel. */
export const enTotalsPane: typeof jaTotalsPane = {
  title: 'Totals',
  reading: 'Counting…',
  items: (items, year) => `${items} items in ${year}. What is shown again counts once.`,
  group: 'Count by',
  year: 'Year',
  charts: (by) => `Grades (${by})`,
  notRated: 'Not rated',
  bar: (group, grade, count) => `${group}: ${grade} ${count} item(s)`,
  listOf: (group, grade) => `${group}, items with ${grade}`,
  item: (number, name) => (number === null ? name : `No. ${number} ${name}`),
  jump: (item) => `Go to the cell of ${item}`,
  better: (count) => `Better than the year before ${count}`,
  worse: (count) => `Worse than the year before ${count}`,
  betterTitle: 'Items better than the year before',
  worseTitle: 'Items worse than the year before',
  compare: 'Compared with last year',
  noBefore: 'The year before has no grades to compare with.',
  targets: (planned, reached) =>
    planned === 0
      ? 'No item has a planned figure.'
      : `${reached} of ${planned} items with a planned figure reached it`,
  series: (count) => `Figures over the years (${count})`,
  noFigure: '–',
  make: 'Make sheets of totals',
  makeHint:
    'Adds “Totals”, “Figures over the years” and “Counted lines”, with charts, at the end of the workbook. It can be undone.',
  making: 'Making the sheets…',
  made: (sheet) => `Made the sheet “${sheet}”.`,
  undo: (sheet) => `Make the sheet “${sheet}”`,
  document: {
    title: 'Documents',
    kind: 'Kind of document',
    kinds: {
      meeting: 'For the meeting',
      public: 'For the public (no remarks)',
      structure: 'Structure of the plan',
      plan: 'Plan year by year',
    },
    paper: 'Paper',
    fields: {
      agenda: 'Agenda (optional)',
      paperNumber: 'Paper number (optional)',
      subtitle: 'Subtitle (optional)',
    },
    make: 'Make a sheet of it',
    hint: 'Adds a sheet that is set up for printing behind the last one. Print it in Excel, or save it as a PDF.',
    making: 'Making the document…',
    made: (sheet) => `Made the sheet “${sheet}”.`,
    undo: (sheet) => `make the sheet “${sheet}”`,
    noPlan: 'The plan’s name or year cannot be read. Check the sheet’s title.',
  },
  table: 'Table of figures',
  export: {
    intro: 'Values, units and grades as a table by item, year and tier (as open data).',
    save: (format) => `Save as ${format.toUpperCase()}`,
    copy: (format) => `Copy as ${format.toUpperCase()}`,
    working: 'Making the table…',
    saved: (name, rows) => `Saved ${name} (${rows} rows).`,
    copied: (rows) => `Copied ${rows} rows. They can be pasted.`,
  },
};

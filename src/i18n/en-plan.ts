import type { jaPlan } from './ja-plan';
import { enRollover } from './en-rollover';

/** Words of the plan itself: how it differs from another year's. */
export const enPlan: typeof jaPlan = {
  diff: {
    heading: (from, to) => `${from} → ${to}`,
    none: 'No differences.',
    twoFiles: 'Give two files only, the older one first.',
    kinds: {
      same: 'Same',
      renamed: 'Renamed items',
      moved: 'Items under another project',
      added: 'New items',
      ended: 'Items no longer there',
      changed: 'Changed items',
    },
    fields: {
      number: 'number',
      name: 'item',
      project: 'project',
      repeats: 'projects that repeat it',
      departments: 'departments',
      lead: 'lead department',
      description: 'description',
      indicator: 'indicator',
      units: 'units',
      reviewFrom: 'revised from',
      newFrom: 'new from',
    },
    levels: { policy: 'policy', direction: 'direction', project: 'project' },
    levelKinds: { renamed: 'renamed', moved: 'moved', added: 'new', ended: 'no longer there' },
    levelsTitle: 'Levels',
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    blank: '(none)',
    likely: 'likely the same item; please confirm',
    count: (title, count) => `${title} (${count})`,
    spellings: 'Other spellings only',
    notCompared: (fields) => `Not compared, since one of the two does not give it: ${fields}`,
  },
  summary: {
    heading: (file, plan, year, items) => `${file}: ${plan} (${year}), ${items} items`,
    by: {
      all: 'Whole plan',
      policy: 'By policy',
      direction: 'By direction',
      department: 'By department',
    },
    year: (year) => `■ ${year}`,
    row: (name, grades, notRated, up, down) =>
      `  ${name === '' ? '' : `${name}: `}${grades}${notRated > 0 ? `, not rated ${notRated}` : ''} (better than the year before ${up}, worse ${down})`,
    targets: (having, reached) =>
      having === 0
        ? 'No item has a planned figure.'
        : `${reached} of ${having} items with a planned figure reached it`,
    either: 'Give -o or --format, not both.',
  },
  badCity: (text) =>
    `--city “${text}” is not understood. Give the code of the local body and its name, like 122327:白井市.`,
  rollover: enRollover,
  badCityFolder: (code) =>
    `The folder's “city=${code}” is no code of a local body: five digits, or six with the check digit.`,
  noPdf: (file) =>
    `${file}: there is no LibreOffice to make a PDF, or it did not. Write a .xlsx with -o and make the PDF in Excel.`,
  noBooks: (folder) => `${folder}: the folder has no .xlsx workbook.`,
  folderNotEmpty: (folder) =>
    `${folder}: the folder is not empty. Name an empty one, or a new one.`,
  dataSet: {
    kept: (done, all, folder) =>
      `${done} of ${all} workbooks are kept in ${folder}. Run the same command again to go on from there.`,
    goesOn: (done, all) => `${done} of ${all} workbooks were done before. Going on from there.`,
    folderNeeded: (option, file) =>
      `${option} “${file}” is the name of a file. Where -o names a folder, name a folder.`,
    onlyDataSet: '--resume needs --format parquet and a folder after -o.',
  },
  targets: {
    twoFiles: 'Give two files at most: the sheet, and the plan’s own document.',
    taken: (items, targets) =>
      `Took the planned work of ${items} items and ${targets} planned figures from the plan's document.`,
    likely: (from, to) =>
      `“${from}” is likely the same item as “${to}”, but its plan was not taken. Add --likely if it is.`,
    tookLikely: (from, to) => `“${from}” was taken for the same item as “${to}”.`,
    unmatched: (name) => `No item of the sheet is “${name}” of the plan's document.`,
  },
};

import type { jaRollover } from './ja-rollover';

const NEEDED = {
  to: 'Say what it becomes (to).',
  project: 'Name the project that it is put under (to or data.project).',
  targets: 'Give the planned figure (to, like “300回”, or data.targets).',
  indicator: 'Name the indicator (to or data.indicator).',
};

/** Words of moving a plan on to the next fiscal year. */
export const enRollover: typeof jaRollover = {
  kinds: {
    renamed: 'renamed',
    moved: 'moved to another project',
    added: 'new item',
    ended: 'ended',
    repeated: 'repeat',
    departments: 'departments changed',
    indicator: 'indicator changed',
    description: 'description changed',
    targets: 'target changed',
  },
  heading: (plan, from, to) => `${plan}: from ${from} to ${to}`,
  revisions: (count) => `Revisions (${count})`,
  noRevisions: 'No revisions.',
  revision: (item, name, year, kind, from, to) =>
    `No.${item} ${name}: ${year} ${kind}${from === '' ? '' : ` ${from}`} → ${to}`,
  nothing: '(none)',
  compare: {
    name: 'Compare with last year',
    open: 'Compare with last year’s plan…',
    hint: 'Choose last year’s sheet (.xlsx, .txt) or catalog (.json) to see what differs from this workbook’s plan.',
    likely: 'Likely the same items',
    pair: (from, number, to) => `“${from}” and No.${number} “${to}”`,
    same: 'Same item',
    sameAs: (from, to) => `“${from}” and “${to}” are the same item`,
    done: (from, to) => `Kept “${from}” as another name of “${to}”.`,
    step: (from, to) => `take “${from}” and “${to}” for the same item`,
  },
  name: 'Next fiscal year',
  intro: 'Moves this workbook on to the next fiscal year. Last year’s sheet stays as it is.',
  open: 'Move on to the next year…',
  title: (from, to) => `From ${from} to ${to}`,
  addTitle: 'Add a revision',
  add: 'Add to the revisions',
  remove: (line) => `Take off the revisions: ${line}`,
  removeShort: 'Take off',
  choose: 'Choose one',
  fields: {
    kind: 'Kind of revision',
    item: 'Item',
    to: 'What it becomes',
    name: 'Name of the item',
    project: 'Project',
    departments: 'Departments (parted by 、)',
    indicator: 'Indicator',
    unit: 'Unit',
  },
  yearsShown: 'Years shown',
  sameYears: 'As last year',
  preview: 'What changes',
  make: 'Make it so',
  making: 'Making the form of the next year…',
  leave: 'Leave it',
  done: (year, sheet) => `Moved on to ${year} and made the sheet “${sheet}”.`,
  step: (year) => `move on to ${year}`,
  form: (items, years) => `New form: ${items} items, rows of ${years}`,
  dropped: (years) => `The new form has no rows of ${years}; last year's sheet keeps them.`,
  cleared: (boxes, narratives) =>
    `Progress boxes of ${boxes} items and narratives of ${narratives} items begin blank; last year's sheet keeps them.`,
  reasons: (count) =>
    `${count} reasons for findings let stand are not carried on; give them anew where needed.`,
  kept: (sheets) =>
    `Last year's “${sheets}” stays as it is; it is not checked, handed out or merged.`,
  links: (sheet, count) =>
    `${count} formulas of sheet “${sheet}” still point to last year's sheet; change those that are to show the new year.`,
  keep: {
    form: (sheets, year) =>
      `As the sheet is now: “${sheets}” becomes that of ${year}. Last year's workbook stays as it is.`,
    emptied: (figures, grades, texts, boxes) =>
      `Beginning blank: ${figures} figures, ${grades} grades, ${texts} texts and ${boxes} progress boxes; last year's workbook keeps them.`,
    moved: (count) => `Moved to the column of the year before: ${count}`,
    rest: 'Formulas, formats, rows of sums and other sheets stay as they are.',
    formulas: (cells) => `Cells with a formula are not emptied: ${cells}`,
    texts: (titles) => `Texts that may be of no year are not emptied: ${titles}`,
    years: (cells) => `These cells name last year still; change those that should not: ${cells}`,
    tabs: (sheets) => `The year in the names of these sheets stays; change it in Excel: ${sheets}`,
    choice: 'Form of the next year',
    own: 'As the sheet is now (a new workbook)',
    shinko: 'Shinko’s form (a new sheet of this workbook)',
    saved: (year, name) =>
      `Made the workbook of ${year}, “${name}”. This workbook was not changed.`,
    opened: (year, name) =>
      `Opened the workbook of ${year}. Save it as “${name}”. This workbook was not changed.`,
    refused:
      'This Excel does not hand the file of the open workbook to add-ins. Choose “Shinko’s form”, or save the workbook as a file and use the command shinko rollover.',
    unkept: (why) => `${why} Shinko’s own form is made.`,
    why: {
      'own-form': () => 'It is Shinko’s own form.',
      'no-book': () => 'It is no workbook, so that there is no form to keep.',
      cards: () => 'A card for each item cannot go on to the next year as it is.',
      revisions: () => 'A plan with revisions cannot go on to the next year as it is.',
      'years-apart': () => 'As the sheet is now it can go on by one year only.',
      'no-place': (sheet, year) =>
        `Sheet “${sheet}” has no place for ${year}, so that it cannot go on as it is. Add one in Excel and try again.`,
      texts: (sheet, title) =>
        `Texts of several years stand side by side in sheet “${sheet}” (“${title}”), so that it cannot go on as it is.`,
      year: (sheet) =>
        `The year of sheet “${sheet}” cannot be moved on in its title or headings, so that it cannot go on as it is.`,
      items: (sheet) =>
        `The items of sheet “${sheet}” would not be read the same next year, so that it cannot go on as it is.`,
      figure: (sheet, cell) =>
        `The figure in ${cell} of sheet “${sheet}” would not be read the same next year, so that it cannot go on as it is.`,
      'not-read': (sheet) =>
        `A field of sheet “${sheet}” would not be read next year, so that it cannot go on as it is.`,
    },
  },
  noForm: 'No progress-management sheet was found. Give last year’s workbook or text.',
  noPlan:
    'The plan’s name or year cannot be read. See whether the sheet’s title has both, or name the plan with --catalog.',
  departmentBook: (department) =>
    `This is the workbook of ${department}. Make the next year from the secretariat's master.`,
  notLater: (from, to) =>
    `The workbook is of ${from} and cannot move on to ${to}. Give a later year.`,
  badRevisions: (file, path, expected) =>
    `${file}: the list of revisions is not understood (${path}: ${expected}). See docs/data-formats.md.`,
  badRevision: (place, item, kind, why) => `Revision ${place} (${item}, ${kind}): ${why}`,
  faults: {
    'item-unknown': () => 'The plan has no item of that number.',
    'item-taken': ({ name }) => `That number is taken by “${name}”. Change it, or leave it out.`,
    'other-from': ({ stands }) =>
      `It does not read as said in “from”; it is “${stands}”. Please check.`,
    'later-year': () => 'It is of a later year. Make it when the plan moves on to that year.',
    needs: ({ what }) => NEEDED[what],
    'project-unknown': ({ project }) => `The plan has no project “${project}”. Check its name.`,
    'project-twice': ({ project, places }) =>
      `The plan has several projects “${project}” (${places.join(', ')}). Say which with data.policy and data.direction.`,
    'there-already': ({ project }) => `The item is under “${project}” already.`,
  },
};

import type { Words } from './ja';

/** English words of the panel in which the selected item is filled in. */
export const enEntry: Words['pane']['entry'] = {
  intro:
    'Choose an item and fill it in. What you write goes into its cells at once; typing in the cells does as well.',
  toSelection: 'Go to the item of the selected cell',
  reading: 'Reading the sheet…',
  noForm: 'This sheet holds no progress-management form. “Make form” makes one.',
  item: (number, name, repeat) => `No. ${number} ${name}${repeat ? ' (repeat)' : ''}`,
  place: (at, total) => `Item ${at} of ${total}`,
  previous: 'Previous item',
  next: 'Next item',
  review: (year) => `Revised from ${year}`,
  fresh: (year) => `New from ${year}`,
  linked: (number) =>
    `This item is a repeat. Fill in the original, No. ${number}, and it follows here.`,
  toOriginal: 'Go to the original',
  year: (name, isCurrent) => (isCurrent ? `${name} (this year)` : name),
  earlier: (count) => `Earlier years (${count})`,
  figure: (tier, name) => [tier, name].filter((part) => part !== '').join(': '),
  tier: (tier, count) =>
    count === 1
      ? ''
      : count === 2
        ? ['Upper', 'Lower'][tier - 1]!
        : (['Upper', 'Middle', 'Lower'][tier - 1] ?? `Tier ${tier}`),
  value: 'Value',
  whole: 'Value (as in the cell)',
  wholeHint: 'The text cannot be parted into tiers, so the cell’s text is edited as it stands.',
  before: (figure) => `Last year ${figure}`,
  noBefore: 'No value last year',
  incomplete: (left) => `Fill in ${left} more, and the cell is written.`,
  unit: 'Unit',
  unitBefore: (unit) => `Last year “${unit}”`,
  grade: 'Grade and progress',
  gradeOfYear: 'Grade',
  gradeChoice: (grade, progress) => `${grade} ${progress}`,
  gradeBefore: (grade) => `Last year ${grade}`,
  noGrade: 'Not filled in',
  clearGrade: 'Clear the grade',
  gradeUnread: (text) => `The cell says “${text}”. Choosing a grade replaces it.`,
  disagree: (grade, progress) =>
    `The grade is ${grade}, the ticked box “${progress}”. Choosing again makes both agree.`,
  narrative: 'Results, issues and plans',
  length: (characters) => `${characters} characters`,
  lengthOf: (characters, most) => `${characters} of at most ${most} characters`,
  locked: 'The cell holds a formula and is not overwritten here. Change it in the cell.',
  narrativeLocked: 'This is a formula, or text in several cells. Change it in the cells.',
  written: (cell) => `Written to ${cell}.`,
  undo: (item, field) => `${item}: ${field}`,
  fields: {
    value: 'value',
    unit: 'unit',
    grade: 'grade',
    narrative: 'narrative',
    remarks: 'remarks',
  },
  remarks: 'Remarks',
  list: (filled, items) => `Items (filled in ${filled}/${items})`,
  filter: 'Narrow the list',
  every: 'All',
  states: { untouched: 'Blank', begun: 'Begun', filled: 'Done' },
  open: 'To check',
  count: (name, count) => `${name} ${count}`,
  noneOfThese: 'There are no such items.',
  more: (count) => `Show the other ${count} items`,
  nextToFill: 'Next to fill in',
  allFilled: 'All items are filled in. Check them, then submit.',
  toCheck: 'Go to the check',
  blanks: (count) => `Fields still blank: ${count}`,
  pastYear: 'Year',
  correctEarlier: 'Correct earlier years',
  correctingEarlier:
    'These are earlier years. Their values may be published; be sure before you change them.',
  leaveEarlier: 'Stop correcting',
  findings: (count) => `Findings of this item (${count})`,
  noFindings: 'No findings for this item.',
};

import type { Words } from './ja';

/** English words of the panel that merges departments' files. */
export const enMergePanel: Words['pane']['merge'] = {
  intro:
    'Choose the files that came back from the departments: what differs from this workbook is gathered, item by item. Nothing is written until you merge, and no file leaves this machine.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  addFiles: 'Add files…',
  startOver: 'Start over',
  reading: (done, total) => `${done} of ${total} files read`,
  cancelled: 'Stopped. This workbook is as it was.',
  addCancelled: 'Stopped adding. What was collected before stands.',
  noForm:
    'This workbook holds no progress-management form. Open the workbook of the whole plan, then choose the files.',
  nothingChosen: 'None of the chosen files is an .xlsx.',
  departments: (submitted, total) => `Departments (${submitted} of ${total})`,
  unnamed: '(file of an unknown department)',
  status: {
    submitted: 'Submitted',
    changed: 'Changed since submitting',
    unstamped: 'Not stamped',
    blank: 'Nothing entered',
    missing: 'Not submitted',
    rejected: 'Cannot be read',
    duplicate: 'Another file of the department',
  },
  findings: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
  changes: (count) => `${count} changes`,
  undecidedPart: (items, fields) => `open conflicts: ${items} item(s), ${fields} field(s)`,
  submittedAt: (time) => `submitted ${time}`,
  conflicts: ({ items, fields, openItems, openFields }) =>
    openItems === 0
      ? `Conflicts (${items} items, ${fields} fields, all settled)`
      : `Conflicts (${openItems} of ${items} items open, ${openFields} of ${fields} fields)`,
  conflictsHint:
    'Until it is settled, this workbook’s own text stands. Grade and progress are taken from one hand: choosing one takes the other along.',
  settleAll: 'Settle all',
  rules: {
    ask: 'Item by item',
    master: 'Keep this workbook’s entries',
    newest: 'Take the later submission',
    lead: 'Take the lead department’s entries',
  },
  ruled: (items, fields) => `The rule settled ${items} item(s), ${fields} field(s).`,
  notRuled: (items, fields) =>
    ` It cannot settle ${items} item(s), ${fields} field(s). Choose below.`,
  notRuledList: 'Items that the rule cannot settle',
  whyOpen: {
    baseless: 'The entries at hand-out are not known, so nobody knows which text is newer',
    'no-time': 'None of the files was submitted',
    'same-time': 'Files were submitted at the same time',
    'no-lead': 'No department leads the item',
    'lead-silent': 'The lead department changed nothing',
    'lead-several': 'There are several files of the lead department',
    'two-texts': 'The chosen file says one thing in the item and another in its repeat',
    'no-box': 'This workbook has no box for the chosen progress',
  },
  itemOpen: (open, total) =>
    open === 0 ? `${total} field(s), all settled` : `${open} of ${total} field(s) open`,
  keepAll: 'Keep all of this workbook’s entries',
  takeAll: (whose) => `Take all entries of ${whose}`,
  agreed: (field, text) => `${field}: ${text}`,
  remarks: 'remarks',
  otherRemarks: (file, text, taken) =>
    `remarks (${file}): ${text} (${taken ? 'to be merged' : 'not merged'})`,
  conflict: (item, name, year, field) =>
    [`No. ${item}`, name, year, field].filter((part) => part !== '').join('  '),
  repeat: (occurrence) => (occurrence > 1 ? `repeat ${occurrence - 1}` : ''),
  fields: {
    value: 'value',
    unit: 'unit',
    grade: 'grade',
    progress: 'progress',
    narrative: 'narrative',
  },
  base: 'At hand-out',
  noBase: '(not known)',
  master: 'This workbook’s (as it is)',
  undecided: 'Leave open',
  blank: '(blank)',
  newChanges: (count, isOver) =>
    isOver ? `Changes that were merged (${count})` : `Changes to be merged (${count})`,
  change: (before, after) => `“${before}” → “${after}”`,
  noChanges:
    'There is nothing to merge: the files agree with this workbook, or were merged before.',
  onlyConflicts: 'Only conflicts differ. Choose above what holds, and it can be merged.',
  left: (count) => `Not merged (${count})`,
  leftHint:
    'Writing outside the form, items that the plan lacks, notes. What has a cell in this workbook is merged too where you tick it; copy by hand what else is needed.',
  override: (cell, now) => `Put it into ${cell} here (now ${now === '' ? 'blank' : `“${now}”`})`,
  cell: (cell) => `cell ${cell}`,
  leftColumns: ['File', 'Sheet', 'Cell', 'Text', 'Why', 'Cell here', 'Text there now'],
  unmergedSheet: 'Not merged',
  leftSubtitle: (count, time) => `${count}, written ${time}`,
  why: {
    'item-unknown': 'item that this workbook lacks',
    'item-unclear': 'number and name disagree',
    'item-twice': 'item stands twice',
    'year-unreadable': 'row of an unreadable year',
    'year-twice': 'year stands twice',
    'no-place': 'no cell for it here',
    unreadable: 'unreadable value',
    'plan-cell': 'change of the plan’s own words',
    outside: 'writing outside the form',
    'other-sheet': 'another sheet',
    note: 'note',
    drawing: 'text box or picture',
    reason: 'reason that gave way to a newer one',
    'cell-shared': 'two texts for one cell',
    mark: 'revision mark',
    'mark-refused': 'word that the mark is none of these',
  },
  apply: (count) => `Merge ${count}`,
  leftOpen: (items, fields) =>
    `Open conflicts (${items} item(s), ${fields} field(s)) stay as this workbook has them.`,
  writing: 'Merging…',
  applied: (count) => `${count} merged and told on the sheet 取込記録.`,
  over: 'All is merged. Until you choose other files, what was settled and how stays here to look at.',
  undo: (count) => `merge of ${count}`,
  more: (count) => `Show the other ${count}`,
};

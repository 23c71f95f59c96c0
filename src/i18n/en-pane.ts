import { enMergePanel } from './en-merge-panel';
import { enEntry } from './en-entry';
import { enFindings } from './en-findings';
import { enFlags } from './en-flags';
import { enRound } from './en-round';
import { enShell } from './en-shell';
import type { Words } from './ja';

/** English words of the task pane. */
export const enPane: Words['pane'] = {
  title: 'Shinko progress sheets',
  makeForm: 'Make form',
  entry: enEntry,
  merge: enMergePanel,
  close: 'Close',
  opening: 'Opening…',
  cancel: 'Cancel',
  retry: 'Try again',
  coEditing:
    'Somebody else is editing this workbook too. Shinko writes to no cell that changed after it looked; where it says so, check again.',
  jumpTo: (place) => `Go to ${place}`,
  undo: {
    button: 'Undo',
    label: (what) => `Undo: ${what}`,
    done: (what) => `Undone: ${what}`,
    redo: (what) => `Redo: ${what}`,
    redone: (what) => `Redone: ${what}`,
    fixed: (count) => `${count} fix(es)`,
    fitted: (items) => `row heights (${items} items)`,
    made: (sheet) => `making form “${sheet}”`,
    added: (count) => `adding ${count} missing item(s)`,
  },
  check: {
    intro:
      'Checks indicators, years, values, units, grades and repeats at once. The sheet’s contents stay as they are.',
    start: 'Check',
    again: 'Check again',
    reading: 'Reading the sheet…',
    progress: (done, total) => `${done} of ${total} items checked`,
    stale: 'The sheet changed since it was checked. Check again to be up to date.',
    heading: (plan, year, items) => `${plan}, ${year}, ${items} items`,
    none: 'No findings. The sheet is ready to be submitted.',
    onlyInfo: 'Nothing to fix. There are only notes for your information.',
    done: (error, warning, info) =>
      `Checked: ${error} error(s), ${warning} warning(s), ${info} info.`,
    leftOut: (sheets) => `Only the open sheet was checked. Other forms: ${sheets}`,
    checkAll: 'Check all',
    filter: 'Filter by severity',
    search: 'Search findings (No., department, words)',
    clearSearch: 'Clear the search',
    noMatch: 'No finding fits the filter.',
    clearFilter: 'Clear filter',
    unmarked: (why) => `The cells could not be marked; the findings are below. ${why}`,
    marks: 'Mark cells',
    clearMarks: 'Clear marks',
    marksCleared: 'Marks cleared. The sheet looks as before.',
    marksFollow: 'Renew marks as you type',
    marksFollowPrice:
      'In this Excel, each renewal empties Excel’s own Undo. Left off, nothing is written while you type: the counts follow, and the mark of a cell that you change vanishes by itself.',
    wholeSheet: 'Whole sheet',
    item: (number, name, repeat) => `No. ${number} ${name}${repeat ? ' (repeat)' : ''}`,
    furtherGroup: (title, count) => `${title} (place ${count})`,
    groupCount: (count) => String(count),
    more: (count) => `Show ${count} more items`,
    skipped: (rules) => `Rules left out, since there is nothing to compare with: ${rules}`,
    onlyUnfilled: (items) => `Nothing to mend. ${items} items are still to be filled in.`,
    unfilledCount: (items) => `To fill in ${items}`,
    severityCount: (severity, count) => `${severity} ${count}`,
  },
  fix: {
    open: 'Fix',
    openFor: (message) => `Fix: ${message}`,
    preview: 'What will change',
    choose: 'Which one?',
    change: (cell, from, to) => `${cell}: “${from}” → “${to}”`,
    blank: '(blank)',
    formula: (formula) => `formula ${formula}`,
    apply: 'Apply',
    keep: 'Do not fix',
    allSafe: (count) => `Apply all safe fixes (${count})`,
    allSafeTitle: (count) => `These ${count} cell(s) will change.`,
    moreChanges: (count) => `${count} more`,
    applied: (count) => `${count} cell(s) fixed.`,
    cut: (count) =>
      `${count} text(s) do not show whole in their rows, and the print will cut them. Heights that somebody set by hand stay.`,
    fit: 'Fit row heights',
    fitted: (items, left) =>
      [
        ...(items > 0 ? [`Rows of ${items} item(s) are higher now.`] : []),
        ...(left > 0
          ? [
              `${left} item(s) stay as they are: the sheet is protected, somebody set the height by hand, or it cannot be any higher.`,
            ]
          : []),
      ].join(' '),
  },
  findings: enFindings,
  shell: enShell,
  round: enRound,
  form: {
    intro: 'Makes the progress sheet of a plan. Sheets with entries are never overwritten.',
    plan: 'Plan',
    named: (name, year) => `${name} (${year})`,
    namedApart: (named, where) => `${named} – ${where}`,
    origin: { own: 'this workbook', bundled: 'with Shinko' },
    openPlan: 'Read a plan from a file…',
    openPlanHint: 'Choose last year’s sheet (.xlsx, .txt) or a catalog (.json).',
    ownTexts: 'Texts of the plan',
    sample: (count) =>
      `${count} of its goals, measures and descriptions are sample sentences. Carry your own over from this workbook, or read them from last year’s file or a plan.`,
    sampleLeft: (count) => `${count} of the texts go in as sample sentences.`,
    openTexts: 'Read texts alone from a file…',
    openTextsHint: 'Keeps the chosen plan and puts the file’s texts in the place of the samples.',
    year: 'Fiscal year',
    years: 'Years shown',
    department: 'Department',
    wholePlan: 'Whole plan (all departments)',
    carry: 'Carry over this workbook’s entries',
    targetColumn: 'Add a column with targets',
    protect: 'Protect all but entry cells',
    preview: 'Preview',
    looking: 'Looking at the workbook…',
    newSheet: (sheet) => `A new sheet “${sheet}” will be made.`,
    newCounts: (projects, items, repeats) =>
      `${projects} projects, ${items} items, ${repeats} repeats`,
    hierarchy: 'Hierarchy of the plan',
    addTitle: (sheet, count) =>
      `Sheet “${sheet}” holds entries. Only the ${count} missing item(s) will be added; nothing else changes.`,
    complete: (sheet) => `Sheet “${sheet}” has all items. There is nothing to add.`,
    otherColumns: (sheet, count) =>
      `Sheet “${sheet}” has other columns, so its ${count} missing item(s) cannot be added automatically. Make the form in another workbook and copy them.`,
    make: 'Make it',
    add: 'Add what is missing',
    making: 'Making the form…',
    made: (sheet) => `Sheet “${sheet}” was made.`,
    added: (count) => `${count} item(s) added.`,
    checkNow: 'Check now',
    department_items: (count) => `${count} items`,
  },
  flags: enFlags,
  unsupportedHost:
    'This Excel cannot run Shinko. Use Excel LTSC 2021 or newer, or Excel of Microsoft 365.',
  outsideHost: 'Please open this inside Excel.',
};

import type { Words } from './ja';

export const enMerge: Words['merge'] = {
  otherYear: (file, master) =>
    `Its form is of ${file}, the master of ${master}. Choose the file with the form of ${master}.`,
  cannotRead: (code) =>
    `The file cannot be opened (${code}). Check its name and place, whether it is open elsewhere, and your rights.`,
  otherPlan: 'None of its items is in the master. Check whether the file is of this plan.',
  rulesDiffer: (names, stampedErrors, stampedWarnings, errors, warnings) =>
    `It was submitted by other rules (${names}): its stamp says errors ${stampedErrors}, warnings ${stampedWarnings}; by the master's rules it has errors ${errors}, warnings ${warnings}.`,
  doubt: {
    otherPlan: (plan) =>
      `The file’s record (_shinko) is of the plan “${plan}”, not of the one that is put together. Ask the department.`,
    otherDepartment: (department) =>
      `The file’s record (_shinko) is of “${department}”, not of the department of its sheet. Ask the department.`,
    moreFindings: (errors, unexplained) =>
      `More was found than the submission (_shinko) says: errors ${errors}, warnings without a reason ${unexplained}. Ask the department whether a check gave it.`,
  },
  status: {
    merged: { valid: 'submitted', changed: 'changed since submitted', none: 'not stamped' },
    blank: 'nothing entered',
    missing: 'missing',
    rejected: 'unreadable',
    duplicate: 'second file of its department',
  },
  cli: {
    masterText: (file) =>
      `${file}: only an .xlsx workbook can be merged into. Open the text in Excel and save it.`,
    badDecisions: (file, path) =>
      `${file}: “${path}” is not as it should be. Give the conflicts of --report with settled filled in.`,
    row: (name, status, file, time, errors, warnings, changes) =>
      `${name}  ${status}${file === '' ? '' : `  ${file}  ${time === '' ? '' : `${time}  `}errors ${errors}, warnings ${warnings}, changes ${changes}`}`,
    unknownDepartment: '(unknown department)',
    summary: (files, changes, items, fields, left) =>
      `Merged ${files} file(s): ${changes} change(s), open conflicts in ${items} item(s) (${fields} field(s)), ${left} thing(s) left.`,
    openConflicts: (items, fields) =>
      `Conflicts in ${items} item(s) (${fields} field(s)) keep the master's text. Fill in settled in the report's conflicts and give them with --decisions.`,
    noFiles: 'There is no file to merge. Name the departments’ files or their folder.',
  },
};

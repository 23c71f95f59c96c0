import type { jaCycle } from './ja-cycle';

const one = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;

export const enCycle: typeof jaCycle = {
  state: {
    missing: 'nothing came',
    untouched: 'not filled in',
    filling: 'being filled in',
    submitted: 'submitted',
    changed: 'changed since submitting',
    approved: 'approved',
    returned: 'returned',
    unreadable: 'cannot be read',
  },
  before: (state) => `${state} (in an earlier collection)`,
  unapproved: (roles) => ` (not yet approved by ${roles})`,
  reminder: {
    title: (plan, deadline) => `Progress sheet of ${plan}, due on ${deadline}`,
    lead: (deadline) =>
      `The sheets were due on ${deadline}, and those of the departments below are not complete yet. Please submit them.`,
    row: (department, missing) => `- ${department}: ${missing}`,
    missing: {
      missing: 'no file has come',
      untouched: 'a file has come, but nothing is filled in for this year',
      filling: 'partly filled in, and not submitted',
      returned: 'the questions that it was returned with are not answered yet',
      unreadable: 'the file that came cannot be read; please send it again',
    },
    unapproved: (roles) => `not yet approved by ${roles}`,
    errors: (count) => ` (${one(count, 'error')})`,
    none: (deadline) => `No department is late (due on ${deadline}).`,
  },
  cli: {
    deadline: (file, deadline, isOver) =>
      isOver
        ? `${file}: it was due on ${deadline}, which is over.`
        : `${file}: it is due on ${deadline}.`,
    noDeadline: (file) =>
      `${file}: it has no deadline. Set one with --deadline and --master of shinko split.`,
    boardOfDepartment: (file, department) =>
      `${file}: this is the workbook of ${department}. The board is in the master; give that.`,
    boardHeading: (file, plan, year) => `${file}: ${plan} (${year}), how far each department is`,
    boardCounts: (errors, warnings, reasons) =>
      `${one(errors, 'error')}, ${one(warnings, 'warning')}${reasons === 0 ? '' : ` (${reasons} with a reason)`}`,
    approval: (role, by, holds) =>
      holds ? `${role} ${by}` : `${role} ${by} (changed since approving)`,
    boardRow: (row) =>
      [
        `${row.department}${row.late ? ' [late]' : ''}`,
        row.state,
        row.at,
        row.counts,
        row.changes > 0 ? one(row.changes, 'change') : '',
        row.round > 0 ? `returned ${row.round === 1 ? 'once' : `${row.round} times`}` : '',
        row.approvals === '' ? '' : `approved by ${row.approvals}`,
        row.file,
      ]
        .filter((part) => part !== '')
        .join('  '),
    badQuestion: (text) =>
      `“${text}” of --question names no place. Write "No.19 what is it based on?", "No.19 grade …" or "J9 …".`,
    oneDepartment: 'Name one file to be returned only.',
    outcome: {
      changed: (before, after) => `mended: “${before}” → “${after}”`,
      answered: 'answered',
      left: 'open',
    },
    outcomeRow: (row) =>
      `  ${row.id}  ${row.item === '' ? '' : `No. ${row.item}  `}${row.cell}  ${row.text}  [${row.state}]${row.answer === '' ? '' : `  answer: ${row.answer}`}`,
    badDeadline: (text) =>
      `“${text}” of --deadline is no date. Give it as year-month-day, such as 2026-05-12.`,
    masterNotWritten: (file) =>
      `${file}: the master was not written. To keep the deadline or the return in it, name a file with --master; it is also kept once the department’s file is merged.`,
    badQuestions: (file, path) =>
      `${file}: ${path === '' ? 'this' : `“${path}”`} is not of the right shape. Write an item or a cell, and a text: [{"item": 3, "field": "value", "text": "…"}].`,
    noPlace: {
      'no-item': (index, item) =>
        `Question ${index}: the department’s workbook has no item No. ${item}.`,
      'no-field': (index, item) => `Question ${index}: No. ${item} has no such field or year.`,
      'cell-below': (index) =>
        `The cell of question ${index} lies outside the form. Give a cell of the form.`,
      'cell-outside': (index, item) =>
        `Question ${index}: its cell is none of No. ${item}’s. Correct the item or the cell.`,
    },
    nothingToAsk: (file) =>
      `${file}: nothing was found that has to be mended. Name what you want to ask with --questions.`,
    returnText: (file) =>
      `${file}: only .xlsx workbooks can be returned. Open the text in Excel and save it.`,
    noDepartment: (file) =>
      `${file}: nothing tells which department it is of. Name a workbook that was handed out.`,
    returned: (file, department, round, count) =>
      `Return ${round} to ${department} was written to ${file} (${one(count, 'question')}).`,
    questionRow: (id, item, cell, text) =>
      `${id}  ${item === '' ? '' : `No. ${item}  `}${cell}  ${text}`,
    badRole: '--role and --by take 1 to 40 characters.',
    approveText: (file) =>
      `${file}: only .xlsx workbooks can be approved. Open the text in Excel and save it.`,
    approveBlank: (file) =>
      `${file}: nothing is filled in for this year, so the approval was not recorded.`,
    earlierRole: (file, roles) =>
      `${file}: ${roles} must approve it first. The approval was not recorded.`,
    approved: (file, role, by) => `The approval of ${role} (${by}) was recorded in ${file}.`,
    stillAsked: (roles) => `Before it is submitted, ${roles} must approve it too.`,
    approvalsFirst: (file, roles) =>
      `${file}: this plan wants the approval of ${roles} first, so it was not submitted. Approve it with shinko approve or in the pane, then run this again.`,
    questions: (changed, answered, left) =>
      `Questions of the return: ${changed} mended, ${answered} answered, ${left} open.`,
    badSections: (file, path) =>
      `${file}: ${path === '' ? 'this' : `“${path}”`} is not of the right shape. Write each section with the numbers of its items: {"Section A": [1, 2], "Section B": [3]}.`,
    unknownItem: (file, section, item) =>
      `${file}: No. ${item} of “${section}” is not in this workbook.`,
    sections: (count, folder) => `Wrote the books of ${one(count, 'section')} to ${folder}.`,
    notDepartments: (file) =>
      `${file}: only a workbook that was handed out to a department can be split by sections.`,
    noSection: (items) => `No. ${items} went to no section.`,
  },
};

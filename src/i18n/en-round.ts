import type { jaRound } from './ja-round';

/** English words of the pane for a book's way between secretariat and department. */
export const enRound: typeof jaRound = {
  strip: {
    deadline: (day, isOver) => (isOver ? `Due ${day} (past)` : `Due ${day}`),
    returned: (round) => `Returned (${round})`,
    approved: (roles) => `Approved ${roles}`,
    unapproved: (roles) => `Awaits approval ${roles}`,
  },
  approval: {
    title: 'Approval',
    hint: 'Keeps that a superior looked at it before it is submitted. A later change of an entry shows.',
    given: (role, by, time) => `${role} ${by}  ${time}`,
    changed: 'Changed since approval',
    asked: (roles) => `Needed before submitting: ${roles}`,
    role: 'Role',
    by: 'Name',
    approve: 'Approve',
    missing: 'Enter role and name.',
    done: (role) => `Recorded the approval of ${role}.`,
    undo: 'approval',
    blank: 'Nothing is entered for this year, so no approval was recorded.',
    earlier: (roles) => `${roles} must approve first.`,
  },
  deadline: {
    label: 'Submit by (optional)',
    hint: 'Kept in the departments’ workbooks and in this one. “Status” shows who is late.',
    undo: 'submission date',
  },
  board: {
    intro:
      'How far each department is. It is renewed by each collection and kept in this workbook.',
    none: 'Nothing has been collected yet. “Collect” reads the files that came back.',
    deadline: (day) => `Submit by ${day}`,
    noDeadline: 'No date is set. “Hand out” sets one.',
    count: (state, count) => `${state} ${count}`,
    filter: 'Narrow by status',
    late: 'late',
    counts: (errors, warnings, reasons) =>
      `${errors} errors, ${warnings} warnings${reasons === 0 ? '' : ` (${reasons} with a reason)`}`,
    changes: (count) => `${count} changes merged`,
    round: (round) => `returned ${round} time(s)`,
    approval: (role, by, holds) =>
      holds ? `approved: ${role} ${by}` : `approved: ${role} ${by} (changed since)`,
    waiting: (roles) => `awaits ${roles}`,
    reminder: 'Copy a reminder',
    copied: 'Copied the reminder.',
    list: 'Copy the list',
    listCopied: (count) => `Copied the status of ${count} departments as a table.`,
    table: {
      department: 'Department',
      state: 'Status',
      at: 'Submitted',
      counts: 'Findings',
      file: 'File',
    },
  },
  giveBack: {
    title: 'Give back',
    hint: 'Choose a file that came back: what is to be mended becomes questions. Choose among them, add your own, and make the workbook to give back.',
    choose: 'Choose a department’s file…',
    of: (department, file) => `${department} (${file})`,
    own: 'Your own questions (one a line)',
    ownHint: 'Write them like “No.19 grade What is it based on?” or “J9 Check the digits”.',
    bad: (line) => `“${line}” names no place. Write it like “No.19 grade …” or “J9 …”.`,
    noPlace: (index) =>
      `Item, field or cell of question ${index} is not in this workbook’s form. Correct number or cell.`,
    none: 'Choose or write at least one question.',
    noDepartment: 'It is not known whose workbook this is. Choose one that was handed out.',
    make: (count) => `Make the workbook to give back (${count} questions)`,
    cancel: 'Cancel',
    made: (department, round, count) =>
      `Made return ${round} for ${department} (${count} questions). Send the saved file to the department.`,
    undo: (department) => `return to ${department}`,
    fileName: (file, round) => `${file}_return${round}.xlsx`,
  },
  questions: {
    intro:
      'The secretariat gave this workbook back with questions. Mend the cell or write an answer, then submit again.',
    none: 'There are no questions.',
    heading: (round, count) => `Return ${round} (${count} questions)`,
    progress: (changed, answered, left) => `${changed} mended, ${answered} answered, ${left} left`,
    state: { changed: 'Mended', answered: 'Answered', left: 'Left' },
    change: (before, after) => `“${before}” → “${after}”`,
    item: (item, cell) => `No. ${item}  ${cell}`,
    answer: (id) => `Answer (question ${id})`,
    answered: 'Wrote the answer to the sheet of questions.',
    undo: 'answer to a question',
    noSheet:
      'The sheet of questions is missing, so that no answer can be written. Mend the cell, or open the returned workbook again.',
    jump: (cell) => `Go to ${cell}`,
  },
};

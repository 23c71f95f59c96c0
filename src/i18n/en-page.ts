import type { PageSentences } from './ja-page';

/** Sentences of commands as the page without Excel says them. */
export const enPage: PageSentences = {
  cli: {
    written: (file) => `“${file}” was made. Save it with its button.`,
    undecided: (count) =>
      `${count} finding(s) with several choices are left. See them with “Check this workbook” and mend the cells in Excel.`,
    exists: (file) =>
      `“${file}” cannot be made, since a file that you chose has that name. Rename the one you chose.`,
  },
  merge: {
    openConflicts: (items, fields) =>
      `Conflicts of ${items} item(s) (${fields} field(s)) stay as the master has them. Choose below, then collect again.`,
    badDecisions: (_, path) => `“${path}” of what was decided is not right. Choose again.`,
  },
  submit: {
    split: (count) => `Workbooks of ${count} department(s) were made. Save them with the button.`,
    ownForm:
      'Each workbook is a copy of the master in which rows and sheets of other departments are hidden, not deleted.',
    onlyOpenNames: (names) =>
      `No department is named besides “${names}”. Enter departments in the master workbook.`,
    openName: (name, items) =>
      `Nobody has said who “${name}” are, so No. ${items} went to the other departments only. Enter the departments in the master workbook.`,
    unassigned: (items) =>
      `No department takes No. ${items}. Enter its department in the master workbook.`,
    sampleTexts: (file, count) =>
      `${file}: nothing was handed out, since ${count} text(s) are sample sentences. Put your own in their place or choose a “Plan file”; to hand the samples out, choose “Put examples and sample sentences in as well”.`,
    reasonsFirst: (file, count) =>
      `${file}: not submitted, since ${count} warning(s) want a reason. Mend them, or write the “Reason for warnings that stay”.`,
    badReason: (longest) => `A reason takes 1 to ${longest} characters.`,
  },
  cycle: {
    badQuestion: (text) =>
      `Where the question “${text}” belongs cannot be told. Write “No.19 What is this based on?” or “J9 …”.`,
    approvalsFirst: (file, roles) =>
      `${file}: this plan wants the approval of ${roles} first, so it was not submitted. This page cannot give it: have it given in the Excel add-in, or by the IT office.`,
    nothingToAsk: (file) =>
      `${file}: nothing to put right was found. Write what you want to ask under “Questions”.`,
    badDeadline: (text) => `The deadline “${text}” is no date.`,
    masterNotWritten: (file) => `${file}: nothing was written into the master.`,
  },
  profile: {
    nothing: (file, titles) =>
      `${file}: no progress sheet could be read in it. ${titles === '' ? 'None of its headings is known.' : `Headings understood: ${titles}.`} If you have a catalog (.json) that keeps how it is read, choose it as the “Plan file”.`,
    notChecked: (what, titles) =>
      `Not checked: ${what}. ${titles === '' ? '' : `The meaning of “${titles}” is not known. `}Choose a catalog (.json) that keeps how the sheet is read as the “Plan file”.`,
    refused: (file, what) =>
      `${file}: ${what} could not be read, so nothing was done. Choose a catalog (.json) that keeps how the sheet is read as the “Plan file”.`,
  },
};

import type { Words } from './ja';

export const enSubmit: Words['submit'] = {
  cli: {
    badMap: (file, path) =>
      `${file}: ${path === '' ? 'it' : `“${path}”`} is not as it should be. Write lists of departments, like {"関係課": ["健康課"], "31": ["保育課"]}.`,
    notFolder: (folder) => `${folder}: this is no folder. Name the folder to write to.`,
    handedOut: (department, items, file) => `${department}  ${items} item(s)  ${file}`,
    split: (count, folder) => `Wrote the workbooks of ${count} department(s) to ${folder}.`,
    ownForm:
      'Each workbook is a copy of the master in which rows and sheets of other departments are hidden, not deleted. Give --form shinko for workbooks of Shinko’s own form.',
    noDepartments: 'No item names a department. Check the department column.',
    onlyOpenNames: (names) =>
      `No department is named besides “${names}”. Say who they are with --map.`,
    openName: (name, items) =>
      `Nobody has said who “${name}” are, so No. ${items} went to the other departments only. Name them with --map.`,
    unassigned: (items) =>
      `No department takes No. ${items}. Enter its department, or name one with --map.`,
    leftOut: (sheets) => `Only the newest year's form was handed out. Other forms: ${sheets}`,
    sampleTexts: (file, count) =>
      `${file}: nothing was handed out, since ${count} text(s) are sample sentences. Put your own in their place or name a plan with --catalog; give --samples to hand the samples out.`,
    splitText: (file) =>
      `${file}: only an .xlsx workbook can be split. Open the text in Excel and save it.`,
    submitText: (file) =>
      `${file}: only an .xlsx workbook can be submitted. Open the text in Excel and save it.`,
    errorsFirst: (file, count) =>
      `${file}: not submitted, since there are ${count} error(s). Mend them and try again.`,
    blank: (file) =>
      `${file}: not submitted, since nothing has been entered for the year. Fill it in and try again.`,
    ignoresSettings: (file) =>
      `${file}: a department's workbook has no rule settings of its own, so those in it were left aside and it was checked as its plan says. The secretariat sets the rules.`,
    forSecretariat: (file, count) =>
      `${file}: ${count} finding(s) that only the secretariat can mend; they do not hinder the submission.`,
    reasonsFirst: (file, count) =>
      `${file}: not submitted, since ${count} warning(s) want a reason. Mend them, give reasons in the task pane, or one for all with --reason.`,
    badReason: (longest) => `--reason takes 1 to ${longest} characters.`,
    submitted: (file, warning, info) =>
      `Wrote ${file}, stamped as submitted (${warning} warning(s), ${info} info).`,
    occupied: (sheet) =>
      `The row below the title of sheet “${sheet}” is not empty, so no submission line was written there. The stamp itself is in the workbook.`,
    earlier: (sheets) => `Only the newest year's forms were submitted. Other forms: ${sheets}`,
  },
  pane: {
    heading: (plan, sheets) => `Submits ${sheets} of ${plan}.`,
    leftOut: (sheets) => `Forms of earlier years are not part of it: ${sheets}`,
    errors: (count) => `To fix first (${count})`,
    unfilled: (items) => `Not filled in yet (${items} items)`,
    unfilledHint: 'They go from this list as they are filled in.',
    errorsHint: 'Press one to go to its cell.',
    reasons: (count) => `In want of a reason (${count})`,
    reasonsHint: 'Mend them, or let them stand with a reason.',
    forSecretariat: (count) => `Told to the secretariat (${count})`,
    forSecretariatHint:
      'Indicators, periods and the plan’s words are the secretariat’s to mend. You can submit as it is.',
    ready: (warning, info) => {
      const left = [
        ...(warning > 0 ? [`${warning} warning(s) with a reason`] : []),
        ...(info > 0 ? [`${info} info`] : []),
      ];
      return left.length === 0
        ? 'No findings. Ready to submit.'
        : `Ready to submit (${left.join(', ')}).`;
    },
    blank: 'Nothing has been entered for the year. Fill it in to submit.',
    approvalsFirst: (roles) =>
      `It cannot be submitted without the approval of ${roles}. Give it below, under “Approval”.`,
    name: 'Submitted by (optional)',
    nameHint: 'Whom the secretariat may ask. Kept on this machine.',
    submit: 'Submit',
    again: 'Submit again',
    valid: 'Submitted',
    changed: 'Changed since it was submitted',
    saveAndSend:
      'Save with Ctrl+S and send this workbook to the secretariat. Press “Undo” to take it back.',
    submitAnew: 'The entries are no longer those submitted. Look them over and submit again.',
    changedMeanwhile:
      'The entries have changed in the meantime and need fixing first. Not submitted.',
    occupied: (sheets) =>
      `The row below the title of “${sheets}” cannot be written, so it says nothing of the submission. The stamp itself is in the workbook.`,
    copy: 'Save a copy to send',
    openCopy: 'Open the copy as a new workbook',
    openedCopy: (name) => `The copy is open as a new workbook. Save it as “${name}” and send it.`,
    notSaved: 'Should nothing be saved, open it here.',
    nameToSend: (name) => `Name to send it under: ${name}`,
    undo: 'submission',
    done: 'Stamped as submitted.',
  },
};

import type { jaHelp } from './ja-help';

export const enHelp: typeof jaHelp = {
  title: 'Help',
  offline: 'This page needs no network. Nothing that you type leaves this PC.',
  stepsOf: (role) => `Steps for the ${role.toLowerCase()}`,
  steps: {
    department: [
      'In “Fill in”, choose an item and enter this year’s value, unit, grade and outcome. Typing into the cells does the same.',
      'In “Check”, press the check button. From then on findings and counts follow every edit.',
      'Press a finding to go to its cell. A fix shows what changes before it is made.',
      'Let a warning that may stand stay with a reason. Errors have to be mended.',
      'In “Submit”, submit, save with Ctrl+S and send the workbook to the secretariat.',
      'After a later change, submit again. If the workbook came back, press “Returned” at the top and answer the questions.',
    ],
    secretariat: [
      'In “Prepare”, choose plan and year and make the form. For a sheet that is not understood, say there which words are which field.',
      'Under “⋯”, fit the rules to the plan in “Settings”, and settle open marks in “Marks”.',
      'In “Hand out”, set a deadline and save a workbook for each department in one ZIP.',
      'In “Collect”, choose all files that came back, settle the conflicts and merge.',
      'Under “⋯”, “Status” shows how each department stands; remind or return there.',
      'Under “⋯”, “Totals” makes totals and papers for the meeting.',
      'At the end of the year go on to the next one in “Prepare”. Last year’s sheet stays.',
    ],
  },
  keys: {
    title: 'Keys',
    list: [
      ['F8', 'To the next finding’s cell (Shift+F8: the one before)'],
      ['Enter', 'Write the field and go to the next one'],
      ['Ctrl+Enter', 'Write, and go to the next item that is not filled in'],
      ['Esc', 'Take back what was typed; close a reason or a menu'],
      ['F6', 'Between the sheet and the pane (a key of Excel’s)'],
    ],
  },
  undo: {
    title: 'Undo',
    text: 'What was done is taken back step by step by the undo button below the tabs. The newest 20 steps stay when the pane is closed. A cell that has changed since is never overwritten.',
  },
  kept: {
    title: 'What is kept where',
    list: [
      ['The workbook', 'Entries, the form, marks'],
      ['Its hidden sheet _shinko', 'The plan, reasons, records of submission, approval and return'],
      [
        'This PC’s browser',
        'The last check, undo records, your name, reasons you used, language and text size (to be cleared in “Settings”)',
      ],
      ['Elsewhere', 'Nothing is sent'],
    ],
  },
  trouble: {
    title: 'If something does not work',
    list: [
      'While a cell is being edited Shinko waits. End with Enter or Esc.',
      'With a protected or filtered sheet, or a read-only workbook, it writes nothing and says why. Do what it says and press again.',
      'If a mistake of Shinko’s own is shown, copy the details and tell the secretariat. They hold no text of a cell.',
    ],
  },
  guide: (role) => `Open the guide for the ${role.toLowerCase()} (Japanese, English summary)`,
};

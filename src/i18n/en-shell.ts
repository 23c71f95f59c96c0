import type { jaShell } from './ja-shell';

export const enShell: typeof jaShell = {
  role: { department: 'Department', secretariat: 'Secretariat' },
  roleQuestion: 'Whose work do you do here?',
  roleHint: {
    department: 'Fill in your department’s items, check them and submit.',
    secretariat: 'Hand out the forms and merge the workbooks that come back.',
  },
  switchRole: (role) => `Switch to the ${role.toLowerCase()} view`,
  more: 'More panels',
  moreShown: (name) => `More panels: ${name}`,
  empty: {
    title: 'This workbook holds no progress-management form yet',
    fromFile: 'Begin with last year’s file',
    readSheet: 'Read this sheet',
    hint: 'Choose last year’s file, and a form with its plan and its texts can be made.',
  },
  firstSteps: {
    title: (role) => `How a ${role.toLowerCase()} goes about it`,
    department: [
      'Choose an item in “Fill in” and enter values, grade and narrative. Typing in the cells does as well.',
      'See the findings in “Check”; mend them or give a reason.',
      'Press “Submit”, save the workbook and send it to the secretariat.',
    ],
    secretariat: [
      'Make the form in “Prepare”, and part it by department in “Hand out”.',
      'Choose the workbooks that came back in “Collect”, settle what disagrees and merge them.',
      'Check the whole in “Check”.',
    ],
    close: 'Close these first steps',
  },
  strip: {
    label: 'Where it stands',
    whole: 'whole plan',
    filled: (filled, items) => `Filled in ${filled}/${items}`,
    mend: (count) => `Mend ${count}`,
    explain: (count) => `Explain ${count}`,
    status: { none: 'Not submitted', valid: 'Submitted', changed: 'Changed since submission' },
    submitted: (time, by) => [`Submitted ${time}`, by].filter((part) => part).join(' '),
    unchecked: 'Not checked yet',
    lastChecked: (time) => `Last checked ${time}`,
    reading: 'Reading…',
    stale: 'Has changed',
  },
};

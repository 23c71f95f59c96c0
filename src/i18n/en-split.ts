import type { Words } from './ja';

export const enSplit: Words['split'] = {
  pane: {
    intro:
      'The secretariat makes each department’s workbook from the open one, which is not changed.',
    heading: (plan, year) => `${plan}, ${year}`,
    leftOut: (sheets) => `Only the newest year’s form is handed out. Other forms: ${sheets}`,
    departments: (count) => `Departments (${count})`,
    items: (count) => `${count} item(s)`,
    who: (name) => `Which departments are “${name}”?`,
    whose: (items) =>
      `No. ${items}. If none is chosen, they go to the other departments named there only.`,
    others: 'Other departments',
    othersHint: 'Departments that the plan does not name, parted by commas.',
    byItem: (changed) =>
      changed === 0 ? 'Change single items' : `Change single items (${changed} changed)`,
    item: (number, name) => `No. ${number} ${name}`,
    commonAnswer: (departments) => `As answered for all: ${departments}`,
    noAnswer: 'none chosen',
    changeItem: 'Change this item only',
    changeItemFor: (item) => `Change this item only: ${item}`,
    backToCommon: 'Back to the answer for all',
    backToCommonFor: (item) => `Back to the answer for all: ${item}`,
    onlyOthers: (departments) => `No department is chosen. It goes to ${departments} only.`,
    nobodyTakes: 'No department is chosen. Nobody takes this item.',
    unassigned: (items) =>
      `No department takes No. ${items}. Enter one in the department column, or choose one above.`,
    noForm:
      'This workbook holds no progress-management form. Open the workbook of the whole plan, or make one with “Make form”.',
    noDepartments: 'No item names a department. Check the department column.',
    askSamples: (count) =>
      `${count} text(s) of this workbook are sample sentences. Hand them out as they are? Press “No” to put your own in first.`,
    withExample: 'Put the sample sheet (記載例) in, too',
    withSamples: 'Hand samples out',
    withoutSamples: 'No',
    save: 'Save every department’s workbook (ZIP)',
    make: 'Make every department’s workbook',
    making: (done, total) => `Made ${done} of ${total} workbooks`,
    cancelled: 'Stopped. Nothing was saved.',
    saved: (count) => `Put the workbooks of ${count} department(s) into one ZIP.`,
    made: (count) => `Made ${count} workbook(s). Open and save them one by one.`,
    open: 'Open',
    openFor: (department) => `Open the workbook of ${department}`,
    opened: (name) => `Opened. Save it as “${name}”.`,
  },
};

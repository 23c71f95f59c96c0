import type { Words } from './ja';

export const enSubmit: Words['submit'] = {
  cli: {
    badMap: (file, path) =>
      `${file}: ${path === '' ? 'it' : `“${path}”`} is not as it should be. Write lists of departments, like {"関係課": ["健康課"], "31": ["保育課"]}.`,
    notFolder: (folder) => `${folder}: this is no folder. Name the folder to write to.`,
    handedOut: (department, items, file) => `${department}  ${items} item(s)  ${file}`,
    split: (count, folder) => `Wrote the workbooks of ${count} department(s) to ${folder}.`,
    noDepartments: 'No item names a department. Check the department column.',
    openName: (name, items) =>
      `Nobody has said who “${name}” are, so No. ${items} went to the other departments only. Name them with --map.`,
    unassigned: (items) =>
      `No department takes No. ${items}. Enter its department, or name one with --map.`,
    leftOut: (sheets) => `Only the newest year's form was handed out. Other forms: ${sheets}`,
    splitText: (file) =>
      `${file}: only an .xlsx workbook can be split. Open the text in Excel and save it.`,
  },
};

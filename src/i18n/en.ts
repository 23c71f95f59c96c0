import { enDates } from './en-dates';
import { enMistake } from './en-mistake';
import { enPane } from './en-pane';
import { enSplit } from './en-split';
import { enCycle } from './en-cycle';
import { enMerge } from './en-merge';
import { enSubmit } from './en-submit';
import type { Words } from './ja';

export const en: Words = {
  dates: enDates,
  listed: (parts) => parts.join(', '),
  together: (parts) => parts.join(', '),
  inQuotes: (parts) => parts.join('”, “'),
  severity: { error: 'error', warning: 'warning', info: 'info' },
  wholeSheet: 'Whole sheet',
  file: {
    encrypted:
      'The workbook is protected by a password. Open it in Excel, remove the password and save it again.',
    legacyXls:
      'The workbook is in the old .xls format. Open it in Excel and save it as an Excel workbook (.xlsx).',
    html: 'This is a web page (HTML), not an Excel workbook. Open it in Excel and save it as .xlsx.',
    notXlsx: 'This is neither an .xlsx workbook nor tab-separated text. Please check the file.',
    emptyFile: 'The file is empty. Choose one that was saved again.',
    tooLarge: (size, limit) =>
      `Unpacked it would take ${size}, more than the ${limit} that can be handled. Remove sheets that are not needed and save it again.`,
    damaged: (part) =>
      `The workbook is damaged (${part}). Open it in Excel, let it be repaired and save it again.`,
    missingPart: (part) =>
      `A part of the workbook (${part}) is missing. Open the original in Excel and save it again.`,
    cutOff:
      'The file ends too early; copying or downloading it seems to have been broken off. Get the original again.',
    unsupported: {
      'array-formula': (place) =>
        `${place} is filled by one array formula, of which no part can be changed alone. Change the whole formula in Excel.`,
      'data-table': (place) =>
        `${place} is filled by one data table, of which no part can be changed alone. Change it in Excel itself.`,
      'table-header': (place) =>
        `${place} is the header of a table and cannot be changed. Change it in Excel itself.`,
      encoding: (place, part) =>
        `A part of the workbook (${part}) is in an encoding that cannot be written (${place}). Open it in Excel and save it again.`,
      packing: (place, part) =>
        `A part of the workbook (${part}) is packed in a way that cannot be read (${place}). Open it in Excel and save it again.`,
    },
    otherFormat: {
      xlsb: 'The workbook is in the binary .xlsb format. Open it in Excel and save it as an Excel workbook (.xlsx).',
      ods: 'This is an OpenDocument file (such as .ods). Open it in Excel and save it as an Excel workbook (.xlsx).',
      csv: 'This is comma-separated text (CSV). Open it in Excel and save it as an Excel workbook (.xlsx).',
      pdf: 'This is a PDF. Choose the Excel workbook (.xlsx) that it was made from.',
      word: 'This is a Word document. Choose an Excel workbook (.xlsx).',
      powerpoint: 'This is a PowerPoint presentation. Choose an Excel workbook (.xlsx).',
      image: 'This is a picture. Choose the Excel workbook (.xlsx) that it was made from.',
      zip: 'This is a compressed folder (ZIP). Take the workbook (.xlsx) out of it and choose that.',
    },
    remarks: (places) =>
      `Read without what could not be used (${places}). Check that the values are right.`,
    remark: {
      sheet: (detail) => `sheet “${detail}” without contents`,
      part: (_, part) => `missing part ${part}`,
      cell: (detail) => `cell markup ${detail}`,
      formula: (detail) => `formula of ${detail} without its original (its result was read)`,
      range: (detail) => `range ${detail}`,
    },
    sharedWorkbook:
      'A workbook shared in the old way can be read, not written. Stop sharing it under Review > Share Workbook (Legacy) and save it again.',
    newerRecord:
      'This workbook holds records of a newer Shinko, so nothing is written to it or merged. Use the newer Shinko.',
    newerRecordRead: (file) =>
      `${file}: it holds records of a newer Shinko; it was checked by what is understood of them. Use the newer Shinko.`,
    stale: (count) => `${count} cell(s) changed since they were looked at. Check again and retry.`,
    sheetMissing: (sheet) => `There is no sheet “${sheet}”. Please check its name.`,
    sheetExists: (sheet) =>
      `There already is a sheet “${sheet}”. Rename it or choose another workbook.`,
  },
  sheet: {
    noForm:
      'No progress sheet was found. Choose a file with its header row (No., 取組項目, 年度, 実績値 …).',
    unread: (places, more) =>
      `Entries that cannot be read or have no field here: ${places}${more > 0 ? ` and ${more} more` : ''}. Look at the form that is made and enter again what is needed.`,
    left: (items, more) =>
      `Entries of items that the plan has not were not taken over: ${items}${more > 0 ? ` and ${more} more` : ''}. Where it is the same item, give it the plan’s name, or add its name to the catalog’s aliases, and make the form again.`,
    leftItem: (number, name, perhaps) =>
      `No. ${number} “${name}”${perhaps === null ? '' : ` (likely the plan’s ${perhaps})`}`,
    cellText: (place, text) => `${place} “${text}”`,
    noYear: (sheet) =>
      `The fiscal year${sheet === null ? '' : ` of sheet “${sheet}”`} is unknown. Put it into the title like （令和4年度）, or write eras in the year column.`,
    noItems: 'No table of items was found. Check the header row (No., 取組項目, 年度, 実績値 …).',
    noPlanName: 'The plan’s name is unknown. Put ○○計画 into the title.',
    cancelled: 'Cancelled. The sheet was not changed.',
    departmentUnknown: (department, known) =>
      `“${department}” is not a department of the plan. Choose one of: ${known}.`,
    catalogFault: (path, expected) =>
      `“${path}” in the catalog file is wrong: ${expected} is needed.`,
    badJson: 'This is not JSON. Please check the catalog file (.json).',
  },
  workbook: {
    sheetMissing: (sheet) =>
      `Sheet “${sheet}” was not found; it was renamed or deleted. Check again.`,
    sheetExists: (sheet) => `There already is a sheet “${sheet}”. Rename it and retry.`,
    stale: (count) =>
      `${count} cell(s) changed since they were looked at. Nothing was written. Check again.`,
    halfWritten: (count) =>
      `Excel stopped taking writes, and some of ${count} cells are written. Press “Undo” where it is shown; else close the workbook without saving.`,
    busy: 'Excel is busy. Press again once it has finished.',
    cellEdit: 'A cell is being edited. Finish with Enter or Esc, then press again.',
    protected: (sheet) =>
      `${sheet === null ? 'The sheet' : `Sheet “${sheet}”`} is protected. Unprotect it under Review, then press again.`,
    readOnly: 'The workbook is open read-only. Enable editing or save it under another name first.',
    markedFinal:
      'The workbook was marked as final. Press “Edit Anyway” above the sheet, then press again.',
    sharedWorkbook:
      'This is a legacy shared workbook. Stop sharing it (Review, Share Workbook (Legacy)), then press again.',
    filtered: (sheet) =>
      `Sheet “${sheet}” is filtered, so that writing could land on other rows. Clear the filter, then press again.`,
    tooLarge: 'That is more than can be handled at once. Split the sheet and try again.',
    unsupported: (requirement) =>
      `Your Excel cannot do this (${requirement} is needed). Use Excel LTSC 2021 or newer.`,
    enteredSince: (sheet) =>
      `Sheet “${sheet}” holds entries made since, so it cannot be taken back. Delete it by hand if it is not needed.`,
    bytesRefused:
      'This Excel does not hand the file of the open workbook to add-ins. Make the copy with “Save As” in Excel. Everything else works as usual.',
    marksUnreadable: (sheet) =>
      `Excel cannot read the conditional formats of sheet “${sheet}”, so the marks there were left alone. The list of findings can be used as it is.`,
    cancelled: 'Cancelled. The sheet was not changed.',
    unknown: 'Excel answered with an error. If it comes again, tell the secretariat the details.',
  },
  split: enSplit,
  submit: enSubmit,
  merge: enMerge,
  cycle: enCycle,
  pane: enPane,
  mistake: enMistake,
};

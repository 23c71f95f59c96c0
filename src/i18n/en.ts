import { enDates } from './en-dates';
import { enMistake } from './en-mistake';
import { enPane } from './en-pane';
import { enSplit } from './en-split';
import { enCycle } from './en-cycle';
import { enMerge } from './en-merge';
import { enSubmit } from './en-submit';
import { enTrial } from './en-trial';
import type { Words } from './ja';

export const en: Words = {
  dates: enDates,
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
      `Entries that cannot be read: ${places}${more > 0 ? ` and ${more} more` : ''}. Look at these fields of the form that is made and enter them again.`,
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
  cli: {
    usage: `Usage:
  shinko inject  [--catalog FILE] --year R5 [--years N] [--department NAME] [--entries FILE] [--into BOOK.xlsx] -o OUT.xlsx
  shinko check   FILE... [--catalog FILE] [--previous FILE] [--format text|json] [--lang ja|en]
  shinko fix     FILE -o OUT.xlsx [--all] [--catalog FILE] [--previous FILE]
  shinko submit  FILE -o OUT.xlsx [--by NAME] [--reason TEXT] [--catalog FILE] [--previous FILE]
  shinko split   MASTER.xlsx -o DIR [--map FILE.json] [--deadline 2026-05-12] [--master OUT.xlsx] [--catalog FILE] [--samples]
  shinko split   DEPT.xlsx --sections FILE.json -o DIR
  shinko merge   MASTER.xlsx DEPT.xlsx... -o OUT.xlsx [--report FILE.json] [--decisions FILE.json] [--settle master|newest|lead] [--catalog FILE] [--previous FILE]
  shinko return  MASTER.xlsx DEPT.xlsx -o OUT.xlsx [--question "No.19 …"]... [--questions FILE.json] [--deadline 2026-05-12] [--by NAME] [--master OUT.xlsx] [--format text|json]
  shinko approve FILE --role 係長 --by NAME -o OUT.xlsx [--format text|json]
  shinko board   MASTER.xlsx [--reminder] [--format text|json] [--catalog FILE]
  shinko import  FILE [PLAN [--likely]] -o CATALOG.json
  shinko diff    OLD NEW [--format text|json]
  shinko rollover OLD --to R5 [--revisions FILE.json] [--years N] [--format text|json] [--catalog FILE] [-o OUT.xlsx]
  shinko summary FILE [--year R4] [--previous FILE] [--format text|json] [-o OUT.xlsx] [--catalog FILE]
  shinko document FILE [--kind meeting|public|structure|plan] [--paper A4|A3] [--agenda 議題] [--paper-number 資料1] [--subtitle 副題] [--catalog FILE] -o OUT.xlsx|OUT.pdf
  shinko export  FILE... --format csv|json|parquet [--city 122327:白井市] [-o OUT|DIR]

FILE is .xlsx or tab-separated text (.txt .tsv). Existing files are not overwritten without --force.
Exit status: 0 done, 1 error findings or unsettled conflicts, 2 a file or the words of the call are wrong, 70 a mistake of Shinko’s own, 130 stopped.`,
    unknownCommand: (name) => `There is no command “${name}”. See shinko --help.`,
    badOption: (detail) => `The words of the call are wrong: ${detail}`,
    missing: (option) => `Please give ${option}.`,
    badYear: (text) => `“${text}” is no fiscal year. Give it like R5, 令和5 or 2023.`,
    badYears: (text) => `--years “${text}” must be a whole number from 1 to 10.`,
    badChoice: (option, text, choices) => `${option} cannot be “${text}”. Give one of ${choices}.`,
    noFile: (file) => `${file}: there is no such file. Check its name and place.`,
    cannotRead: (file, code) =>
      `${file}: cannot be read (${code}). Check whether it is open elsewhere, and your rights.`,
    cannotWrite: (file, code, advice) => `${file}: cannot be written (${code}). ${advice}`,
    writeAdvice: {
      noFolder: 'Its folder is not there. Make the folder, or check the place.',
      isFolder: 'A folder has that name. Give the name of a file.',
      refused:
        'It is open elsewhere, or may not be written. Close it, and check your rights to the folder.',
      busy: 'It is open elsewhere. Close it and run the command again.',
      full: 'The disk is full. Make room and run the command again.',
      tooLong: 'Its name or path is too long. Give a shorter name, or a folder nearer the top.',
      other: 'Check the place and your rights.',
    },
    stillFinal: (file) =>
      `${file}: marked as final, as the book that it was made from. To edit it, press “Edit Anyway” in Excel.`,
    openElsewhere: (file) => `${file}: someone has it open. What was saved last is used.`,
    interrupted: 'Stopped. Nothing was written.',
    exists: (file) => `${file}: exists already. Add --force to overwrite it.`,
    hasMacros: (file, extension) =>
      `${file}: the book has macros and cannot be written under a name without them. Name it .${extension}.`,
    otherName: (file, extension) =>
      `${file}: an Excel workbook is written, which cannot be named .${extension}. Name it .xlsx.`,
    onlyXlsx: (file) => `${file}: only .xlsx workbooks can be fixed, text cannot.`,
    tooManyFiles: 'Please give one file only.',
    heading: (file, plan, year, items) => `${file}: ${plan} (${year}), ${items} items`,
    accepted: (reason) => `reason: ${reason}`,
    noFindings: 'No findings.',
    summary: (error, warning, info) => `${error} error(s), ${warning} warning(s), ${info} info`,
    skipped: (rules) => `Rules left out, since there is nothing to compare with: ${rules}`,
    sampleForm: (count) =>
      `${count} of the plan's texts are sample sentences. Your own come in with --entries LASTYEAR or --catalog PLAN.`,
    written: (file) => `Written to ${file}.`,
    fixed: (count) => `${count} finding(s) fixed.`,
    undecided: (count) =>
      `${count} finding(s) with several choices are left. Choose in Excel’s task pane.`,
    candidates: (items, count, from) =>
      `Whose review mark it is cannot be told: ${count} of No. ${items} (revised from ${from}). Settle it by reviewFrom in the catalog file.`,
    imported: (items, repeats) => `${items} items and ${repeats} repeats imported.`,
  },
  split: enSplit,
  submit: enSubmit,
  merge: enMerge,
  cycle: enCycle,
  pane: enPane,
  mistake: enMistake,
  trial: enTrial,
};

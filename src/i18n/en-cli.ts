import type { jaCli } from './ja-cli';

/** Words of the commands. */
export const enCli: typeof jaCli = {
  usage: `Usage:
  shinko inject  [--catalog FILE] --year R5 [--years N] [--department NAME] [--entries FILE] [--into BOOK.xlsx] [--protect] -o OUT.xlsx
  shinko check   FILE... [--catalog FILE] [--previous FILE] [--format text|json] [-o OUT.xlsx]
  shinko fix     FILE -o OUT.xlsx [--all] [--catalog FILE] [--previous FILE]
  shinko submit  FILE -o OUT.xlsx [--by NAME] [--reason TEXT] [--catalog FILE] [--previous FILE]
  shinko split   MASTER.xlsx -o DIR [--form own|shinko] [--map FILE.json] [--deadline 2026-05-12] [--master OUT.xlsx] [--catalog FILE] [--samples]
  shinko split   DEPT.xlsx --sections FILE.json -o DIR
  shinko merge   MASTER.xlsx DEPT.xlsx... -o OUT.xlsx [--report FILE.json] [--decisions FILE.json] [--settle master|newest|lead] [--catalog FILE] [--previous FILE]
  shinko return  MASTER.xlsx DEPT.xlsx -o OUT.xlsx [--question "No.19 …"]... [--questions FILE.json] [--deadline 2026-05-12] [--by NAME] [--master OUT.xlsx] [--format text|json] [--catalog FILE] [--previous FILE]
  shinko approve FILE --role 係長 --by NAME -o OUT.xlsx [--format text|json] [--catalog FILE] [--previous FILE]
  shinko board   MASTER.xlsx [--reminder] [--format text|json] [--catalog FILE] [--previous FILE]
  shinko import  FILE [PLAN [--likely]] -o CATALOG.json
  shinko diff    OLD NEW [--format text|json]
  shinko rollover OLD --to R5 [--form own|shinko] [--revisions FILE.json] [--years N] [--format text|json] [--catalog FILE] [-o OUT.xlsx] [--protect]
  shinko summary FILE [--year R4] [--previous FILE] [--format text|json] [-o OUT.xlsx] [--catalog FILE]
  shinko document FILE [--kind meeting|public|structure|plan|summary] [--paper A4|A3] [--agenda 議題] [--paper-number 資料1] [--subtitle 副題] [--catalog FILE] -o OUT.xlsx|OUT.pdf [--previous FILE]
  shinko export  FILE... --format csv|json|parquet [--city 122327:白井市] [--findings OUT|DIR] [-o OUT|DIR [--resume]] [--catalog FILE] [--previous FILE]
  shinko profile FILE [-o PROFILE.json] [--format text|json] [--catalog FILE]
  shinko manifest --base https://… [--name NAME] [--page conformance] [-o FILE.xml]

FILE is .xlsx or tab-separated text (.txt .tsv). Existing files are not overwritten without --force.
--profile PROFILE.json tells any of them how another form is read (shinko profile writes it).
--lang en tells everything in English; shinko split --help tells of one command.
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
  changedMeanwhile: (file) =>
    `${file}: someone else changed this file while the new one was being made. It was not overwritten; look at it and run the command again.`,
  leftBehind: (file, code) =>
    `${file}: this unfinished file could not be deleted (${code}). It is of no use; please delete it.`,
  diskFault: (path, code) =>
    `${path}: the file or folder could not be used (${code}). Check the place, your permissions and the space on the disk.`,
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
};

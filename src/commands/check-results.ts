import type { CheckReport } from '../app/check/check';
import { findingTable } from '../app/check/finding-table';
import { findingList } from '../app/check/write-results';
import { localTime } from '../app/clock/local-time';
import { freeName } from '../app/form/free-name';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { yearName } from '../core/era/fiscal-year';
import { layoutResultSheet } from '../core/form/write/result-sheet';
import type { WorkbookBlueprint } from '../core/grid/blueprint';
import { fileFailureSentence } from '../i18n/failure-sentences';
import { CallFailure, type Call } from './call/call';
import { readBytes } from './call/files';

const sheetOf = (
  { words, locale }: Call,
  { grids }: RecognisedWorkbook,
  report: CheckReport,
): WorkbookBlueprint => {
  const { list } = words.pane.findings;
  const tableWords = { ...list.table, severity: words.severity, wholeSheet: words.wholeSheet };
  const { length } = report.findings;
  const head = {
    sheetName: freeName(list.sheetName, { grids }),
    title: list.title(report.plan ?? '', yearName(report.fiscalYear)),
    subtitle: list.subtitle(length, length, words.dates.time(localTime(new Date()))),
  };
  const rows = findingTable(report.findings, tableWords, locale);
  return layoutResultSheet(findingList(head, rows, tableWords));
};

/** The book that was checked with the findings on a sheet of their own behind the others; of a text the sheet alone. */
export const bookWithResults = (
  call: Call,
  file: string,
  workbook: RecognisedWorkbook,
  report: CheckReport,
): Uint8Array => {
  const { xlsx } = call.place;
  const sheet = sheetOf(call, workbook, report);
  if (workbook.grids.some((grid) => grid.sheet === null)) return xlsx.write(sheet);
  const added = xlsx.addSheets(readBytes(call, file), { ...sheet, activeSheet: 0 });
  if (added.ok) return added.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, added.failure)}`);
};

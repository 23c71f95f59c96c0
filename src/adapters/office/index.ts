import type { WorkbookPort } from '../../app/ports/workbook';
import type { XlsxPort } from '../../app/ports/xlsx';
import { applyEdits } from './write/apply';
import { bookBytes } from './read/bytes';
import { markCells } from './write/mark';
import { newMemory } from './run/memory';
import { openNewBook } from './write/open-book';
import { readDropDowns } from './read/drop-downs';
import { readBook } from './read/read';
import { readRows } from './read/read-rows';
import { findSelection } from './events/selection';
import { showCell } from './events/show';
import type { ReadPlan } from './write/sheets/write-sheets';
import { watchBook } from './events/watch';

const sheetWork = () => import('./write/sheet-work');

export { keepsUndo } from './run/keeps-undo';

/**
 * The port on the workbook that is open in Excel; needs ExcelApi 1.13 and Office.js loaded.
 *
 * @param loadXlsx reads a file as a plan, where Excel takes in no files and its sheets must be written
 */
export const createOfficeWorkbook = (
  loadXlsx: () => Promise<Pick<XlsxPort, 'readBlueprint'>>,
): WorkbookPort => {
  const memory = newMemory();
  const readPlan: ReadPlan = async (file) => {
    const plan = (await loadXlsx()).readBlueprint(file);
    return plan.ok ? plan.value : undefined;
  };
  return {
    read: (work) => readBook(memory, work),
    readRows: (sheet, spans, columns) => readRows(memory, sheet, spans, columns),
    dropDowns: (cells, work) => readDropDowns(memory, cells, work),
    apply: (edits, work) => applyEdits(memory, edits, work),
    insertSheets: async (file, sheets, options) =>
      (await sheetWork()).insertSheets(memory, readPlan, file, sheets, options),
    removeSheets: async (expected) => (await sheetWork()).removeSheets(memory, expected),
    insertRows: async (file, temporarySheet, insertions) =>
      (await sheetWork()).insertRows(memory, readPlan, { file, temporarySheet, insertions }),
    removeRows: async (rows) => (await sheetWork()).removeRows(memory, rows),
    mark: (marks, work) => markCells(memory, marks, work),
    show: (place) => showCell(memory, place),
    selection: (work) => findSelection(memory, work),
    watch: (listener) => watchBook(memory, listener),
    openNew: (file) => openNewBook(file),
    bytes: (work) => bookBytes(work),
  };
};

import type { WorkbookPort } from '../../app/ports/workbook';
import { applyEdits } from './write/apply';
import { bookBytes } from './read/bytes';
import { insertSheets } from './write/insert-sheets';
import { markCells } from './write/mark';
import { newMemory } from './run/memory';
import { openNewBook } from './write/open-book';
import { readBook } from './read/read';
import { readRows } from './read/read-rows';
import { removeSheets } from './write/remove-sheets';
import { insertRows, removeRows } from './write/rows';
import { showCell } from './events/show';
import { watchBook } from './events/watch';

export { keepsUndo } from './run/keeps-undo';

/** The port on the workbook that is open in Excel; needs ExcelApi 1.13 and Office.js loaded. */
export const createOfficeWorkbook = (): WorkbookPort => {
  const memory = newMemory();
  return {
    read: (work) => readBook(memory, work),
    readRows: (sheet, spans, columns) => readRows(memory, sheet, spans, columns),
    apply: (edits, work) => applyEdits(memory, edits, work),
    insertSheets: (file, sheets, options) => insertSheets(memory, file, sheets, options),
    removeSheets: (expected) => removeSheets(memory, expected),
    insertRows: (file, temporarySheet, insertions) =>
      insertRows(memory, file, temporarySheet, insertions),
    removeRows: (rows) => removeRows(memory, rows),
    mark: (marks) => markCells(memory, marks),
    show: (place) => showCell(memory, place),
    watch: (listener) => watchBook(memory, listener),
    openNew: (file) => openNewBook(file),
    bytes: (work) => bookBytes(work),
  };
};

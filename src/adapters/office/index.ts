import type { WorkbookPort } from '../../app/ports/workbook';
import { applyEdits } from './apply';
import { bookBytes } from './bytes';
import { insertSheets } from './insert-sheets';
import { markCells } from './mark';
import { newMemory } from './memory';
import { openNewBook } from './open-book';
import { readBook } from './read';
import { readRows } from './read-rows';
import { removeSheets } from './remove-sheets';
import { insertRows, removeRows } from './rows';
import { showCell } from './show';
import { watchBook } from './watch';

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

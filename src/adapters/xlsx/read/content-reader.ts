import type { CellDrawing, CellNote, WorkbookContent } from '../../../app/ports/xlsx';
import type { Grid } from '../../../core/grid/grid';
import { openPackage, type Toolkit } from './package';
import { readDrawings } from './drawings-reader';
import { readNotes } from './notes-reader';
import { readThreads } from './threads-reader';
import { GridSink, toNumberLooks, type NumberLook } from './sheet-reader';
import type { SharedStrings } from './shared-strings';
import { scanSheet } from './sheet-scan';
import type { CellContext } from './sheet-sink';
import { scanCellStyles } from './styles-scan';
import { openSharedStrings, readWorkbook, type Tab, type Workbook } from './workbook-reader';

/** What the cells of a workbook's sheet refer to. */
export const cellContext = (
  workbook: Workbook,
  strings: SharedStrings | undefined,
  part: string,
): CellContext => ({
  part,
  strings,
  stringsPart: sharedStringsPath(workbook),
  remark: (kind, detail) => workbook.opened.remark(kind, part, detail),
});

const sharedStringsPath = (workbook: Workbook): string =>
  workbook.relations.find((relation) => relation.kind === 'sharedStrings')?.target ??
  'xl/sharedStrings.xml';

/** What a list's source says where it is a name of the workbook's, or of the sheet's own. */
const nameReader = ({ names, tabs }: Workbook, tab: Tab): ((source: string) => string) => {
  const own = tabs.indexOf(tab);
  return (source) => {
    const named = names.filter(({ name }) => name.toLowerCase() === source.trim().toLowerCase());
    const found =
      named.find((one) => one.tab === own) ?? named.find((one) => one.tab === undefined);
    return found?.text ?? source;
  };
};

const readGrid = (
  workbook: Workbook,
  tab: Tab,
  strings: SharedStrings | undefined,
  looks: readonly NumberLook[],
): Grid => {
  const context = cellContext(workbook, strings, tab.path);
  const sink = new GridSink(looks, context.remark, nameReader(workbook, tab));
  scanSheet(workbook.opened.textOf(tab.path), context, sink);
  return sink.toGrid(tab.name, tab.visibility);
};

const notesOf = (workbook: Workbook): readonly CellNote[] =>
  workbook.tabs
    .filter((tab) => tab.isWorksheet)
    .flatMap((tab) => {
      const threads = readThreads(workbook, tab);
      const isThread = (note: { readonly row: number; readonly column: number }): boolean =>
        threads.some(({ row, column }) => row === note.row && column === note.column);
      const notes = readNotes(workbook, tab).filter((note) => !isThread(note));
      return [...notes, ...threads].map((note) => ({ sheet: tab.name, ...note }));
    });

const drawingsOf = (workbook: Workbook): readonly CellDrawing[] =>
  workbook.tabs
    .filter((tab) => tab.isWorksheet)
    .flatMap((tab) =>
      readDrawings(workbook, tab).map((drawing) => ({ sheet: tab.name, ...drawing })),
    );

/** Reads the notes of every worksheet, and none of their cells. */
export const readBookNotes = (bytes: Uint8Array, tools: Toolkit): readonly CellNote[] =>
  notesOf(readWorkbook(openPackage(bytes, tools)));

/** Reads every worksheet as a grid; chart and dialog sheets are passed over. */
export const readContent = (bytes: Uint8Array, tools: Toolkit): WorkbookContent => {
  const workbook = readWorkbook(openPackage(bytes, tools));
  const strings = openSharedStrings(workbook);
  const looks = toNumberLooks(
    scanCellStyles(workbook.opened, workbook.relations),
    workbook.from1904,
  );
  const active = workbook.tabs[workbook.activeTab] ?? workbook.tabs[0];
  const grids = workbook.tabs
    .filter((tab) => tab.isWorksheet)
    .map((tab) => readGrid(workbook, tab, strings, looks));
  return {
    grids,
    notes: notesOf(workbook),
    drawings: drawingsOf(workbook),
    remarks: workbook.opened.remarks,
    activeSheet: active?.isWorksheet ? active.name : null,
  };
};

import type { SheetBlueprint } from '../../core/grid/blueprint';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import { success, type Result } from '../../core/result';
import { layoutTotals, type Totals } from '../../core/summary/totals-book';
import type { TotalsWords } from '../../core/summary/totals-words';
import { freeName } from '../form/free-name';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { JournalEntry } from '../undo/journal';

/** The sheets that were made, and how to take them away again. */
export interface PutTotals {
  readonly sheet: string;
  readonly entry: JournalEntry;
}

/** A sheet as a file brings it: its charts are drawn when it is in. */
const withoutCharts = (sheet: SheetBlueprint): SheetBlueprint => {
  const bare: { charts?: SheetBlueprint['charts'] } & SheetBlueprint = { ...sheet };
  delete bare.charts;
  return bare;
};

/** Puts totals into the open workbook as sheets of their own behind the last one, with charts of Excel's own. */
export const putTotals = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  totals: Totals,
  words: TotalsWords,
  work: LongWork = {},
): Promise<Result<PutTotals, WorkbookFailure>> => {
  const snapshot = await port.read(work);
  if (!snapshot.ok) return snapshot;
  const { totals: main, series, source } = words.sheets;
  const named = {
    totals: freeName(main, snapshot.value),
    series: freeName(series, snapshot.value),
    source: freeName(source, snapshot.value),
  };
  const planned = layoutTotals(totals, { ...words, sheets: named });
  const sheets = planned.sheets.map(withoutCharts);
  const file = (await loadXlsx()).write({ ...planned, sheets });
  const charts = planned.sheets.flatMap(({ name: sheet, charts: own }) =>
    own ? [{ sheet, charts: own }] : [],
  );
  const names = sheets.map(({ name }) => name);
  const inserted = await port.insertSheets(file, names, { show: named.totals, charts });
  if (!inserted.ok) return inserted;
  const grids = sheets.map((sheet) => gridOfBlueprint(sheet, planned.styles));
  return success({ sheet: named.totals, entry: { kind: 'sheets', grids } });
};

import { keptIn, recordGrowth } from '../../../core/form/write/height-record';
import {
  orderedRows,
  recordOf,
  settleHeights,
  type Growth,
  type HeightOrder,
  type OrderedRows,
} from '../../../core/form/write/height-order';
import type { CellEdit } from '../../../core/grid/edit';
import { joinSpans, type RowSpan } from '../../../core/grid/row-patch';
import { IDENTITY_SHEET } from '../../../core/record/identity-sheet';
import { toContent, toEntry } from '../read/typed-content';

interface AskedRows extends OrderedRows {
  readonly looks: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: readonly AskedRows[];
}

/** What was queued for an order: the rows that it names, and what `_shinko` keeps of them. */
export interface HeightAnswer {
  readonly order: HeightOrder;
  readonly sheets: readonly AskedSheet[];
  readonly own: Excel.Worksheet;
  readonly record: Excel.Range;
}

const spansBySheet = (order: HeightOrder): ReadonlyMap<string, readonly RowSpan[]> => {
  const spans = new Map<string, RowSpan[]>();
  for (const { sheet, top, bottom } of orderedRows(order)) {
    spans.set(sheet, [...(spans.get(sheet) ?? []), { top, bottom }]);
  }
  return spans;
};

const askSheet = (
  { workbook }: Excel.RequestContext,
  name: string,
  spans: readonly RowSpan[],
): AskedSheet => {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.protection.load('protected');
  const rows = joinSpans(spans).map(({ top, bottom }) => ({
    sheet: name,
    top,
    bottom,
    looks: sheet
      .getRangeByIndexes(top, 0, bottom - top + 1, 1)
      .untrack()
      .getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  }));
  return { sheet, rows };
};

/** Queues all that an order must know. */
export const askHeights = (context: Excel.RequestContext, order: HeightOrder): HeightAnswer => {
  const row = recordOf(order) + 1;
  const own = context.workbook.worksheets.getItemOrNullObject(IDENTITY_SHEET);
  own.protection.load('protected');
  const record = own
    .getRange(`A${row}:XFD${row}`)
    .untrack()
    .getUsedRangeOrNullObject(true)
    .untrack();
  record.load(['values', 'formulas', 'columnIndex']);
  const sheets = [...spansBySheet(order)].map(([name, spans]) => askSheet(context, name, spans));
  return { order, sheets, own, record };
};

const heightsIn = (sheets: readonly AskedSheet[]): ReadonlyMap<string, number> => {
  const heights = new Map<string, number>();
  for (const { rows } of sheets) {
    for (const { sheet, top, looks } of rows) {
      looks.value.forEach(({ rowHidden, format }, at) => {
        if (rowHidden || format?.rowHeight === undefined) return;
        heights.set(`${sheet}!${top + at}`, format.rowHeight);
      });
    }
  }
  return heights;
};

/** A growth with the cells of `_shinko` that keep it. */
export interface CheckedGrowth {
  readonly growth: Growth;
  readonly record: readonly CellEdit[];
}

/** What an order comes to, after the sync; `undefined` where nothing changes or a sheet is protected. */
export const growthOf = (answer: HeightAnswer): CheckedGrowth | undefined => {
  const { order, own, record } = answer;
  const all = [own, ...answer.sheets.map(({ sheet }) => sheet)];
  if (all.some((sheet) => sheet.isNullObject || sheet.protection.protected)) return undefined;
  if (!record.isNullObject && record.columnIndex !== 0) return undefined;
  const contents = record.isNullObject
    ? []
    : record.values[0]!.map((value, at) => toContent(value, record.formulas[0]![at]));
  const said = keptIn(contents);
  if (!said) return undefined;
  const heights = heightsIn(answer.sheets);
  const growth = settleHeights(order, {
    kept: said.kept,
    heightOf: (sheet, row) => heights.get(`${sheet}!${row}`),
  });
  return growth && { growth, record: recordGrowth(contents, said.kept, growth) };
};

/** Rows below each other, with the height that each is to have. */
interface HeightRun {
  readonly sheet: string;
  readonly top: number;
  readonly heights: number[];
}

const runsOf = ({ rows }: Growth, side: 'from' | 'to'): readonly HeightRun[] => {
  const runs: HeightRun[] = [];
  for (const { sheet, row, ...height } of rows) {
    const last = runs.at(-1);
    if (last && last.sheet === sheet && last.top + last.heights.length === row)
      last.heights.push(height[side]);
    else runs.push({ sheet, top: row, heights: [height[side]] });
  }
  return runs;
};

/** Queues the heights of a growth, and what is kept of it; with `from` all as it was before. */
export const writeGrowth = (
  { workbook }: Excel.RequestContext,
  { growth, record }: CheckedGrowth,
  side: 'from' | 'to',
): void => {
  for (const { sheet, top, heights } of runsOf(growth, side)) {
    workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(top, 0, heights.length, 1)
      .untrack()
      .setRowProperties(heights.map((rowHeight) => ({ format: { rowHeight } })));
  }
  const own = workbook.worksheets.getItem(IDENTITY_SHEET);
  for (const edit of record) {
    const cell = own.getRangeByIndexes(edit.row, edit.column, 1, 1).untrack();
    cell.formulas = [[toEntry(edit[side], 'General').entry]];
  }
};

/** What a growth takes on the way at most, in bytes. */
export const growthBytes = ({ growth, record }: CheckedGrowth): number =>
  growth.rows.length * 40 +
  record.reduce((sum, { to }) => sum + 400 + (typeof to === 'string' ? to.length * 3 : 0), 400);

import type { ItemNumber } from '../../value/item-number';
import { timeText } from '../../era/day-text';
import { yearName } from '../../era/fiscal-year';
import type { RowHeight } from '../../form/write/height-order';
import { heightOfTexts, LIST_MARGINS } from '../../form/write/result-sheet';
import type { CellEdit } from '../../grid/edit';
import { typedValue } from '../../value/typed-value';
import { columnTitle } from '../../profile/columns';
import { cellAt, type Grid } from '../../grid/grid';
import type {
  CellStyle,
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../grid/blueprint';
import type { ChangedField } from '../index/entry-field';
import type { MergeChange } from '../resolve/merge-result';

/** Name of the sheet that says what was merged. */
export const RECORD_SHEET = '取込記録';
/** Stands in a hidden cell of row 1: by it the record is known whatever its name. */
const SIGNATURE = 'shinko-merge/1';
const TITLE = '取込記録：各課のファイルから取り込んだ変更';
const HEADER_ROW = 1;
const COLUMNS: readonly (readonly [title: string, width: number])[] = [
  ['項目No.', 8],
  ['取組項目名', 22],
  ['掲載', 6],
  ['対象の年度', 12],
  ['欄', 13],
  ['変更前', 32],
  ['変更後', 32],
  ['変更した課', 14],
  ['ファイル', 24],
  ['取り込んだ日時', 14],
];
const WIDTHS = COLUMNS.map(([, width]) => ({ width }));

/** How the record names a field: the title of its column on the form; of another cell its address. */
const fieldTitle = ({ place: { field }, cell }: MergeChange): string =>
  field === 'cell' ? `セル ${cell}` : columnTitle(field);

/** One row of the record, cell by cell. */
type RecordRow = readonly (string | number)[];

/** What the record shows of a field: a plain figure as a number, as the form has it. */
const shown = (field: ChangedField, text: string): string | number => {
  const typed = field === 'value' ? typedValue(text) : text;
  return typeof typed === 'number' ? typed : text;
};

/** Rows that say what was changed; a file is named without its folder. */
export const recordRows = (
  changes: readonly MergeChange[],
  nameOf: (item: ItemNumber) => string,
  at: string,
): readonly RecordRow[] =>
  changes.map((change) => {
    const { place, before, after, department, file } = change;
    return [
      place.item,
      nameOf(place.item),
      place.occurrence,
      yearName(place.year),
      fieldTitle(change),
      shown(place.field, before),
      shown(place.field, after),
      department ?? '',
      (file ?? '').replace(/^.*[\\/]/u, ''),
      timeText(at),
    ];
  });

/** Whether a sheet is the record. */
export const isRecordSheet = (grid: Grid): boolean => cellAt(grid, 0, COLUMNS.length) === SIGNATURE;

const LINE = { style: 'thin', color: '#BFBFBF' } as const;
const FONT = { name: '游ゴシック', size: 10 };
/** Of whole columns, so that rows of later merges look the same. */
const CELL: CellStyle = {
  font: FONT,
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  vertical: 'top',
  wrap: true,
};
const STYLES: readonly CellStyle[] = [
  {},
  { font: { ...FONT, size: 14, bold: true, color: '#1F3864' }, vertical: 'center' },
  {
    font: { ...FONT, bold: true, color: '#FFFFFF' },
    fill: '#2F5496',
    border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    horizontal: 'center',
    vertical: 'center',
  },
  { ...CELL, numberFormat: '@' },
  { ...CELL, horizontal: 'center' },
];

/** Columns of numbers: the item's and which of its blocks. */
const NUMBERS: ReadonlySet<number> = new Set([0, 2]);
const styleOf = (column: number): number => (NUMBERS.has(column) ? 4 : 3);

/** Lays the record out as a sheet of its own; the tab that is shown stays the same. */
export const layoutRecord = (name: string, rows: readonly RecordRow[]): WorkbookBlueprint => {
  const last = COLUMNS.length - 1;
  const cells: PlannedCell[] = [
    // Over the lines that the columns have.
    ...COLUMNS.map((_, column) => ({
      row: 0,
      column,
      value: column === 0 ? TITLE : null,
      style: 1,
    })),
    { row: 0, column: last + 1, value: SIGNATURE, style: 0 },
    ...COLUMNS.map(([title], column) => ({ row: HEADER_ROW, column, value: title, style: 2 })),
    ...rows.flatMap((row, index) =>
      row.map((value, column) => ({
        row: HEADER_ROW + 1 + index,
        column,
        value: value === '' ? null : value,
        style: styleOf(column),
      })),
    ),
  ];
  const sheet: SheetBlueprint = {
    name,
    visibility: 'visible',
    cells,
    merges: [],
    columnWidths: new Map(COLUMNS.map(([, width], column) => [column, width])),
    columnStyles: new Map(COLUMNS.map((_, column) => [column, styleOf(column)])),
    hiddenColumns: new Set([last + 1]),
    rowHeights: new Map([
      [0, 24],
      [HEADER_ROW, 20],
      ...rows.map((row, index) => [HEADER_ROW + 1 + index, heightOfTexts(row, WIDTHS)] as const),
    ]),
    hiddenRows: new Set(),
    validations: [],
    conditionalFormats: [],
    notes: [],
    freeze: { row: HEADER_ROW + 1, column: 0 },
    filter: {
      top: HEADER_ROW,
      left: 0,
      bottom: HEADER_ROW + Math.max(1, rows.length),
      right: last,
    },
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: 1,
      titleRows: [HEADER_ROW, HEADER_ROW],
      rowBreaks: [],
      margins: LIST_MARGINS,
      footer: '&C&P / &N',
    },
  };
  return { styles: STYLES, sheets: [sheet], activeSheet: -1 };
};

/** Heights in which rows below those that the record has show whole. */
export const recordHeights = (grid: Grid, rows: readonly RecordRow[]): readonly RowHeight[] =>
  rows.map((row, index) => ({
    sheet: grid.sheet ?? '',
    row: grid.values.length + index,
    from: 0,
    to: heightOfTexts(row, WIDTHS),
  }));

/** Edits that put rows below those that the record has. */
export const recordEdits = (grid: Grid, rows: readonly RecordRow[]): readonly CellEdit[] =>
  rows.flatMap((row, index) =>
    row.flatMap((value, column): readonly CellEdit[] =>
      value === ''
        ? []
        : [
            {
              sheet: grid.sheet,
              row: grid.values.length + index,
              column,
              from: null,
              to: value,
            },
          ],
    ),
  );

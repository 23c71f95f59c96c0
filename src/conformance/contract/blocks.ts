import type { Area } from '../../core/grid/grid';
import type {
  CellStyle,
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../core/grid/blueprint';

/** Rows above the first item: title, a free row and the header. */
export const HEAD_ROWS = 3;
/** Rows of one item. */
export const ITEM_ROWS = 4;
/** Columns of the sheet, the hidden key column last. */

/** Columns by what they hold. */
export const COLUMN = {
  number: 0,
  name: 1,
  department: 2,
  description: 3,
  progress: 4,
  indicator: 5,
  year: 6,
  value: 7,
  unit: 8,
  grade: 9,
  narrative: 10,
  note: 11,
  key: 12,
} as const;

/** The styles of the sheet: default, text cell, input, thousands. */
export const STYLES: readonly CellStyle[] = [
  {},
  { numberFormat: '@' },
  { fill: '#FFF9E5', locked: false },
  { numberFormat: '#,##0', locked: false },
];

const HEADER = [
  'No.',
  '取組項目',
  '担当課',
  '取組内容',
  '進捗状況',
  '実績の指標',
  '年度',
  '実績値',
  '単位',
  '評価',
  '取組による成果、今後の課題や方針',
  '備考',
  'key',
];

const BOXES = ['☑ 順調に進んだ', '□ 概ね進んだ', '□ 一部遅れがある', '□ 未実施'];
const SPANNING = [0, 1, 2, 3, 5, 10, 11, 12];

const itemCells = (index: number): readonly PlannedCell[] => {
  const top = HEAD_ROWS + index * ITEM_ROWS;
  const number = index + 1;
  const first: readonly (readonly [number, string | number])[] = [
    [COLUMN.number, number],
    [COLUMN.name, `取組${number}`],
    [COLUMN.department, '男女共同参画課'],
    [COLUMN.description, `取組${number}の内容`],
    [COLUMN.indicator, '参加者数'],
    [COLUMN.narrative, '計画どおり進んだ。'],
    [COLUMN.key, `${number}#1`],
  ];
  const rows = Array.from({ length: ITEM_ROWS }, (_, year): readonly PlannedCell[] => {
    const row = top + year;
    return [
      ...(year === 0 ? first.map(([column, value]) => ({ row, column, value, style: 0 })) : []),
      { row, column: COLUMN.progress, value: BOXES[year]!, style: 2 },
      { row, column: COLUMN.year, value: `R${year + 1}`, style: 0 },
      { row, column: COLUMN.value, value: 100 + year, style: 3 },
      { row, column: COLUMN.unit, value: '人', style: 2 },
      { row, column: COLUMN.grade, value: 'A', style: 2 },
    ].toSorted((a, b) => a.column - b.column);
  });
  return rows.flat().toSorted((a, b) => a.row - b.row || a.column - b.column);
};

const itemMerges = (index: number): readonly Area[] => {
  const top = HEAD_ROWS + index * ITEM_ROWS;
  return SPANNING.map((column) => ({
    top,
    left: column,
    bottom: top + ITEM_ROWS - 1,
    right: column,
  }));
};

/** A progress-management sheet of so many items, shaped like the city's. */
export const progressSheet = (items: number, name = '進行管理'): SheetBlueprint => {
  const indices = Array.from({ length: items }, (_, index) => index);
  return {
    name,
    visibility: 'visible',
    cells: [
      { row: 0, column: 0, value: '令和4年度 進行管理シート', style: 0 },
      ...HEADER.map((value, column) => ({ row: 2, column, value, style: 0 })),
      ...indices.flatMap(itemCells),
    ],
    merges: indices.flatMap(itemMerges),
    columnWidths: new Map([[COLUMN.narrative, 40]]),
    hiddenColumns: new Set([COLUMN.key]),
    rowHeights: new Map([[0, 30]]),
    hiddenRows: new Set(),
    validations: [
      {
        areas: [
          {
            top: HEAD_ROWS,
            left: COLUMN.grade,
            bottom: HEAD_ROWS + items * ITEM_ROWS - 1,
            right: COLUMN.grade,
          },
        ],
        type: 'list',
        choices: ['A', 'B', 'C', 'D'],
        allowBlank: true,
        errorStyle: 'warning',
        showError: true,
        showPrompt: false,
      },
    ],
    conditionalFormats: [],
    notes: [],
  };
};

/** A very hidden `_shinko` sheet of a few rows. */
export const metaSheet = (department = '男女共同参画課'): SheetBlueprint => ({
  ...progressSheet(0, '_shinko'),
  visibility: 'veryHidden',
  cells: [
    { row: 0, column: 0, value: 'department', style: 0 },
    { row: 0, column: 1, value: department, style: 0 },
  ],
  validations: [],
  hiddenColumns: new Set(),
});

/** A department's workbook: the sheet and `_shinko`. */
export const progressBook = (items: number): WorkbookBlueprint => ({
  styles: STYLES,
  sheets: [progressSheet(items), metaSheet()],
  activeSheet: 0,
});

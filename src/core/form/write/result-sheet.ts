import { wrappedLines } from '../../text/text';
import { LINE_HEIGHT, MAX_ROW_HEIGHT } from './form-look';
import { cellAt, type Grid } from '../../grid/grid';
import type {
  CellStyle,
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../grid/blueprint';

/** A cell of the list: text, a number, or the address of a cell of a sheet, which becomes a link. */
export type ResultCell = string | number | { readonly sheet: string | null; readonly cell: string };

/**
 * What a list is of: a check's findings, what a merge did not take over, the questions of a return,
 * how far each department is, the receipt of a submission, or a plan's totals.
 */
export type ResultKind =
  'findings' | 'left' | 'questions' | 'status' | 'receipt' | 'totals' | 'document';

/** A list to be laid out as a sheet of its own. */
export interface ResultList {
  readonly kind: ResultKind;
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  /** How the paper lies; across where nothing is said. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly {
    readonly look: keyof typeof LOOKS;
    readonly cells: readonly ResultCell[];
  }[];
}

/** One stands in a hidden cell of row 1: by it a list of ours is known whatever its name. */
export const RESULT_SIGNATURES: Readonly<Record<ResultKind, string>> = {
  findings: 'shinko-findings/1',
  left: 'shinko-left/1',
  questions: 'shinko-questions/1',
  status: 'shinko-status/1',
  receipt: 'shinko-receipt/1',
  document: 'shinko-document/1',
  totals: 'shinko-totals/1',
};
const HEADER_ROW = 2;
/** Inches around a list on paper. */
export const LIST_MARGINS = {
  left: 0.4,
  right: 0.4,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;
const FONT = { name: '游ゴシック', size: 10 };
const LINE = { style: 'thin', color: '#BFBFBF' } as const;
const CELL: CellStyle = {
  font: FONT,
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  vertical: 'top',
  wrap: true,
};

const STYLES = [
  {},
  { font: { ...FONT, size: 14, bold: true, color: '#1F3864' }, vertical: 'center' },
  { font: { ...FONT, color: '#595959' }, vertical: 'center' },
  {
    ...CELL,
    font: { ...FONT, bold: true, color: '#FFFFFF' },
    fill: '#2F5496',
    horizontal: 'center',
    vertical: 'center',
  },
  CELL,
  { ...CELL, font: { ...FONT, color: '#0563C1', underline: true }, horizontal: 'center' },
  { ...CELL, font: { ...FONT, bold: true, color: '#A80000' }, horizontal: 'center' },
  { ...CELL, font: { ...FONT, bold: true, color: '#8A5A00' }, horizontal: 'center' },
  { ...CELL, horizontal: 'center' },
  // As text, so that an answer such as 1-2 stays what was written.
  { ...CELL, fill: '#FFF9E5', numberFormat: '@' },
  { ...CELL, horizontal: 'center', numberFormat: '@' },
] as const satisfies readonly CellStyle[];
const [TITLE, SUBTITLE, HEADER, PLAIN, LINK] = [1, 2, 3, 4, 5];
const LOOKS = { error: 6, warning: 7, info: 8, question: 10 } as const;
const ANSWER = 9;
/** Room for an answer, in lines. */
const ANSWER_LINES = 4;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A link that Excel, and other readers of the formula, follow after the sheet was put into another book. */
const linkFormula = (sheet: string, cell: string): string =>
  `=HYPERLINK(${quoted(`#'${sheet.replaceAll("'", "''")}'!${cell}`)},${quoted(cell)})`;

const hasSignature = (grid: Grid, signature: string): boolean =>
  (grid.values[0] ?? []).some((_, column) => cellAt(grid, 0, column) === signature);

/** Whether a sheet is a list that Shinko wrote; of one kind, where it is given. */
export const isResultSheet = (grid: Grid, kind?: ResultKind): boolean =>
  (kind ? [RESULT_SIGNATURES[kind]] : Object.values(RESULT_SIGNATURES)).some((each) =>
    hasSignature(grid, each),
  );

/** Points of a row in which texts show whole, each in a column of so many characters. */
export const heightOfTexts = (
  texts: readonly (string | number)[],
  columns: readonly { readonly width: number }[],
  least = 1,
): number => {
  const lines = texts.map((text, column) =>
    wrappedLines(String(text), Math.max(2, (columns[column]?.width ?? 2) - 1)),
  );
  return Math.min(MAX_ROW_HEIGHT, Math.max(least, ...lines) * LINE_HEIGHT + 4);
};

/** Lays a list out as a sheet: linked, filtered, headed on every page, on A4. */
export const layoutResultSheet = (list: ResultList): WorkbookBlueprint => {
  const last = list.columns.length - 1;
  const bottom = HEADER_ROW + Math.max(1, list.rows.length);
  const cells: PlannedCell[] = [];
  const rowHeights = new Map([
    [0, 24],
    [1, 18],
    [HEADER_ROW, 24],
  ]);
  const put = (row: number, column: number, value: string | number, style: number): void => {
    cells.push({ row, column, value: value === '' ? null : value, style });
  };
  put(0, 0, list.title, TITLE!);
  put(0, last + 1, RESULT_SIGNATURES[list.kind], 0);
  put(1, 0, list.subtitle, SUBTITLE!);
  list.columns.forEach(({ title }, column) => put(HEADER_ROW, column, title, HEADER!));
  list.rows.forEach((entry, index) => {
    const row = HEADER_ROW + 1 + index;
    const hasAnswer = entry.look === 'question';
    entry.cells.forEach((cell, column) => {
      if (typeof cell === 'object') {
        const { sheet, cell: value } = cell;
        const link = { row, column, value, style: LINK! };
        if (sheet === null) put(row, column, value, PLAIN!);
        else cells.push({ ...link, formula: linkFormula(sheet, value) });
        return;
      }
      const plain = typeof cell === 'number' ? LOOKS.info : PLAIN!;
      const own = hasAnswer && column === last ? ANSWER : plain;
      put(row, column, cell, column === 0 ? LOOKS[entry.look] : own);
    });
    const texts = entry.cells.map((cell) => (typeof cell === 'object' ? cell.cell : cell));
    rowHeights.set(row, heightOfTexts(texts, list.columns, hasAnswer ? ANSWER_LINES : 1));
  });
  const sheet: SheetBlueprint = {
    name: list.sheetName,
    visibility: 'visible',
    cells,
    merges: [],
    columnWidths: new Map(list.columns.map(({ width }, column) => [column, width])),
    hiddenColumns: new Set([last + 1]),
    rowHeights,
    hiddenRows: new Set(),
    validations: [],
    conditionalFormats: [],
    notes: [],
    freeze: { row: HEADER_ROW + 1, column: 0 },
    filter: { top: HEADER_ROW, left: 0, bottom, right: last },
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: list.orientation ?? 'landscape',
      fitToWidth: 1,
      titleRows: [HEADER_ROW, HEADER_ROW],
      area: { top: 0, left: 0, bottom, right: last },
      rowBreaks: [],
      margins: LIST_MARGINS,
      footer: '&C&P / &N',
    },
  };
  return { styles: STYLES, sheets: [sheet], activeSheet: 0 };
};

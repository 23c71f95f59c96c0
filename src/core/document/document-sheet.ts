import type { PlannedCell, SheetBlueprint } from '../grid/blueprint';
import type { Area, CellValue } from '../grid/grid';
import { RESULT_SIGNATURES } from '../form/write/result-sheet';
import { documentStyle, type DocumentStyle } from './document-look';
import {
  breaksOf,
  EDGE,
  LINE,
  linesIn,
  printOf,
  roomOf,
  widthInCharacters,
  type PageGroup,
  type Paper,
} from './paper';
import { sheetNameOf } from '../grid/sheet-name';

/** Excel's highest row, in points. */
const HIGHEST = 409;

/** A column of a document: its heading, and its share of the paper's width. */
export interface DocumentColumn {
  readonly title: string;
  readonly share: number;
}

/** What stands above a document's table. */
export interface DocumentHead {
  readonly title: string;
  readonly subtitle: string;
  /** 議題 */
  readonly agenda: string;
  /** 資料番号 */
  readonly paperNumber: string;
  /** What the marks mean. */
  readonly note: string;
}

/** Lays a document out row by row, each as high as its texts, and its pages after them. */
export class DocumentSheet {
  private readonly cells: PlannedCell[] = [];
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly groups: PageGroup[] = [];
  private readonly widths: readonly number[];
  private readonly headerRow: number;
  row = 0;

  constructor(
    private readonly paper: Paper,
    private readonly columns: readonly DocumentColumn[],
    head: DocumentHead,
  ) {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const { width } = roomOf(paper);
    this.widths = columns.map(({ share }) => (width * share) / shares);
    this.layHead(head);
    this.headerRow = this.row;
    columns.forEach(({ title }, column) => this.put(this.row, column, title, 'header'));
    const lines = Math.max(...columns.map(({ title }, at) => linesIn(title, this.widths[at]!)));
    this.rise(this.row, lines * LINE + EDGE);
    this.row += 1;
  }

  private get last(): number {
    return this.columns.length - 1;
  }

  private layHead({ title, subtitle, agenda, paperNumber, note }: DocumentHead): void {
    if (agenda !== '' || paperNumber !== '') {
      const middle = Math.floor(this.last / 2);
      this.over({ left: 0, right: middle }, agenda, 'agenda', 16);
      this.over({ left: middle + 1, right: this.last }, paperNumber, 'paperNumber', 16);
      this.row += 1;
    }
    for (const [text, style, height] of [
      [title, 'title', 24],
      [subtitle, 'subtitle', 16],
    ] as const) {
      if (text === '') continue;
      this.over({ left: 0, right: this.last }, text, style, height);
      this.row += 1;
    }
    if (note === '') return;
    const lines = linesIn(note, roomOf(this.paper).width);
    this.over({ left: 0, right: this.last }, note, 'note', lines * LINE + EDGE);
    this.row += 1;
  }

  /** Begins rows that a page does not part. */
  group(begins = false): void {
    this.groups.push({ top: this.row, begins });
  }

  put(row: number, column: number, value: CellValue, style: DocumentStyle): void {
    this.cells.push({ row, column, value, style: documentStyle(style) });
  }

  /** Makes a row at least so high. */
  rise(row: number, points: number): void {
    this.heights.set(row, Math.min(HIGHEST, Math.max(this.heights.get(row) ?? 0, points)));
  }

  /** Lines that a text takes over some columns. */
  lines(text: string, left: number, right = left): number {
    const width = this.widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
    return linesIn(text, width);
  }

  /** A text over some columns of the row at hand, or of rows down to `bottom`. */
  over(
    { left, right, bottom = this.row }: { left: number; right: number; bottom?: number },
    text: CellValue,
    style: DocumentStyle,
    height?: number,
  ): void {
    for (let row = this.row; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        this.put(row, column, row === this.row && column === left ? text : null, style);
      }
    }
    if (left !== right || bottom !== this.row) {
      this.merges.push({ top: this.row, left, bottom, right });
    }
    if (height !== undefined) this.rise(this.row, height);
  }

  /** A row of texts over some columns each, as high as the longest. */
  band(
    parts: readonly {
      readonly left: number;
      readonly right: number;
      readonly text: string;
      readonly style: DocumentStyle;
    }[],
  ): void {
    const lines = Math.max(
      1,
      ...parts.map(({ text, left, right }) => this.lines(text, left, right)),
    );
    for (const { left, right, text, style } of parts) this.over({ left, right }, text, style);
    this.rise(this.row, lines * LINE + EDGE);
    this.row += 1;
  }

  /** Parts what texts over several rows need that their rows do not have among them. */
  spread(top: number, bottom: number, lines: number): void {
    const needed = lines * LINE + EDGE;
    let has = 0;
    for (let row = top; row <= bottom; row += 1) has += this.heights.get(row) ?? 0;
    if (needed <= has) return;
    const more = (needed - has) / (bottom - top + 1);
    for (let row = top; row <= bottom; row += 1)
      this.rise(row, (this.heights.get(row) ?? 0) + more);
  }

  /** The document as a sheet; it is known as one of ours, and never taken for a form. */
  blueprint(name: string): SheetBlueprint {
    const room = roomOf(this.paper).height;
    const heightOf = (row: number): number => this.heights.get(row) ?? LINE + EDGE;
    let above = 0;
    for (let row = 0; row <= this.headerRow; row += 1) above += heightOf(row);
    const breaks = breaksOf(this.groups, this.row, heightOf, {
      first: room - above,
      others: room - heightOf(this.headerRow),
    });
    const signature = {
      row: 0,
      column: this.last + 1,
      value: RESULT_SIGNATURES.document,
      style: documentStyle('plain'),
    };
    const widths = this.widths.map((width, column) => [column, widthInCharacters(width)] as const);
    return {
      name: sheetNameOf(name),
      visibility: 'visible',
      cells: [...this.cells, signature].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      columnWidths: new Map(widths),
      hiddenColumns: new Set([this.last + 1]),
      rowHeights: new Map(Array.from({ length: this.row }, (_, row) => [row, heightOf(row)])),
      hiddenRows: new Set(),
      validations: [],
      conditionalFormats: [],
      notes: [],
      freeze: { row: this.headerRow + 1, column: 0 },
      print: printOf(this.paper, this.row, this.columns.length, this.headerRow, breaks),
      showGridLines: false,
    };
  }
}

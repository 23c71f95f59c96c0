import type { Area, CellValue, SheetVisibility } from '../../../core/form/grid';
import type {
  PlannedConditionalFormat,
  PlannedNote,
  PlannedValidation,
  PrintSetup,
} from '../../../core/form/sheet-plan';
import { overlaps } from './address';

/** One stored cell; replaced as a whole, never changed in place. */
export interface HostCell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Index into the workbook's style table. */
  readonly style: number;
}

/** A conditional format with the id that an add-in addresses it by. */
export interface HostConditionalFormat extends PlannedConditionalFormat {
  readonly id: string;
}

/** State of the sheet's AutoFilter; `filtered` means that it hides rows. */
export type FilterState = 'off' | 'on' | 'filtered';

/** Frozen rows and columns. */
export interface Freeze {
  readonly row: number;
  readonly column: number;
}

/** One sheet in memory. Only the workbook's own operations write to it, so that every change is told. */
export class HostSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility = 'visible';
  /** Sparse rows of sparse cells. */
  rows: ((HostCell | undefined)[] | undefined)[] = [];
  merges: readonly Area[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns: ReadonlySet<number> = new Set();
  hiddenRows: ReadonlySet<number> = new Set();
  validations: readonly PlannedValidation[] = [];
  conditionalFormats: readonly HostConditionalFormat[] = [];
  notes: readonly PlannedNote[] = [];
  freeze: Freeze | undefined;
  print: PrintSetup | undefined;
  isProtected = false;
  tabColor: string | undefined;
  showGridLines = true;
  zoom = 100;
  filter: FilterState = 'off';
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.rows[row]?.[column];
  }

  styleAt(row: number, column: number): number {
    return this.rows[row]?.[column]?.style ?? 0;
  }

  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    const spot = { top: row, left: column, bottom: row, right: column };
    return this.mergeIndex()
      .get(row)
      ?.find((area) => overlaps(area, spot));
  }

  /** Whether a cell is covered by a merged area's first cell. */
  isCovered(row: number, column: number): boolean {
    const area = this.mergeAt(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }

  store(row: number, column: number, cell: HostCell | undefined): void {
    if (!cell && !this.rows[row]) return;
    const cells = (this.rows[row] ??= []);
    if (cell) cells[column] = cell;
    else delete cells[column];
  }

  private indexed: { merges: readonly Area[]; rows: Map<number, Area[]> } | undefined;

  private mergeIndex(): Map<number, Area[]> {
    if (this.indexed?.merges === this.merges) return this.indexed.rows;
    const rows = new Map<number, Area[]>();
    for (const area of this.merges) {
      for (let row = area.top; row <= area.bottom; row++) {
        const list = rows.get(row);
        if (list) list.push(area);
        else rows.set(row, [area]);
      }
    }
    this.indexed = { merges: this.merges, rows };
    return rows;
  }

  /** Merged areas that touch an area, in reading order of their first row. */
  mergesIn(area: Area): readonly Area[] {
    const index = this.mergeIndex();
    const found = new Set<Area>();
    const last = Math.min(area.bottom, this.lastMergedRow(index));
    for (let row = area.top; row <= last; row++) {
      for (const merge of index.get(row) ?? []) if (overlaps(merge, area)) found.add(merge);
    }
    return [...found];
  }

  private lastMergedRow(index: Map<number, Area[]>): number {
    let last = -1;
    for (const row of index.keys()) last = Math.max(last, row);
    return last;
  }
}

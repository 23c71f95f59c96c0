import { type Area, cellKey, type CellValue, type SheetVisibility } from '../core/grid/grid';
import type {
  PlannedChart,
  PlannedConditionalFormat,
  PlannedNote,
  PlannedValidation,
  PrintSetup,
} from '../core/grid/blueprint';
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

/** A data validation with a name of its own, by which a grid keeps it apart from its like. */
export interface HostValidation extends PlannedValidation {
  readonly id: string;
}

/** A chart with the id that an add-in addresses it by. */
export interface HostChart extends PlannedChart {
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
  /** Styles of whole columns, for cells that have none of their own. */
  columnStyles: ReadonlyMap<number, number> = new Map();
  rowHeights = new Map<number, number>();
  hiddenColumns: ReadonlySet<number> = new Set();
  hiddenRows: ReadonlySet<number> = new Set();
  validations: readonly HostValidation[] = [];
  conditionalFormats: readonly HostConditionalFormat[] = [];
  /** Rules that a grid draws and no blueprint can hold, such as data bars; kept for the grid alone. */
  gridOnly: readonly unknown[] = [];
  notes: readonly PlannedNote[] = [];
  charts: readonly HostChart[] = [];
  freeze: Freeze | undefined;
  print: PrintSetup | undefined;
  isProtected = false;
  tabColor: string | undefined;
  showGridLines = true;
  zoom = 100;
  filter: FilterState = 'off';
  /** Filters of the sheet's tables; of tables nothing else is known here. */
  tableFilters: readonly FilterState[] = [];
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.rows[row]?.[column];
  }

  styleAt(row: number, column: number): number {
    return this.rows[row]?.[column]?.style ?? this.columnStyles.get(column) ?? 0;
  }

  /** Whether a cell is covered by a merged area's first cell. */
  isCovered(row: number, column: number): boolean {
    return this.merges.length > 0 && this.mergeIndex().covered.has(cellKey(row, column));
  }

  store(row: number, column: number, cell: HostCell | undefined): void {
    if (!cell && !this.rows[row]) return;
    const cells = (this.rows[row] ??= []);
    if (cell) cells[column] = cell;
    else delete cells[column];
  }

  /** Merged areas that touch an area. */
  mergesIn(area: Area): readonly Area[] {
    const { byRow, lastRow } = this.mergeIndex();
    const found = new Set<Area>();
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row++) {
      for (const merge of byRow.get(row) ?? []) if (overlaps(merge, area)) found.add(merge);
    }
    return [...found];
  }

  private indexed: MergeIndex | undefined;

  private mergeIndex(): MergeIndex {
    if (this.indexed?.merges !== this.merges) this.indexed = indexMerges(this.merges);
    return this.indexed;
  }
}

/** Merged areas by row, and the cells that show nothing because of them. */
interface MergeIndex {
  readonly merges: readonly Area[];
  readonly byRow: ReadonlyMap<number, readonly Area[]>;
  readonly covered: ReadonlySet<number>;
  readonly lastRow: number;
}

const indexMerges = (merges: readonly Area[]): MergeIndex => {
  const byRow = new Map<number, Area[]>();
  const covered = new Set<number>();
  let lastRow = -1;
  for (const area of merges) {
    lastRow = Math.max(lastRow, area.bottom);
    for (let row = area.top; row <= area.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(area);
      else byRow.set(row, [area]);
      for (let column = area.left; column <= area.right; column++) {
        if (row !== area.top || column !== area.left) covered.add(cellKey(row, column));
      }
    }
  }
  return { merges, byRow, covered, lastRow };
};

import * as SheetJS from '@e965/xlsx';
import { createXlsx } from '../../src/adapters/xlsx';
import type { FileFailure, WorkbookContent, XlsxPort } from '../../src/app/ports/xlsx';
import { cellAt, isCellError, type CellValue, type Grid } from '../../src/core/grid/grid';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { sameContent } from '../../src/core/grid/edit';
import { contentAt } from '../../src/core/grid/apply';

const xlsx: XlsxPort = createXlsx();

/** What holding one workbook against its peers came to. */
export interface Held {
  /** `read`, or why not. */
  readonly outcome: 'read' | FileFailure['kind'];
  readonly cells: number;
  /** Cells of which SheetJS says something else. */
  readonly wrong: readonly string[];
  /** What went wrong in changing it: `splice`, `sheet` or `marks`, with the reason. */
  readonly faults: readonly string[];
  /** Whether SheetJS reads a file that is refused. */
  readonly peerReads: boolean;
}

/** SheetJS as a peer: values alone, dates as numbers. */
const openPeer = (bytes: Uint8Array): SheetJS.WorkBook | undefined => {
  try {
    return SheetJS.read(bytes, {
      type: 'array',
      cellDates: false,
      cellFormula: false,
      dense: false,
    });
  } catch {
    return undefined;
  }
};

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const DAYS_TO_1904 = 1462;

const isSame = (own: CellValue, peer: SheetJS.CellObject): boolean => {
  if (isCellError(own)) {
    return peer.t === 'e' && (ERRORS[peer.v as number] ?? own.error) === own.error;
  }
  // Durations and dates that are none it gives as invalid dates.
  if (peer.v instanceof Date || Number.isNaN(peer.v)) return Number.isNaN(Number(peer.v));
  if (typeof own === 'number' && typeof peer.v === 'number') {
    // SheetJS leaves days that count from 1904 as they are, and rounds ISO times to a millisecond.
    const isFrom1904 = own - peer.v === DAYS_TO_1904;
    return isFrom1904 || Math.abs(own - peer.v) <= 2e-8 * Math.max(1, Math.abs(own));
  }
  if (typeof own === 'string' && typeof peer.v === 'string') {
    return own.replace(/\r\n?/gu, '\n') === peer.v.replace(/\r\n?/gu, '\n');
  }
  return own === peer.v;
};

const wrongCells = (grid: Grid, peer: SheetJS.WorkSheet | undefined): readonly string[] => {
  if (!peer) return [];
  const wrong: string[] = [];
  grid.values.forEach((row, at) =>
    row?.forEach((value, column) => {
      if (value === null || value === '') return;
      const name = SheetJS.utils.encode_cell({ r: at, c: column });
      const cell = peer[name] as SheetJS.CellObject | undefined;
      if (cell && cell.v !== undefined && !isSame(value, cell)) {
        wrong.push(`${grid.sheet}!${name}: ${JSON.stringify(value)} / ${JSON.stringify(cell.v)}`);
      }
    }),
  );
  return wrong;
};

const PLAIN: WorkbookBlueprint = {
  styles: [{}],
  sheets: [
    {
      name: '追加 1',
      visibility: 'visible',
      cells: [{ row: 0, column: 0, value: '追加', style: 0 }],
      merges: [],
      columnWidths: new Map(),
      hiddenColumns: new Set(),
      rowHeights: new Map(),
      hiddenRows: new Set(),
      validations: [],
      conditionalFormats: [],
      notes: [],
    },
  ],
  activeSheet: -1,
};

const cellsOf = (content: WorkbookContent): number =>
  content.grids.reduce(
    (sum, { values }) =>
      sum +
      values.reduce(
        (cells, row) => cells + (row?.filter((value) => value !== null).length ?? 0),
        0,
      ),
    0,
  );

/** A workbook with one cell changed, as each way of changing it gives it. */
export interface Changed {
  readonly splice: Uint8Array | undefined;
  readonly sheet: Uint8Array | undefined;
}

/** Refusals of a change that say why, and are right. */
const RIGHT_REFUSALS: ReadonlySet<string> = new Set(['unsupported', 'shared-workbook']);

const spliced = (
  bytes: Uint8Array,
  { grids }: WorkbookContent,
  faults: string[],
): Uint8Array | undefined => {
  const grid = grids[0];
  if (!grid) return undefined;
  let row = grid.values.length + 1;
  const column = 1;
  // Below the used rows an array formula may still reach.
  while (contentAt(grid, row, column) !== null) row += 1;
  const edit = { sheet: grid.sheet, row, column, from: contentAt(grid, row, column), to: '変更' };
  const result = xlsx.splice(bytes, [edit]);
  if (!result.ok) {
    if (!RIGHT_REFUSALS.has(result.failure.kind))
      faults.push(`splice: ${JSON.stringify(result.failure)}`);
    return undefined;
  }
  const again = xlsx.read(result.value);
  if (!again.ok) faults.push(`splice: ${JSON.stringify(again.failure)}`);
  else if (cellAt(again.value.grids[0]!, row, column) !== '変更')
    faults.push('splice: not written');
  else if (!sameBut(grids, again.value.grids, row)) faults.push('splice: other cells changed');
  return result.value;
};

const sameBut = (before: readonly Grid[], after: readonly Grid[], changed: number): boolean =>
  before.every((grid, at) =>
    grid.values.every((row, index) =>
      (row ?? []).every(
        (value, column) =>
          (at === 0 && index === changed) ||
          sameContent(value ?? null, cellAt(after[at]!, index, column)),
      ),
    ),
  );

const withSheet = (
  bytes: Uint8Array,
  { grids }: WorkbookContent,
  faults: string[],
): Uint8Array | undefined => {
  const result = xlsx.addSheets(bytes, PLAIN);
  if (!result.ok) {
    if (!RIGHT_REFUSALS.has(result.failure.kind))
      faults.push(`sheet: ${JSON.stringify(result.failure)}`);
    return undefined;
  }
  const again = xlsx.read(result.value);
  if (!again.ok) faults.push(`sheet: ${JSON.stringify(again.failure)}`);
  else if (again.value.grids.length !== grids.length + 1) faults.push('sheet: not there');
  else if (!sameBut(grids, again.value.grids, -1)) faults.push('sheet: other cells changed');
  return result.value;
};

/** Reads a workbook, holds it against SheetJS cell for cell, and changes it in every way. */
export const holdWorkbook = (
  bytes: Uint8Array,
): { readonly held: Held; readonly changed: Changed } => {
  const content = xlsx.read(bytes);
  const peer = openPeer(bytes);
  const nothing = { splice: undefined, sheet: undefined };
  if (!content.ok) {
    const { kind } = content.failure;
    const isRead = (peer?.SheetNames.length ?? 0) > 0;
    return {
      held: { outcome: kind, cells: 0, wrong: [], faults: [], peerReads: isRead },
      changed: nothing,
    };
  }
  const faults: string[] = [];
  const wrong = content.value.grids.flatMap((grid) => wrongCells(grid, peer?.Sheets[grid.sheet!]));
  const changed = {
    splice: spliced(bytes, content.value, faults),
    sheet: withSheet(bytes, content.value, faults),
  };
  const plain = xlsx.stripMarks(bytes);
  if (!plain.ok && !RIGHT_REFUSALS.has(plain.failure.kind))
    faults.push(`marks: ${plain.failure.kind}`);
  const held = {
    outcome: 'read' as const,
    cells: cellsOf(content.value),
    wrong,
    faults,
    peerReads: true,
  };
  return { held, changed };
};

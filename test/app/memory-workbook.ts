import type {
  CellMark,
  WorkbookEvent,
  WorkbookFailure,
  WorkbookPort,
  WorkbookSnapshot,
  WriteWork,
} from '../../src/app/ports/workbook';
import { withFormulaResults } from '../../src/core/grid/formula-results';
import { applyEdits, staleEdits } from '../../src/core/grid/apply';
import type { Growth } from '../../src/core/form/write/height-order';
import { growthInGrids } from '../../src/core/form/write/height-record';
import type { CellEdit } from '../../src/core/grid/edit';
import type { Grid } from '../../src/core/grid/grid';
import { failure, success, type Result } from '../../src/core/result';

/** Lets a test decide when what is asked of the workbook happens. */
export type Turn = (what: string) => Promise<void>;

/**
 * A workbook of cells in memory behind the port, for tests of what runs above it. Requests are carried
 * out in the order asked, each when its turn comes; its answer arrives a turn later, as Excel's does.
 */
export class MemoryWorkbook {
  marks: readonly CellMark[] = [];
  /** Members asked of so far. */
  readonly asked: string[] = [];
  /** How often the next requests are refused as busy. */
  busy = 0;
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  readonly port: WorkbookPort;

  constructor(
    private grids: readonly Grid[],
    private readonly turn: Turn,
  ) {
    const refuse = (member: string) => (): never => {
      throw new RangeError(`the memory workbook has no ${member}`);
    };
    this.port = {
      read: () => this.answer('read', () => success(this.snapshot())),
      readRows: (sheet) =>
        this.answer('readRows', () => {
          const grid = this.gridOf(sheet);
          return grid ? success(grid) : failure({ kind: 'sheet-missing', sheet });
        }),
      apply: (edits, work) => this.answer('apply', () => this.write(edits, work)),
      mark: (marks) =>
        this.answer('mark', () => {
          this.marks = marks;
          return success(undefined);
        }),
      watch: (listener) => {
        this.listeners.add(listener);
        return Promise.resolve(
          success(() => {
            this.listeners.delete(listener);
            return Promise.resolve();
          }),
        );
      },
      insertSheets: refuse('insertSheets'),
      removeSheets: refuse('removeSheets'),
      insertRows: refuse('insertRows'),
      removeRows: refuse('removeRows'),
      show: refuse('show'),
      selection: refuse('selection'),
      dropDowns: (cells) => Promise.resolve(success(cells.map(() => null))),
      openNew: refuse('openNew'),
      bytes: refuse('bytes'),
    };
  }

  /** What stands in the workbook now. */
  snapshot(): WorkbookSnapshot {
    return { grids: this.grids, activeSheet: this.grids[0]?.sheet ?? null };
  }

  gridOf(sheet: string): Grid | undefined {
    return this.grids.find((grid) => grid.sheet === sheet);
  }

  /** Someone types: the cells change at once, whatever is being asked. */
  type(edits: readonly CellEdit[]): void {
    const written = this.write(edits);
    if (!written.ok) throw new RangeError(written.failure.kind);
  }

  tell(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private write(
    edits: readonly CellEdit[],
    { heights }: WriteWork = {},
  ): Result<Growth | undefined, WorkbookFailure> {
    const stale = edits.filter((edit) => {
      const grid = this.gridOf(edit.sheet ?? '');
      return !grid || staleEdits(grid, [edit]).length > 0;
    });
    if (stale.length > 0) return failure({ kind: 'stale', edits: stale });
    const grown = heights && growthInGrids(this.grids, heights);
    const all = [...edits, ...(grown?.edits ?? [])];
    const books = this.grids.map((grid) => {
      const own = all.filter(({ sheet }) => sheet === grid.sheet);
      const applied = own.length === 0 ? success(grid) : applyEdits(grid, own);
      const written = applied.ok ? applied.value : grid;
      const rows = grown?.growth.rows.filter(({ sheet }) => sheet === grid.sheet) ?? [];
      if (rows.length === 0) return written;
      const rowHeights = new Map([
        ...(grid.rowHeights ?? []),
        ...rows.map(({ row, to }) => [row, to] as const),
      ]);
      return { ...written, rowHeights };
    });
    // A link that was put back shows what it links to, as in Excel.
    this.grids = withFormulaResults(books);
    return success(grown?.growth);
  }

  private answer<T>(
    member: string,
    work: () => Result<T, WorkbookFailure>,
  ): Promise<Result<T, WorkbookFailure>> {
    this.asked.push(member);
    const done = this.queue
      .then(() => this.turn(member))
      .then((): Result<T, WorkbookFailure> => {
        if (this.busy === 0) return work();
        this.busy -= 1;
        return failure({ kind: 'busy' });
      });
    this.queue = done.then(() => undefined);
    return done.then(async (answer) => {
      await this.turn(`${member} answered`);
      return answer;
    });
  }
}

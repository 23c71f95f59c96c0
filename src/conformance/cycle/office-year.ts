import { applyToWorkbook } from '../../app/undo/apply-to-workbook';
import { checkWorkbook } from '../../app/check/check-workbook';
import type { CheckReport } from '../../app/check/check';
import { previewForm, putForm } from '../../app/form/put-form';
import { browserPause } from '../../app/sessions/browser-pause';
import { browserTimer } from '../../app/sessions/browser-timer';
import { CheckSession } from '../../app/sessions/check-session';
import { DraftSession } from '../../app/sessions/draft-session';
import { EntrySession } from '../../app/sessions/entry-session';
import { JournalSession } from '../../app/sessions/journal-session';
import { LiveSession } from '../../app/sessions/live-session';
import type { XlsxPort } from '../../app/ports/xlsx';
import { BUNDLED_PLANS } from '../../core/catalog/bundled';
import { contentAt } from '../../core/grid/apply';
import type { CellContent, CellEdit } from '../../core/grid/edit';
import { type Grid, cellName } from '../../core/grid/grid';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import { recognise } from '../../core/form/read/recognise';
import type { FieldCell, ItemBlock } from '../../core/form/read/recognised';
import { TICKED } from '../../core/profile/vocabulary';
import { Departure, same, valueOf } from '../case/expect';
import type { ScratchBook } from '../case/scratch-book';

/** The year of the bundled plan's own sheet, R4. */
const YEAR = 2022;
const PLAN = BUNDLED_PLANS[0]!;
const SEEN_OFTEN = 20;
const PATIENCE = 10_000;

/** The department with the fewest items: its part is filled in as a whole. */
const smallestDepartment = (): string => {
  const counts = new Map<string, number>();
  for (const { departments } of PLAN.items) {
    for (const name of departments) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => a[1] - b[1])[0]![0];
};

/** The sessions of the pane over a workbook of ours, for the work of one year. */
export class OfficeYear {
  readonly journal: JournalSession;
  readonly check: CheckSession;
  readonly entry: EntrySession;
  /** The sheet that is worked on, once its form is made. */
  sheet = '';

  constructor(
    readonly book: ScratchBook,
    readonly xlsx: XlsxPort,
  ) {
    const { port } = book;
    this.journal = new JournalSession(port);
    this.check = new CheckSession({
      workbook: port,
      loadEngine: () => Promise.resolve({ checkWorkbook, LiveSession }),
      pause: browserPause,
      timer: browserTimer,
      keepsUndo: false,
      onMistake: (mistake) => {
        throw mistake;
      },
    });
    this.entry = new EntrySession({
      workbook: port,
      loadEngine: () => Promise.resolve({ applyToWorkbook }),
      check: this.check,
      journal: this.journal,
      drafts: new DraftSession(),
    });
  }

  close(): void {
    this.check.close();
  }

  /** Makes the form of the bundled plan, whole or of its smallest department, and looks that it is there. */
  async make(isWhole: boolean): Promise<void> {
    const { port } = this.book;
    const part = isWhole ? {} : { department: smallestDepartment(), years: 1 };
    const order = { catalog: PLAN, fiscalYear: YEAR, id: 'conformance', ...part };
    const preview = valueOf('preview', await previewForm(port, order, false));
    if (preview.kind !== 'new') throw new Departure('preview', null, preview.kind);
    const entry = valueOf('put', await putForm(port, this.xlsx, preview));
    this.journal.record(entry!, 'form');
    this.sheet = preview.sheetName;
    const [planned] = preview.blueprint.sheets;
    const wanted = gridOfBlueprint(planned!, preview.blueprint.styles);
    const grid = await this.grid();
    same('merges', grid.merges.length, wanted.merges.length);
    same('formulas', grid.formulas, wanted.formulas);
  }

  /** The sheet as it stands. */
  async grid(): Promise<Grid> {
    const { grids } = valueOf('read', await this.book.port.read());
    const found = grids.find(({ sheet }) => sheet === this.sheet);
    if (!found) throw new Departure('sheet-read', null, this.sheet);
    return found;
  }

  /** What the last check found. */
  get report(): CheckReport {
    const { progress } = this.check.getState();
    if (progress.kind !== 'done') throw new Departure('checked', null, progress.kind);
    return progress.report;
  }

  /** Waits until the findings have followed. */
  async until(at: string, isSo: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!isSo()) {
      if (Date.now() > end) throw new Departure(at, null, 'never');
      await new Promise((resolve) => setTimeout(resolve, SEEN_OFTEN));
    }
  }

  /** Whether the check is done with so many errors. */
  hasErrors(count: number): boolean {
    const isDone = this.check.getState().progress.kind === 'done';
    return isDone && this.report.counts.error === count;
  }
}

const editOf = (grid: Grid, { row, column }: FieldCell, to: CellContent): CellEdit => ({
  sheet: grid.sheet,
  row,
  column,
  from: contentAt(grid, row, column),
  to,
});

const filled = (grid: Grid, block: ItemBlock): readonly CellEdit[] => {
  const [box] = block.boxes;
  const figures = block.measures[0]?.years.find(({ year }) => year?.year === YEAR);
  if (!box || !figures) return [];
  const unit = figures.unit.text === '' ? [editOf(grid, figures.unit, '回')] : [];
  return [
    editOf(grid, figures.value, 12),
    ...unit,
    editOf(grid, figures.grade, 'A'),
    editOf(grid, box, `${TICKED} ${box.box.word}`),
    editOf(grid, block.narrative, '予定どおりに進んだ。次の年度も続ける。'),
  ];
};

/** Edits that fill in every item of a form for its own year. */
export const entriesFor = (grid: Grid): readonly CellEdit[] =>
  recognise(grid).blocks.flatMap((block) => filled(grid, block));

/** The address of the first item's grade of its own year. */
export const gradeAddress = (grid: Grid): string => {
  const figures = recognise(grid).blocks[0]?.measures[0]?.years[0];
  if (!figures) throw new Departure('grade-cell', null, 'no item');
  return cellName(figures.grade.row, figures.grade.column);
};

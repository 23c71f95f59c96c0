import { applyToWorkbook } from '../../../src/app/undo/apply-to-workbook';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { CheckReport } from '../../../src/app/check/check';
import { checkWorkbook } from '../../../src/app/check/check-workbook';
import { previewForm, putForm } from '../../../src/app/form/put-form';
import { openMerger, writeIntoWorkbook } from '../../../src/app/merge/merger';
import { browserTimer } from '../../../src/app/sessions/browser-timer';
import { CheckSession } from '../../../src/app/sessions/check-session';
import { DraftSession } from '../../../src/app/sessions/draft-session';
import { EntrySession } from '../../../src/app/sessions/entry-session';
import { JournalSession } from '../../../src/app/sessions/journal-session';
import { LiveSession } from '../../../src/app/sessions/live-session';
import { MergeSession } from '../../../src/app/sessions/merge-session';
import { submitWorkbook } from '../../../src/app/submit/submit-workbook';
import { cellAt } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { readIdentity } from '../../../src/core/record/identity';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import type { ExcelWays } from '../../../src/excel-host';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { departmentsOf, fileOf } from '../../ui/department-file';
import { nameOf, SHEET } from '../../ui/sample-book';
import type { Withheld } from '../../../src/conformance/case/scratch-book';
import { withOwnRules } from './behaviours';
import { shownMarks } from './mark-formula';
import { openOfficeBook, type OfficeBook } from './open-book';

/** What is done with a workbook, once a year. */
export const STEPS = ['check', 'live', 'fix', 'inject', 'submit', 'merge', 'undo'] as const;

const GRADE = nameOf('No.1 評価 R4');
const xlsx = createXlsx();
const loadXlsx = () => Promise.resolve(xlsx);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits until something is so. */
const until = async (isSo: () => boolean, what: string): Promise<void> => {
  const end = Date.now() + 5_000;
  while (!isSo()) {
    if (Date.now() > end) throw new RangeError(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const valuesOf = (plan: WorkbookBlueprint): unknown =>
  plan.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.cells
      .filter(({ value }) => value !== null && value !== '')
      .map(({ row, column, value, formula }) => [row, column, value, formula])
      .toSorted((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
  }));

/** The sessions of the pane over one workbook in an Excel of some ways. */
export class Cycle {
  private readonly check_: CheckSession;
  private readonly journal: JournalSession;
  private readonly entry: EntrySession;
  private stopWatching: (() => Promise<void>) | undefined;

  private constructor(
    private readonly book: OfficeBook,
    private readonly ways: ExcelWays,
    private readonly withheld: Withheld,
  ) {
    const { port } = book;
    this.journal = new JournalSession(port);
    this.check_ = new CheckSession({
      workbook: port,
      loadEngine: () => Promise.resolve({ checkWorkbook, LiveSession }),
      pause,
      timer: browserTimer,
      keepsUndo: ways.undo === undefined,
      onMistake: (mistake) => {
        throw mistake;
      },
    });
    this.entry = new EntrySession({
      workbook: port,
      loadEngine: () => Promise.resolve({ applyToWorkbook }),
      check: this.check_,
      journal: this.journal,
      drafts: new DraftSession(),
    });
  }

  /** The sample workbook, as a city's own: without `_shinko`. */
  static async open(ways: ExcelWays, withheld: Withheld): Promise<Cycle> {
    const plan = layoutForm(SAMPLE_FORM);
    const own = { ...plan, sheets: plan.sheets.slice(0, 1) };
    const book = openOfficeBook(withheld.marks ? withOwnRules(own) : own, undefined, ways);
    const cycle = new Cycle(book, ways, withheld);
    const watching = await book.port.watch(cycle.check_.hear);
    if (!watching.ok) throw new RangeError(watching.failure.kind);
    cycle.stopWatching = watching.value;
    return cycle;
  }

  close(): void {
    this.check_.close();
    void this.stopWatching?.();
  }

  private get report(): CheckReport {
    const { progress } = this.check_.getState();
    if (progress.kind !== 'done') throw new RangeError(progress.kind);
    return progress.report;
  }

  private get marks(): readonly string[] {
    return shownMarks(this.book.plan(), SHEET);
  }

  /** Somebody types, and turns to the pane where Excel tells nothing. */
  private async type(text: string): Promise<void> {
    this.book.type(SHEET, GRADE, text);
    await this.book.settle();
    if (this.withheld.changes === 'all') await this.check_.verify();
  }

  private async errors(count: number): Promise<void> {
    const isDone = (): boolean => this.check_.getState().progress.kind === 'done';
    await until(() => isDone() && this.report.counts.error === count, `${count} errors`);
  }

  /** 点検: the findings are all there, and their cells are marked or it is said why not. */
  async check(): Promise<void> {
    this.book.type(SHEET, GRADE, 'Ａ');
    await this.check_.start();
    expect(this.report.counts.error).toBe(1);
    const { progress } = this.check_.getState();
    expect(progress).toMatchObject({
      unmarked: this.withheld.marks ? { kind: 'marks-unreadable', sheet: SHEET } : null,
    });
    expect(this.marks.length > 0).toBe(!this.withheld.marks);
    const { sheet } = this.report.sheets[0]!;
    expect(sheet.grid.merges).toHaveLength(this.book.plan().sheets[0]!.merges.length);
    // While somebody types in a cell, a press waits where Excel knows how to.
    this.book.host.setTrouble('cell-edit');
    const waits = this.ways.cellEdit === 'waits-where-asked';
    const checked = this.check_.start();
    // Where it does not wait it fails, however long a busy machine takes to ask.
    if (waits) await this.book.settle();
    else await checked;
    this.book.host.setTrouble('none');
    await checked;
    expect(this.check_.getState().progress.kind).toBe(waits ? 'done' : 'failed');
  }

  /** Typing: the findings follow, and nothing is written where that would empty the person's undo. */
  async live(): Promise<void> {
    await this.check_.start();
    const { writes } = this.book.host;
    await this.type('Ａ');
    await this.errors(1);
    await this.type('A');
    await this.errors(0);
    if (this.ways.undo === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(this.book.host.writes).toBe(writes);
    expect(this.book.host.undoSteps).toBe(2);
  }

  /** 直す: what the finding offers, and then there is none. */
  async fix(): Promise<void> {
    this.book.type(SHEET, GRADE, 'Ａ');
    await this.check_.start();
    const fix = this.report.findings.find((finding) => finding.fix)!.fix!;
    expect(await this.entry.write(fix.choices[0]!.edits, '直す')).toMatchObject({ ok: true });
    await this.errors(0);
    await until(() => this.marks.length === 0, 'no marks');
  }

  /** 様式を作る: next year's form, whole. */
  async inject(): Promise<void> {
    const { port } = this.book;
    const order = { catalog: SAMPLE_CATALOG, fiscalYear: 2023, id: 'next' };
    const preview = await previewForm(port, order, true);
    if (!preview.ok || preview.value.kind !== 'new') throw new RangeError('no new form');
    const entry = await putForm(port, xlsx, preview.value);
    if (!entry.ok) throw new RangeError(JSON.stringify(entry.failure));
    this.journal.record(entry.value!, '様式');
    const [form] = preview.value.blueprint.sheets;
    const read = await port.read();
    const now = read.ok && read.value.grids.find(({ sheet }) => sheet === form!.name);
    const wanted = gridOfBlueprint(form!, preview.value.blueprint.styles);
    expect(now && now.merges).toHaveLength(wanted.merges.length);
    expect(now && now.formulas).toEqual(wanted.formulas);
    const { styles, sheets } = this.book.plan();
    const own = sheets.find(({ name }) => name === form!.name)!;
    const title = own.cells.find(({ row, column }) => row === 0 && column === 0)!;
    expect(styles[title.style]).toMatchObject({ font: { bold: true, size: 16 } });
    expect(own.validations.length).toBe(form!.validations.length);
  }

  /** 提出: the stamp stands in `_shinko`, which had to be put in. */
  async submit(): Promise<void> {
    const order = { by: '見本 花子', at: '2026-04-10T09:30:00+09:00', id: 'mine' };
    const submitted = await submitWorkbook(this.book.port, loadXlsx, {}, pause, order);
    expect(submitted).toMatchObject({ ok: true, value: { kind: 'submitted' } });
    const { sheets, styles } = this.book.plan();
    const identity = sheets.find(({ name }) => name === '_shinko')!;
    expect(identity.visibility).toBe('veryHidden');
    const stamp = readIdentity(gridOfBlueprint(identity, styles), THRESHOLDS)?.stamp;
    expect(stamp).toMatchObject({ by: '見本 花子' });
  }

  /** 取りまとめ: a department's file is taken in, and a record of it is put in. */
  async merge(): Promise<void> {
    const file = fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));
    const { port } = this.book;
    const session = new MergeSession({
      workbook: port,
      openMerger: openMerger(xlsx),
      loadXlsx,
      now: () => new Date(2026, 3, 10, 9, 30),
      newId: () => 'merge',
    });
    const bytes = async () => new Uint8Array(await file.arrayBuffer());
    await session.add([{ path: file.name, bytes }]);
    const { progress } = session.getState();
    if (progress.kind !== 'ready') throw new RangeError(progress.kind);
    const written = await writeIntoWorkbook(port, xlsx, progress.outlook.writing);
    if (!written.ok) throw new RangeError(JSON.stringify(written.failure));
    this.journal.record(written.value, '取りまとめ');
    session.close();
    const plan = this.book.plan();
    expect(plan.sheets.map(({ name }) => name)).toContain('取込記録');
    const { row, column } = this.placeOf('No.1 実績値 R4');
    expect(cellAt(gridOfBlueprint(plan.sheets[0]!, plan.styles), row, column)).toBe(77);
  }

  private placeOf(place: string): { readonly row: number; readonly column: number } {
    const match = /^([A-Z]+)(\d+)$/u.exec(nameOf(place))!;
    const column =
      [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(match[2]) - 1, column };
  }

  /** 元に戻す: after a fix, a merge and a form, everything is as it was. */
  async undo(): Promise<void> {
    this.book.type(SHEET, GRADE, 'Ａ');
    const before = valuesOf(this.book.plan());
    await this.fix();
    await this.merge();
    await this.inject();
    for (let step = 0; step < 3; step++) {
      const undone = await this.journal.undo();
      expect(undone).toMatchObject({ ok: true });
    }
    expect(valuesOf(this.book.plan())).toEqual(before);
  }
}

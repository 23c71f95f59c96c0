import { checkGrids } from '../recognise/of-grids';
import fc from 'fast-check';
import type { CheckReport } from '../../../src/app/check/check';
import { checkWorkbook } from '../../../src/app/check/check-workbook';
import { marksOf } from '../../../src/app/check/marks';
import { CheckSession } from '../../../src/app/sessions/check-session';
import { cellsOfEntry, JournalSession } from '../../../src/app/sessions/journal-session';
import { LiveSession } from '../../../src/app/sessions/live-session';
import { submissionOfCheck } from '../../../src/app/submit/submission-of-check';
import { checkOpenSubmission } from '../../../src/app/submit/submit-workbook';
import { applyToWorkbook } from '../../../src/app/undo/apply-to-workbook';
import { contentAt } from '../../../src/core/grid/apply';
import type { CellEdit } from '../../../src/core/grid/edit';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { layoutForm } from '../../../src/core/form/write/layout';
import { findPlace, SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { recognise } from '../../../src/core/form/read/recognise';
import { MemoryWorkbook } from '../memory-workbook';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 80);

const BLUEPRINT = layoutForm(SAMPLE_FORM);
const GRIDS: readonly Grid[] = BLUEPRINT.sheets.map((sheet) =>
  gridOfBlueprint(sheet, BLUEPRINT.styles),
);
const SHEET = GRIDS[0]!.sheet!;
const SAMPLE = recognise(GRIDS[0]!);

/** Cells that people fill, and one of the structure: an item's number. */
const PLACES = [
  'No.1 評価 R4',
  'No.1 実績値 R4',
  'No.1 成果',
  'No.2 実績値 R4',
  'No.2 単位 R4',
  'No.1 No.',
].map((place) => findPlace(SAMPLE, place));

const TEXTS: readonly CellValue[] = [
  'Ａ',
  'A',
  'D',
  '１２',
  12,
  '3\n4',
  '人',
  null,
  77,
  '短い文。',
  '行の高さに収まらない文。'.repeat(30),
];

type Hint = 'told' | 'told late' | 'told twice' | 'not told';

/** What happens in the pane and beside it. */
type Action =
  | { readonly kind: 'type'; readonly place: number; readonly text: number; readonly hint: Hint }
  | { readonly kind: 'entry'; readonly place: number; readonly text: number }
  | { readonly kind: 'fix' | 'undo' | 'redo' | 'check' | 'cancel' | 'submission' | 'busy' }
  | { readonly kind: 'marks'; readonly marks: boolean };

const place = fc.nat(PLACES.length - 1);
const text = fc.nat(TEXTS.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      place,
      text,
      hint: fc.constantFrom<Hint[]>('told', 'told late', 'told twice', 'not told'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('entry' as const), place, text }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['fix', 'undo', 'redo', 'check', 'cancel', 'submission', 'busy'] as const),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('marks' as const), marks: fc.boolean() }) },
);

/** The pane's sessions over one workbook, every wait in the scheduler's hands. */
class Scene {
  readonly book: MemoryWorkbook;
  readonly check: CheckSession;
  readonly journal: JournalSession;
  readonly mistakes: unknown[] = [];

  constructor(
    private readonly scheduler: fc.Scheduler,
    keepsUndo = true,
  ) {
    const turn = (what: string): Promise<void> => scheduler.schedule(Promise.resolve(), what);
    this.book = new MemoryWorkbook(GRIDS, turn);
    const { port } = this.book;
    const timer = (_: number, callback: () => void): (() => void) => {
      let isStopped = false;
      void turn('timer').then(() => {
        if (!isStopped) callback();
      });
      return () => {
        isStopped = true;
      };
    };
    const onMistake = (mistake: unknown): void => void this.mistakes.push(mistake);
    this.journal = new JournalSession(port);
    this.check = new CheckSession({
      workbook: port,
      loadEngine: () => turn('engine').then(() => ({ checkWorkbook, LiveSession })),
      pause: () => turn('pause'),
      timer,
      keepsUndo,
      onMistake,
    });
    void port.watch(this.check.hear);
  }

  /** Work that a panel starts and nobody waits for. */
  start(work: Promise<unknown>): void {
    work.catch((mistake: unknown) => this.mistakes.push(mistake));
  }

  act(action: Action): void {
    switch (action.kind) {
      case 'type':
        return this.type(this.editOf(action.place, action.text), action.hint);
      case 'entry':
        return this.start(this.write([this.editOf(action.place, action.text)]));
      case 'fix':
        return this.start(this.fix());
      case 'undo':
      case 'redo':
        return this.start(this.step(action.kind));
      case 'check':
        return this.start(this.check.start());
      case 'cancel':
        return this.check.cancel();
      case 'submission':
        return this.start(this.check.survey());
      case 'busy':
        this.book.busy += 1;
        return;
      case 'marks':
        if (action.marks) this.check.setMarks(true);
        // Whoever says so puts the marks or takes them away, as the panel does.
        return this.start(action.marks ? this.check.start() : this.check.clearMarks());
    }
  }

  private editOf(at: number, what: number): CellEdit {
    const { row, column } = PLACES[at]!;
    const from = contentAt(this.book.gridOf(SHEET)!, row, column);
    return { sheet: SHEET, row, column, from, to: TEXTS[what]! };
  }

  private type(edit: CellEdit, hint: Hint): void {
    this.book.type([edit]);
    const { row, column } = edit;
    const area = { top: row, left: column, bottom: row, right: column };
    const tell = (): void =>
      this.book.tell({ kind: 'changed', sheet: SHEET, area, isRemote: false });
    if (hint === 'told' || hint === 'told twice') tell();
    if (hint === 'told twice' || hint === 'told late') {
      void this.scheduler.schedule(Promise.resolve(), 'event').then(tell);
    }
  }

  private async write(edits: readonly CellEdit[]): Promise<void> {
    const applied = await applyToWorkbook(this.book.port, edits, this.check.known());
    if (!applied.ok) return;
    this.journal.record(applied.value, '記入');
    await this.check.look(edits);
  }

  private async fix(): Promise<void> {
    const { progress } = this.check.getState();
    if (progress.kind !== 'done') return;
    const fix = progress.report.findings.find((finding) => finding.fix)?.fix;
    if (fix) await this.write(fix.choices[0]!.edits);
  }

  private async step(which: 'undo' | 'redo'): Promise<void> {
    const stepped = await this.journal[which]();
    const cells = stepped.ok && stepped.value ? cellsOfEntry(stepped.value.entry) : null;
    if (cells) await this.check.look(cells);
  }
}

const told = (report: CheckReport): readonly string[] =>
  report.findings.map(
    ({ severity, rule, sheet, row, column }) => `${severity} ${rule} ${sheet}!${row},${column}`,
  );

/** Lets everything come to rest, then turns to the pane, as a person does, and lets that come to rest. */
const settle = async (scene: Scene, scheduler: fc.Scheduler): Promise<void> => {
  await scheduler.waitIdle();
  scene.book.busy = 0;
  scene.start(scene.check.verify());
  await scheduler.waitIdle();
};

it('打つ・知らせ・点検・直す・元に戻す・記入がどう入り組んでも、終われば新しい点検と同じ', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(action, { minLength: 1, maxLength: 12 }),
      async (scheduler, actions) => {
        const scene = new Scene(scheduler);
        scene.start(scene.check.open());
        const acting = scheduler.scheduleSequence(
          actions.map((one) => ({
            label: JSON.stringify(one),
            builder: () => Promise.resolve(scene.act(one)),
          })),
        );
        await scheduler.waitIdle();
        await acting.task;
        await settle(scene, scheduler);
        expect(scene.mistakes).toEqual([]);

        const { progress, marks, book, unread } = scene.check.getState();
        const fresh = checkGrids(scene.book.snapshot().grids, {});
        if (progress.kind === 'idle') {
          // The only check was cancelled, or Excel was busy on opening.
          const isCancelled = actions.some(({ kind }) => kind === 'cancel');
          expect(isCancelled || unread !== null).toBe(true);
        } else if (!fresh.ok) {
          expect(progress).toMatchObject({ kind: 'failed', failure: fresh.failure });
        } else if (progress.kind === 'failed') {
          // Excel was busy when a person asked; the pane says so, with もう一度.
          expect(progress.failure.kind).toBe('busy');
        } else {
          expect(progress.kind).toBe('done');
          if (progress.kind !== 'done') return;
          expect(progress.stale).toBe(false);
          expect(told(progress.report)).toEqual(told(fresh.value));
          const [live] = progress.lives;
          expect(live!.sheet.grid.values).toEqual(scene.book.gridOf(SHEET)!.values);
          const wanted = marks && progress.asked ? marksOf(fresh.value) : [];
          expect(new Set(scene.book.marks)).toEqual(new Set(wanted));
        }

        if (progress.kind !== 'done') return;
        const looking = checkOpenSubmission(scene.book.port, {}, () => Promise.resolve());
        await scheduler.waitIdle();
        const looked = await looking;
        if (!looked.ok) throw new RangeError(looked.failure.kind);
        const submission = submissionOfCheck(progress, book?.identity ?? null);
        expect(told(submission!.report)).toEqual(told(looked.value.report));
        expect(submission!.status).toBe(looked.value.status);
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);

it('書くと「元に戻す」が空になる Excel では、打つだけなら何も書かず、押した後の印は新しい点検と同じ', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(place, text, fc.constantFrom<Hint[]>('told', 'told late', 'not told')), {
        minLength: 1,
        maxLength: 8,
      }),
      async (scheduler, edits) => {
        const scene = new Scene(scheduler, false);
        scene.start(scene.check.start());
        await scheduler.waitIdle();
        const asked = scene.book.asked.filter((member) => member === 'mark').length;
        const acting = scheduler.scheduleSequence(
          edits.map(([at, what, hint], index) => ({
            label: String(index),
            builder: () =>
              Promise.resolve(scene.act({ kind: 'type', place: at, text: what, hint })),
          })),
        );
        await scheduler.waitIdle();
        await acting.task;
        await settle(scene, scheduler);
        expect(scene.mistakes).toEqual([]);
        expect(scene.book.asked.filter((member) => member === 'mark')).toHaveLength(asked);
        const fresh = checkGrids(scene.book.snapshot().grids, {});
        const { progress } = scene.check.getState();
        if (!fresh.ok || progress.kind !== 'done') return;
        expect(told(progress.report)).toEqual(told(fresh.value));
        scene.start(scene.check.start());
        await scheduler.waitIdle();
        expect(new Set(scene.book.marks)).toEqual(new Set(marksOf(fresh.value)));
      },
    ),
    { numRuns: Math.min(RUNS, 60) },
  );
}, 600_000);

import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check/check-workbook';
import { approveOpenWorkbook } from '../../../src/app/cycle/approve';
import { makeForm } from '../../../src/app/form/make-form';
import {
  isRejected,
  WorkbookDiffer,
  type ReturnedFile,
} from '../../../src/app/merge/diff-workbook';
import { JournalSession } from '../../../src/app/sessions/journal-session';
import { bookStandingOf, type BookStanding } from '../../../src/app/submit/standing';
import { submitWorkbook } from '../../../src/app/submit/submit-workbook';
import { applyToWorkbook } from '../../../src/app/undo/apply-to-workbook';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { contentAt } from '../../../src/core/grid/apply';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { stateOfFile } from '../../../src/core/record/board';
import { recognise } from '../../../src/core/form/read/recognise';
import { success } from '../../../src/core/result';
import { findPlace, SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../../core/rules/sample-sheet';
import { MemoryWorkbook } from '../memory-workbook';
import { findIdentity } from '../recognise/of-grids';

const DEPARTMENT = SAMPLE_CATALOG.items[0]!.departments[0]!;
const AT = '2023-04-20T10:00:00+09:00';

const gridsFor = (catalog: Catalog, department?: string): readonly Grid[] => {
  const form = makeForm({
    catalog,
    ...(department === undefined ? {} : { department }),
    fiscalYear: 2022,
    years: 3,
    entries: SAMPLE_ENTRIES,
    protect: false,
    id: department ?? 'master',
  });
  if (!form.ok) throw new RangeError(form.failure.kind);
  return form.value.sheets.map((sheet) => gridOfBlueprint(sheet, form.value.styles));
};

/** Cells that the department fills; what is typed there may be right, wrong or nothing. */
const PLACES = ['No.1 実績値 R4', 'No.1 評価 R4', 'No.1 成果', 'No.1 単位 R4'] as const;
const TEXTS: readonly CellValue[] = ['A', 'B', 'Ｅ', 12, '１２', null, '説明会を開いた。', '人'];

type Action =
  | { readonly kind: 'type'; readonly place: number; readonly text: number }
  | { readonly kind: 'submit' }
  | { readonly kind: 'approve' }
  | { readonly kind: 'undo' };

const actions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('type' as const),
        place: fc.nat(PLACES.length - 1),
        text: fc.nat(TEXTS.length - 1),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Action>({ kind: 'submit' }, { kind: 'approve' }, { kind: 'undo' }),
    },
  ),
  { maxLength: 12 },
);

/** Every state on the way once, whether or not an approval is asked for. */
const WAYS: readonly (readonly Action[])[] = [
  [{ kind: 'approve' }, { kind: 'submit' }, { kind: 'type', place: 0, text: 3 }],
  [{ kind: 'submit' }],
  [{ kind: 'type', place: 0, text: 3 }],
];

const pause = (): Promise<void> => Promise.resolve();
const loadXlsx = (): Promise<ReturnType<typeof createXlsx>> => Promise.resolve(createXlsx());

/** A department at work in its workbook. */
class Department {
  private readonly book: MemoryWorkbook;
  private readonly journal: JournalSession;

  constructor(catalog: Catalog) {
    this.book = new MemoryWorkbook(gridsFor(catalog, DEPARTMENT), () => Promise.resolve());
    this.journal = new JournalSession(this.book.port);
  }

  get grids(): readonly Grid[] {
    return this.book.snapshot().grids;
  }

  async act(action: Action): Promise<void> {
    const { port } = this.book;
    if (action.kind === 'undo') {
      await this.journal.undo();
    } else if (action.kind === 'submit') {
      const order = { by: '見本 花子', at: AT, id: 'id' };
      const submitted = await submitWorkbook(port, loadXlsx, {}, pause, order);
      if (submitted.ok && submitted.value.kind === 'submitted')
        this.journal.record(submitted.value.entry, '提出');
    } else if (action.kind === 'approve') {
      const order = { role: '係長', by: '見本 太郎', at: AT, id: 'id' };
      const approved = await approveOpenWorkbook(port, loadXlsx, {}, pause, order);
      if (approved.ok && approved.value.entry) this.journal.record(approved.value.entry, '確認');
    } else if (action.kind === 'type') await this.type(action.place, action.text);
  }

  private async type(place: number, text: number): Promise<void> {
    const grid = this.grids[0]!;
    const { row, column } = findPlace(recognise(grid), PLACES[place]!);
    const from = contentAt(grid, row, column);
    const edits = [{ sheet: grid.sheet, row, column, from, to: TEXTS[text]! }];
    const applied = await applyToWorkbook(this.book.port, edits, null);
    if (applied.ok) this.journal.record(applied.value, '記入');
  }

  /** What strip, list and 提出 show: all of it is read off one check. */
  async standing(): Promise<BookStanding> {
    const checked = await checkWorkbook(this.book.port, {}, pause, {
      marks: () => Promise.resolve('leave'),
      scope: 'submission',
    });
    if (!checked.ok) throw new RangeError(checked.failure.kind);
    const standing = bookStandingOf(checked.value, findIdentity(this.grids) ?? null);
    if (!standing) throw new RangeError('another form is checked than is submitted');
    return standing;
  }
}

/** What the secretariat's board says of a department's file. */
const onBoard = (catalog: Catalog, grids: readonly Grid[]): ReturnedFile => {
  const content = (of: readonly Grid[]) => ({ grids: of, notes: [] });
  const xlsx = {
    ...createXlsx(),
    read: () => success({ ...content(grids), activeSheet: null, drawings: [], remarks: [] }),
  };
  const differ = WorkbookDiffer.open(content(gridsFor(catalog)), xlsx);
  if (!differ.ok) throw new RangeError(differ.failure.kind);
  const diff = differ.value.diff('課.xlsx', new Uint8Array());
  if (isRejected(diff)) throw new RangeError(diff.failure.kind);
  return diff.returned;
};

describe.each([
  ['確認の要らない計画', SAMPLE_CATALOG],
  ['係長の確認が要る計画', { ...SAMPLE_CATALOG, approvals: ['係長'] }],
])('%s', (_, catalog: Catalog) => {
  it('どんな仕事の後でも、作業ウィンドウの帯・一覧・提出と、事務局の状況は食い違わない', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        const department = new Department(catalog);
        for (const action of list) {
          await department.act(action);
          const { standing, submission, items } = await department.standing();
          const row = onBoard(catalog, department.grids);
          const { approvals, unapproved, round, isAsReturned, status } = standing;
          const blank = items.every(({ state }) => state === 'untouched');
          const facts = { stamp: status, blank, approvals, unapproved, round, isAsReturned };
          seen.add(row.state);
          expect({
            state: row.state,
            at: row.submittedAt,
            by: row.by,
            approvals: row.approvals,
            unapproved: row.unapproved,
            blank: row.blank,
            errors: row.counts.error,
          }).toEqual({
            state: stateOfFile(facts),
            at: standing.submittedAt,
            by: standing.submittedBy,
            approvals,
            unapproved,
            blank,
            errors: submission.report.counts.error,
          });
          // The list's open items are the strip's findings to be mended or explained.
          expect(items.some(({ isOpen }) => isOpen)).toBe(
            standing.toMend + standing.toExplain > 0 &&
              [...submission.errors, ...submission.unexplained].some(
                ({ block, unfilled }) => block !== null && !unfilled,
              ),
          );
          expect(standing.filled).toBe(items.filter(({ state }) => state === 'filled').length);
        }
      }),
      {
        numRuns: Number(process.env['SHINKO_RUNS'] ?? 20),
        examples: WAYS.map((way): [readonly Action[]] => [way]),
      },
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'changed',
        'filling',
        ...(catalog.approvals ? ['approved'] : ['submitted']),
      ]),
    );
  });
});

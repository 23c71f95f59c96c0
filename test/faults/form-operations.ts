import { previewRollover, rollOverWorkbook } from '../../src/app/cycle/rollover-workbook';
import { keptBookOf } from '../../src/app/cycle/write-kept';
import { previewForm, putForm } from '../../src/app/form/put-form';
import { JournalSession } from '../../src/app/sessions/journal-session';
import { ReadingSession } from '../../src/app/sessions/reading-session';
import { SplitSession, type HandedForm } from '../../src/app/sessions/split-session';
import { StartSession, type StartWay } from '../../src/app/sessions/start-session';
import type { JournalEntry } from '../../src/app/undo/journal';
import type { Catalog } from '../../src/core/catalog/catalog';
import { layoutForm } from '../../src/core/form/write/layout';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { success } from '../../src/core/result';
import type { ItemNumber } from '../../src/core/value/item-number';
import { NO_MAP } from '../../src/core/split/departments';
import type { OfficeBook } from '../adapters/office/open-book';
import { bookOfGrids } from '../app/book-of-grids';
import { ONE_YEAR_TEXTS, YEARS_BESIDE } from '../core/form/read/any/other-forms';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../core/rules/sample-sheet';
import { ownPlan, samplePlan } from '../ui/sample-book';
import { calm, outcomeOf, type Operation, type Outcome, type Press } from './operation';
import { backIn, loadXlsx, pause, xlsx } from './scene';

/** The sample's plan before its second and its last item were in it. */
const lackingTwo = (): WorkbookBlueprint => {
  const isThere = (item: ItemNumber): boolean => item !== 2 && item !== 5;
  const catalog: Catalog = {
    ...SAMPLE_CATALOG,
    policies: SAMPLE_CATALOG.policies.map((policy) => ({
      ...policy,
      directions: policy.directions.map((direction) => ({
        ...direction,
        projects: direction.projects.map((project) => ({
          ...project,
          entries: project.entries.filter(({ item }) => isThere(item)),
        })),
      })),
    })),
    items: SAMPLE_CATALOG.items.filter(({ number }) => isThere(number)),
  };
  return layoutForm({ ...SAMPLE_FORM, catalog });
};

const previewOf = async ({ port }: OfficeBook, fiscalYear: number) =>
  calm(
    await previewForm(port, { catalog: SAMPLE_CATALOG, fiscalYear, years: 3, id: 'next' }, true),
  );

const making =
  (fiscalYear: number) =>
  async (book: OfficeBook): Promise<Press> => {
    const preview = await previewOf(book, fiscalYear);
    return async () => outcomeOf(await putForm(book.port, xlsx, preview), backIn(book));
  };

/** Takes back, or does again, what put sheets or rows in. */
const journalled =
  (fiscalYear: number, step: 'undo' | 'redo') =>
  async (book: OfficeBook): Promise<Press> => {
    const journal = new JournalSession(book.port);
    const preview = await previewOf(book, fiscalYear);
    const put = async () => {
      const entry = await putForm(book.port, xlsx, preview);
      return entry.ok ? success(entry.value!) : entry;
    };
    journal.record(calm(await put()), '様式', put);
    if (step === 'redo') calm(await journal.undo());
    const other = step === 'undo' ? journal.redo : journal.undo;
    return async () => outcomeOf(await journal[step](), (done) => done && other);
  };

/** Of these years, the one has no form yet, and the other a form that lacks items. */
const [NEW, ADD] = [2023, 2022];

const starting =
  (way: StartWay) =>
  async (book: OfficeBook): Promise<Press> => {
    let done: JournalEntry | null = null;
    const session = new StartSession({
      workbook: book.port,
      loadXlsx,
      newId: () => 'own',
      pause,
      onDone: (entry) => void (done = entry),
    });
    await session.look();
    return async () => {
      await session.begin(way);
      const { step, refused } = session.getState();
      if (refused) return { failure: refused, back: null };
      return step.kind === 'done'
        ? { failure: null, back: backIn(book)(done) }
        : { failure: { kind: step.kind }, back: null };
    };
  };

const telling = async (book: OfficeBook): Promise<Press> => {
  let kept: JournalEntry | null = null;
  const session = new ReadingSession({
    workbook: book.port,
    loadXlsx,
    newId: () => 'own',
    pause,
    onKept: (entry) => void (kept = entry),
  });
  await session.look();
  await session.tell({ notRated: ['未評価'] });
  return async () => {
    await session.keep();
    const { refused } = session.getState();
    return refused ? { failure: refused, back: null } : { failure: null, back: backIn(book)(kept) };
  };
};

const ROLLOVER = {
  to: undefined,
  years: undefined,
  revisions: [],
  catalog: undefined,
  protect: false,
  id: 'next',
};

const rollingOver = async (book: OfficeBook): Promise<Press> => {
  const { rollover } = calm(await previewRollover(book.port, pause, ROLLOVER));
  return async () => outcomeOf(await rollOverWorkbook(book.port, loadXlsx, rollover), backIn(book));
};

/** The embedded host in Node has no file of its own; Excel has. */
const withFile = (book: OfficeBook): OfficeBook['port'] => ({
  ...book.port,
  bytes: () => Promise.resolve(success(xlsx.write(book.plan()))),
});

const textOf = (bytes: Uint8Array): string => {
  const read = xlsx.read(bytes);
  return read.ok
    ? JSON.stringify(read.value.grids.map(({ sheet, values }) => [sheet, values]))
    : '';
};

const keeping =
  async (book: OfficeBook): Promise<Press> =>
  async () =>
    outcomeOf(
      await keptBookOf(withFile(book), xlsx, pause, ROLLOVER),
      () => null,
      ({ file }) => ({ made: textOf(file.bytes) }),
    );

const splitting =
  (form: HandedForm) =>
  async (book: OfficeBook): Promise<Press> =>
  async (): Promise<Outcome> => {
    let made = '';
    let ids = 0;
    const scene = {
      workbook: withFile(book),
      loadXlsx,
      newId: () => `id${(ids += 1)}`,
      pause,
      saveFile: (name: string, bytes: Uint8Array) => void (made = `${name} ${bytes.length}`),
      onAnswers: () => undefined,
    };
    const session = new SplitSession(scene, NO_MAP);
    await session.load();
    session.nameAll('関係課', ['社会福祉課']);
    await session.make({ form, deadline: '2026-05-12', withExample: false });
    const { master, uncopied } = session.getState();
    const failure = master.kind === 'failed' ? master.failure : uncopied;
    return { failure, back: null, ...(failure ? {} : { made }) };
  };

const table = (): WorkbookBlueprint => bookOfGrids(YEARS_BESIDE);

const texts = (): WorkbookBlueprint => bookOfGrids(ONE_YEAR_TEXTS);

/** What makes forms and books, and reads others'. */
export const FORM_OPERATIONS: readonly Operation[] = [
  { name: '様式を作る', role: '事務局', plan: samplePlan, ready: making(NEW) },
  { name: '様式を作る（_shinko なし）', role: '事務局', plan: ownPlan, ready: making(NEW) },
  { name: '足りない行を入れる', role: '事務局', plan: lackingTwo, ready: making(ADD) },
  {
    name: '元に戻す（様式）',
    isDeleting: true,
    role: '事務局',
    plan: ownPlan,
    ready: journalled(NEW, 'undo'),
  },
  { name: 'やり直す（様式）', role: '事務局', plan: ownPlan, ready: journalled(NEW, 'redo') },
  {
    name: '元に戻す（行）',
    isDeleting: true,
    role: '事務局',
    plan: lackingTwo,
    ready: journalled(ADD, 'undo'),
  },
  { name: 'やり直す（行）', role: '事務局', plan: lackingTwo, ready: journalled(ADD, 'redo') },
  { name: '今の表を計画にする', role: '事務局', plan: table, ready: starting('stay') },
  { name: '今の表を様式に移す', role: '事務局', plan: table, ready: starting('move') },
  {
    name: '計画のある表を様式に移す',
    role: '事務局',
    plan: table,
    ready: async (book) => {
      await (
        await starting('stay')(book)
      )();
      return starting('move')(book);
    },
  },
  { name: '読み方を残す', role: '事務局', plan: table, ready: telling },
  { name: '次の年度へ（様式）', role: '事務局', plan: samplePlan, ready: rollingOver },
  { name: '次の年度へ（_shinko なし）', role: '事務局', plan: ownPlan, ready: rollingOver },
  { name: '次の年度へ（今のファイル）', role: '事務局', plan: texts, ready: keeping },
  { name: '配布する', role: '事務局', plan: samplePlan, ready: splitting('shinko') },
  { name: '写しで配布する', role: '事務局', plan: table, ready: splitting('own') },
];

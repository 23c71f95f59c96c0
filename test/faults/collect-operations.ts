import { findingTable } from '../../src/app/check/finding-table';
import { findingList, writeResults, type EarlierResults } from '../../src/app/check/write-results';
import { putDocument } from '../../src/app/document/put-document';
import { openMerger, writeIntoWorkbook } from '../../src/app/merge/merger';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';
import { JournalSession } from '../../src/app/sessions/journal-session';
import { MergeSession } from '../../src/app/sessions/merge-session';
import { putTotals } from '../../src/app/summary/put-totals';
import { totalsOfWorkbook } from '../../src/app/summary/totals-of-workbook';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { failure } from '../../src/core/result';
import { ja } from '../../src/i18n/ja';
import { totalsWords } from '../../src/i18n/totals-words';
import type { OfficeBook } from '../adapters/office/open-book';
import { departmentsOf, fileOf } from '../ui/department-file';
import { ownPlan, samplePlan } from '../ui/sample-book';
import { calm, outcomeOf, type Operation, type Press } from './operation';
import { backIn, checked, editAt, faulty, loadXlsx, pause, xlsx } from './scene';

const sessionOn = (book: OfficeBook): MergeSession =>
  new MergeSession({
    workbook: book.port,
    openMerger: openMerger(xlsx),
    loadXlsx,
    now: () => new Date(Date.UTC(2026, 3, 10, 0, 30)),
    newId: () => 'merge',
  });

const chosen = (...files: readonly File[]) =>
  files.map((file) => ({
    path: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));

const returned = () => fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));

const writingOf = (session: MergeSession) => {
  const { progress } = session.getState();
  if (progress.kind !== 'ready') throw new RangeError(progress.kind);
  return progress.outlook.writing;
};

const merging = async (book: OfficeBook): Promise<Press> => {
  const session = sessionOn(book);
  await session.add(chosen(returned()));
  const writing = writingOf(session);
  return async () => outcomeOf(await writeIntoWorkbook(book.port, xlsx, writing), backIn(book));
};

/** The master says something else meanwhile, and a person takes the department's word. */
const choosing = async (book: OfficeBook): Promise<Press> => {
  calm(await book.port.apply([editAt(book, 'No.1 実績値 R4', 55)]));
  const session = sessionOn(book);
  await session.add(chosen(returned()));
  const { progress } = session.getState();
  if (progress.kind !== 'ready') throw new RangeError(progress.kind);
  const [conflict] = progress.outlook.report.conflicts;
  await session.decide({ decisions: [{ ...conflict!, settled: '77', settledBy: '一課.xlsx' }] });
  const writing = writingOf(session);
  return async () => outcomeOf(await writeIntoWorkbook(book.port, xlsx, writing), backIn(book));
};

/** Reading the files reads the master, and writes nothing. */
const reading =
  async (book: OfficeBook): Promise<Press> =>
  async () => {
    const session = sessionOn(book);
    await session.add(chosen(returned()));
    const { progress } = session.getState();
    if (progress.kind === 'failed') return { failure: progress.failure, back: null };
    const { edits } = writingOf(session);
    return { failure: null, back: null, made: JSON.stringify(edits) };
  };

const undoingMerge =
  (step: 'undo' | 'redo') =>
  async (book: OfficeBook): Promise<Press> => {
    const session = sessionOn(book);
    await session.add(chosen(returned()));
    const writing = writingOf(session);
    const write = () => writeIntoWorkbook(book.port, xlsx, writing);
    const journal = new JournalSession(book.port);
    journal.record(calm(await write()), '取りまとめ', write);
    if (step === 'redo') calm(await journal.undo());
    const other = step === 'undo' ? journal.redo : journal.undo;
    return async () => outcomeOf(await journal[step](), (done) => done && other);
  };

const totalling = async (book: OfficeBook): Promise<Press> => {
  const { grids } = calm(await book.port.read());
  const said = { state: ja.cycle.state, time: ja.dates.time };
  const totals = calm(totalsOfWorkbook(recogniseWorkbook({ grids }), {}, said));
  return async () =>
    outcomeOf(await putTotals(book.port, loadXlsx, totals, totalsWords('ja')), ({ entry }) =>
      backIn(book)(entry),
    );
};

const documenting = async (book: OfficeBook): Promise<Press> => {
  const texts = { subtitle: '', agenda: '', paperNumber: '' };
  const order = { kind: 'meeting', paper: 'A4', catalog: undefined, ...texts } as const;
  return async () =>
    outcomeOf(await putDocument(book.port, loadXlsx, pause, order), ({ entry }) =>
      backIn(book)(entry),
    );
};

const listing =
  (earlier: EarlierResults) =>
  async (book: OfficeBook): Promise<Press> => {
    const { findings } = await checked(book);
    const { list } = ja.pane.findings;
    const tableWords = {
      ...list.table,
      severity: ja.severity,
      wholeSheet: ja.wholeSheet,
    };
    const head = { sheetName: list.sheetName, title: '点検結果', subtitle: '見本' };
    const rows = findingList(head, findingTable(findings, tableWords, 'ja'), tableWords);
    const write = () => writeResults(book.port, loadXlsx, rows, earlier);
    if (earlier === 'replace')
      calm(await writeResults(book.port, loadXlsx, { ...rows, subtitle: '前' }, 'keep'));
    return async () => {
      const written = await write();
      if (!written.ok) return outcomeOf(written, () => null);
      if (written.value.kind === 'exists')
        return outcomeOf(failure({ kind: 'exists' }), () => null);
      return {
        failure: null,
        back: earlier === 'replace' ? null : backIn(book)(written.value.entry),
      };
    };
  };

const plan = (): WorkbookBlueprint => samplePlan();

/** What gathers, and what is made of what was gathered. */
export const COLLECT_OPERATIONS: readonly Operation[] = [
  { name: '課のファイルを読む', role: '事務局', plan, ready: reading },
  { name: '取りまとめる', role: '事務局', plan, ready: merging },
  { name: '取りまとめる（_shinko なし）', role: '事務局', plan: ownPlan, ready: merging },
  { name: '食い違いを決めて取りまとめる', role: '事務局', plan, ready: choosing },
  {
    name: '元に戻す（取りまとめ）',
    isDeleting: true,
    role: '事務局',
    plan,
    ready: undoingMerge('undo'),
  },
  { name: 'やり直す（取りまとめ）', role: '事務局', plan, ready: undoingMerge('redo') },
  { name: '集計のシートを作る', role: '事務局', plan, ready: totalling },
  { name: '会議資料のシートを作る', role: '事務局', plan, ready: documenting },
  { name: '点検結果を書き出す', role: 'どちらも', plan: faulty, ready: listing('ask') },
  {
    name: '点検結果を書き直す',
    replaces: ['点検結果'],
    role: 'どちらも',
    plan: faulty,
    ready: listing('replace'),
  },
];

import { chooseFixes } from '../../src/app/fix/fix';
import { JournalSession } from '../../src/app/sessions/journal-session';
import { applyToWorkbook } from '../../src/app/undo/apply-to-workbook';
import { fitRows } from '../../src/app/undo/fit-rows';
import type { CellEdit } from '../../src/core/grid/edit';
import type { OfficeBook } from '../adapters/office/open-book';
import { samplePlan } from '../ui/sample-book';
import { calm, outcomeOf, type Operation, type Press } from './operation';
import { backIn, checked, editAt, faulty, faultyOwn, markedCheck } from './scene';

/** Writes edits as the pane does, with the rows of our form made higher. */
const writing =
  (edits: (book: OfficeBook) => readonly CellEdit[] | Promise<readonly CellEdit[]>) =>
  async (book: OfficeBook): Promise<Press> => {
    const report = await checked(book);
    const wanted = await edits(book);
    return async () => outcomeOf(await applyToWorkbook(book.port, wanted, report), backIn(book));
  };

const safeFixes = async (book: OfficeBook): Promise<readonly CellEdit[]> =>
  chooseFixes((await checked(book)).findings, 'safe').edits;

const oneFix = async (book: OfficeBook): Promise<readonly CellEdit[]> =>
  (await checked(book)).findings.find(({ fix }) => fix)!.fix!.choices[0]!.edits;

const LONG = '講座を開き、参加した人の声を集めた。'.repeat(20);

const checking =
  async (book: OfficeBook): Promise<Press> =>
  async () =>
    outcomeOf(
      await markedCheck(book),
      () => null,
      ({ unmarked }) => ({ unmarked }),
    );

/** What the journal does with a step that was done in a calm Excel. */
const journalled =
  (step: 'undo' | 'redo') =>
  async (book: OfficeBook): Promise<Press> => {
    const journal = new JournalSession(book.port);
    const report = await checked(book);
    const entry = calm(await applyToWorkbook(book.port, await safeFixes(book), report));
    journal.record(entry, '直す');
    if (step === 'redo') calm(await journal.undo());
    const other = step === 'undo' ? journal.redo : journal.undo;
    return async () => outcomeOf(await journal[step](), (done) => done && other);
  };

/** What is done with one sheet, by whoever fills it. */
export const SHEET_OPERATIONS: readonly Operation[] = [
  { name: '点検して印を付ける', role: 'どちらも', plan: faulty, ready: checking },
  {
    name: '印を付け直す',
    role: 'どちらも',
    plan: faulty,
    ready: async (book) => {
      calm(await markedCheck(book));
      calm(await book.port.apply([editAt(book, 'No.1 評価 R4', 'A')]));
      return checking(book);
    },
  },
  {
    name: '印を消す',
    isOfMarks: true,
    role: 'どちらも',
    plan: faulty,
    ready: async (book) => {
      calm(await markedCheck(book));
      return async () => outcomeOf(await book.port.mark([]), () => null);
    },
  },
  { name: '一つ直す', role: 'どちらも', plan: faulty, ready: writing(oneFix) },
  { name: '安全なものをすべて直す', role: 'どちらも', plan: faulty, ready: writing(safeFixes) },
  {
    name: 'すべて直す（_shinko なし）',
    role: 'どちらも',
    plan: faultyOwn,
    ready: writing(safeFixes),
  },
  {
    name: '実績値を記入する',
    role: '担当課',
    plan: samplePlan,
    ready: writing((book) => [editAt(book, 'No.1 実績値 R4', 12)]),
  },
  {
    name: '評価と進捗状況を記入する',
    role: '担当課',
    plan: samplePlan,
    ready: writing((book) => [
      editAt(book, 'No.1 評価 R4', 'B'),
      editAt(book, 'No.1 進捗状況 A', '□ 順調に進んだ'),
      editAt(book, 'No.1 進捗状況 B', '☑ 概ね進んだ'),
    ]),
  },
  {
    name: '成果の長い文を記入する',
    role: '担当課',
    plan: samplePlan,
    ready: writing((book) => [editAt(book, 'No.1 成果', LONG)]),
  },
  {
    name: '行を高くする',
    role: '担当課',
    plan: samplePlan,
    ready: async (book) => {
      calm(await book.port.apply([editAt(book, 'No.2 成果', LONG)]));
      const report = await checked(book);
      return async () =>
        outcomeOf(await fitRows(book.port, report), ({ entry }) => backIn(book)(entry));
    },
  },
  { name: '元に戻す（直し）', role: 'どちらも', plan: faulty, ready: journalled('undo') },
  { name: 'やり直す（直し）', role: 'どちらも', plan: faulty, ready: journalled('redo') },
];

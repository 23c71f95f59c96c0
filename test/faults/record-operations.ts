import { approveOpenWorkbook } from '../../src/app/cycle/approve';
import { withReturned } from '../../src/app/cycle/board';
import { clearCandidateTexts, settleMark } from '../../src/app/flags/settle-mark';
import { acceptFindings } from '../../src/app/record/accept';
import { readRuleSettings, saveRuleSettings } from '../../src/app/record/rule-settings';
import { saveIdentity } from '../../src/app/record/save-identity';
import { JournalSession } from '../../src/app/sessions/journal-session';
import { submitWorkbook } from '../../src/app/submit/submit-workbook';
import type { MarkAnswer } from '../../src/core/flags/settle-marks';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { readIdentity, type WorkbookIdentity } from '../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../src/core/record/identity-sheet';
import { failure, type Result } from '../../src/core/result';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { openBook, OPEN_CATALOG, openPlan } from '../core/flags/open-book';
import type { OfficeBook } from '../adapters/office/open-book';
import { bookOfGrids } from '../app/book-of-grids';
import { ownPlan, samplePlan } from '../ui/sample-book';
import { calm, outcomeOf, type Operation, type Press, type ToldFailure } from './operation';
import { AT, backIn, checked, faulty, faultyOwn, loadXlsx, markedCheck, pause } from './scene';

const accepting = async (book: OfficeBook): Promise<Press> => {
  const report = await checked(book);
  const given = { reason: '見本の理由です', by: '見本 花子', on: '2026-04-10' };
  const { findings } = report;
  return async () =>
    outcomeOf(
      await acceptFindings(book.port, loadXlsx, report, findings, given, 'own'),
      ({ entry }) => backIn(book)(entry),
    );
};

const stamp = async (book: OfficeBook) => {
  const order = { by: '見本 花子', at: AT, id: 'mine' };
  const done = await submitWorkbook(book.port, loadXlsx, {}, pause, order);
  if (!done.ok || done.value.kind === 'submitted') {
    return done as Result<
      Extract<typeof done, { ok: true }>['value'] & { kind: 'submitted' },
      ToldFailure
    >;
  }
  return failure<ToldFailure>({ kind: done.value.kind });
};

const submitting =
  async (book: OfficeBook): Promise<Press> =>
  async () =>
    outcomeOf(await stamp(book), ({ entry }) => backIn(book)(entry));

const identityIn = (book: OfficeBook): WorkbookIdentity => {
  const { sheets, styles } = book.plan();
  const own = sheets.find(({ name }) => name === IDENTITY_SHEET)!;
  return readIdentity(gridOfBlueprint(own, styles), THRESHOLDS)!;
};

const settingRules = async (book: OfficeBook): Promise<Press> => {
  const { settings, fresh } = calm(await readRuleSettings(book.port));
  const wanted = { ...settings, off: new Set(['value-jump']) };
  return async () =>
    outcomeOf(
      await saveRuleSettings(book.port, loadXlsx, wanted, { ...fresh, id: 'own' }),
      backIn(book),
    );
};

const settling =
  (group: number, answer: MarkAnswer) =>
  async (book: OfficeBook): Promise<Press> => {
    const scene = { port: book.port, loadXlsx, newId: () => 'own' };
    const asked = OPEN_CATALOG.candidates[group]!;
    return async () =>
      outcomeOf(await settleMark(scene, asked, answer), ({ entry }) => backIn(book)(entry));
  };

const earlier = (): WorkbookBlueprint => bookOfGrids(...openBook(true));
const withoutRecord = (): WorkbookBlueprint => bookOfGrids(...openBook(true).slice(0, 1));

/** What is written into `_shinko`, alone or with cells. */
export const RECORD_OPERATIONS: readonly Operation[] = [
  { name: '理由を付けて認める', role: '担当課', plan: faulty, ready: accepting },
  { name: '理由を付けて認める（_shinko なし）', role: '担当課', plan: faultyOwn, ready: accepting },
  { name: '提出する', role: '担当課', plan: samplePlan, ready: submitting },
  {
    name: '提出する（_shinko なし）',
    role: '担当課',
    plan: ownPlan,
    ready: submitting,
    stays: [IDENTITY_SHEET],
  },
  {
    name: '印のあるシートを提出する',
    role: '担当課',
    plan: samplePlan,
    ready: async (book) => {
      calm(await markedCheck(book));
      return submitting(book);
    },
  },
  {
    name: '提出を取り消す',
    role: '担当課',
    plan: samplePlan,
    ready: async (book) => {
      const journal = new JournalSession(book.port);
      journal.record(calm(await stamp(book)).entry, '提出');
      return async () => outcomeOf(await journal.undo(), () => journal.redo);
    },
  },
  {
    name: '確認する（係長）',
    role: '担当課',
    plan: samplePlan,
    ready: async (book) => {
      const order = { role: '係長', by: '見本 一', at: AT, id: 'own' };
      return async () =>
        outcomeOf(await approveOpenWorkbook(book.port, loadXlsx, {}, pause, order), ({ entry }) =>
          backIn(book)(entry),
        );
    },
  },
  {
    name: '差し戻しを控える',
    role: '事務局',
    plan: samplePlan,
    ready: async (book) => {
      const identity = identityIn(book);
      const returned = (known: WorkbookIdentity): WorkbookIdentity =>
        withReturned(known, '健康課', { round: 1, at: AT });
      return async () =>
        outcomeOf(await saveIdentity(book.port, loadXlsx, identity, returned), ({ entry }) =>
          backIn(book)(entry),
        );
    },
  },
  { name: '点検の設定を残す', role: '事務局', plan: samplePlan, ready: settingRules },
  { name: '点検の設定を残す（_shinko なし）', role: '事務局', plan: ownPlan, ready: settingRules },
  {
    name: '見直しの印に答える',
    role: '事務局',
    plan: openPlan,
    ready: settling(0, { kind: 'item', item: 1 }),
  },
  {
    name: '見直しの印はどれでもない',
    role: '事務局',
    plan: openPlan,
    ready: settling(1, { kind: 'none' }),
  },
  {
    name: '見直しの印はどれでもない（_shinko なし）',
    role: '事務局',
    plan: withoutRecord,
    ready: settling(0, { kind: 'none' }),
  },
  {
    name: '備考の候補の文を消す',
    role: '事務局',
    plan: earlier,
    ready: async (book) => async () => outcomeOf(await clearCandidateTexts(book), backIn(book)),
  },
];

import { createXlsx } from '../../../src/adapters/xlsx';
import { checkForSubmission, canSubmit } from '../../../src/app/submit/submit';
import { approveOpenWorkbook, planApproval } from '../../../src/app/cycle/approve';
import { dayText } from '../../../src/core/era/day-text';
import { boardOfWorkbook, reminderOf, withReturned } from '../../../src/app/cycle/board';
import { planReturn, writeReturn } from '../../../src/app/cycle/return-book';
import { questionsOfWorkbook } from '../../../src/app/cycle/questions';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import { invertEdits } from '../../../src/core/grid/apply';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { blankRow } from '../../../src/core/record/board';
import { parseQuestionText } from '../../../src/core/return/asked';
import { answerEdit } from '../../../src/core/return/question-sheet';
import type { WorkbookIdentity } from '../../../src/core/record/identity';
import { ja } from '../../../src/i18n/ja';
import { jaCycle } from '../../../src/i18n/ja-cycle';
import { SAMPLE_CATALOG } from '../../core/rules/sample-sheet';
import { planOf } from '../../hosts/cli/identity-books';
import { gridsOf } from '../../hosts/cli/books';
import { MemoryWorkbook } from '../memory-workbook';

const xlsx = createXlsx();
const AT = '2026-05-12T14:03:00+09:00';
const asking = { ...SAMPLE_CATALOG, approvals: ['係長'] };
const order = { role: '係長', by: '鈴木', at: AT, id: 'fresh' };

const bookOf = (change: (identity: WorkbookIdentity) => WorkbookIdentity = (own) => own) =>
  planOf({ department: '健康課' }, (own) =>
    change({ ...own, catalog: own.catalog && { ...own.catalog, approvals: asking.approvals } }),
  );

const gridsOfPlan = (...change: Parameters<typeof bookOf>): readonly Grid[] => {
  const plan = bookOf(...change);
  return plan.sheets.map((sheet) => gridOfBlueprint(sheet, plan.styles));
};

const readOf = async (memory: MemoryWorkbook): Promise<RecognisedWorkbook> => {
  const snapshot = await memory.port.read();
  if (!snapshot.ok) throw new RangeError(snapshot.failure.kind);
  return recogniseWorkbook(snapshot.value);
};

const isReady = (workbook: RecognisedWorkbook): boolean => {
  const checked = checkForSubmission(workbook, {});
  return checked.ok && canSubmit(checked.value);
};

it('開いているブックに確認を記録すると提出できるようになり、一度で元に戻せる', async () => {
  const memory = new MemoryWorkbook(gridsOfPlan(), () => Promise.resolve());
  expect(isReady(await readOf(memory))).toBe(false);
  const load = () => Promise.resolve(xlsx);
  const approved = await approveOpenWorkbook(memory.port, load, {}, () => Promise.resolve(), order);
  if (!approved.ok || approved.value.entry?.kind !== 'cells') throw new RangeError('not approved');
  const workbook = await readOf(memory);
  expect(workbook.identity?.approvals).toMatchObject([{ role: '係長', by: '鈴木', round: 0 }]);
  expect(isReady(workbook)).toBe(true);
  await memory.port.apply(invertEdits(approved.value.entry.edits));
  expect(isReady(await readOf(memory))).toBe(false);
});

it('差し戻すと確認は効かなくなり、問いは答えるまで残る', () => {
  const workbook = recogniseWorkbook({ grids: gridsOfPlan() });
  const approved = planApproval(workbook, {}, order);
  if (!approved.ok) throw new RangeError(approved.failure.kind);
  const bytes = xlsx.write(
    bookOf((own) => ({ ...own, approvals: approved.value.identity.approvals! })),
  );
  const sent = recogniseWorkbook({ grids: gridsOf(bytes) });
  expect(isReady(sent)).toBe(true);
  const questions = [parseQuestionText('No.4 評価 なぜですか')!];
  const planned = planReturn(sent, {
    department: '健康課',
    questions,
    by: null,
    at: AT,
    id: 'fresh',
  });
  if (!planned.ok) throw new RangeError(planned.failure.kind);
  const written = writeReturn(bytes, xlsx, sent, planned.value);
  if (!written.ok) throw new RangeError(written.failure.kind);
  const back = recogniseWorkbook({ grids: gridsOf(written.value) });
  expect(isReady(back)).toBe(false);
  expect(questionsOfWorkbook(back)).toMatchObject([{ id: '1-1', state: 'left', answer: '' }]);
  const answered = xlsx.splice(written.value, [
    answerEdit(back.grids, '1-1', '会場を増やしたため')!,
  ]);
  if (!answered.ok) throw new RangeError(answered.failure.kind);
  expect(questionsOfWorkbook(recogniseWorkbook({ grids: gridsOf(answered.value) }))).toMatchObject([
    { id: '1-1', state: 'answered', answer: '会場を増やしたため' },
  ]);
});

it('催促の文は、遅れている課と足りないものだけを言う', () => {
  const plan = planOf({}, (own) => ({
    ...withReturned(own, '健康課', { round: 1, at: AT }),
    deadline: '2026-05-12',
    board: [
      ...withReturned(own, '健康課', { round: 1, at: AT }).board!,
      { ...blankRow('社会福祉課'), state: 'submitted' },
      {
        ...blankRow('高齢者福祉課'),
        state: 'filling',
        counts: { errors: 2, warnings: 0, reasons: 0 },
      },
    ],
  }));
  const grids = plan.sheets.map((sheet) => gridOfBlueprint(sheet, plan.styles));
  const textOn = (today: string): string | null => {
    const board = boardOfWorkbook(recogniseWorkbook({ grids }), {}, today);
    return board.ok
      ? reminderOf(board.value, { ...jaCycle.reminder, day: dayText, listed: ja.listed })
      : null;
  };
  const rows = textOn('2026-05-13')!
    .split('\n')
    .filter((line) => line.startsWith('・'));
  expect(rows).toEqual([
    expect.stringMatching(/^・高齢者福祉課：.*エラー2件/u),
    expect.stringMatching(/^・健康課：/u),
  ]);
  expect(textOn('2026-05-12')).not.toContain('・');
});

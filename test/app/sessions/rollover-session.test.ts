import { createXlsx } from '../../../src/adapters/xlsx';
import type { Rollover } from '../../../src/app/cycle/rollover';
import type { WorkbookPort } from '../../../src/app/ports/workbook';
import { RolloverSession } from '../../../src/app/sessions/rollover-session';
import { openOfficeBook } from '../../adapters/office/open-book';
import { samplePlan } from '../../ui/sample-book';

const sessionOn = (change: (port: WorkbookPort) => Partial<WorkbookPort> = () => ({})) => {
  const { port } = openOfficeBook(samplePlan());
  const made: Rollover[] = [];
  let ids = 0;
  const session = new RolloverSession({
    workbook: { ...port, ...change(port) },
    loadXlsx: () => Promise.resolve(createXlsx()),
    newId: () => `id${(ids += 1)}`,
    pause: () => Promise.resolve(),
    saveFile: null,
    onMade: (_, rollover) => made.push(rollover),
    onKept: () => undefined,
  });
  return { session, made };
};

it('選んだすぐ後に作っても、選んだとおりになる', async () => {
  const { session, made } = sessionOn();
  await session.look();
  const looks = [session.showYears(2), session.showYears(1), session.showTargets(true)];
  await session.make();
  await Promise.all(looks);
  expect(session.getState().step.kind).toBe('made');
  expect(made.map(({ shown, catalog }) => [shown.length, catalog.targetColumn])).toEqual([
    [1, true],
  ]);
});

it('遅れて終わった古い見直しは、新しいものに代わらない', async () => {
  const waiting: (() => void)[] = [];
  const { session } = sessionOn((port) => ({
    read: async (work) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return port.read(work);
    },
  }));
  const all = [session.look(), session.showYears(3), session.showYears(1)];
  const [first, second, third] = waiting as [() => void, () => void, () => void];
  third();
  await all[2];
  second();
  first();
  await Promise.all(all);
  const { step } = session.getState();
  expect(step.kind === 'open' && step.rollover.shown).toHaveLength(1);
});

it('やめた後に見直しが終わっても、開き直さない', async () => {
  const { session } = sessionOn();
  const look = session.look();
  session.close();
  await look;
  expect(session.getState().step).toEqual({ kind: 'closed' });
});

it('見直しが途中で投げた後に作ると、見直してから作る', async () => {
  let isBroken = false;
  const { session, made } = sessionOn((port) => ({
    read: (work) => (isBroken ? Promise.reject(new RangeError('x')) : port.read(work)),
  }));
  await session.look();
  isBroken = true;
  await expect(session.showYears(1)).rejects.toThrow(RangeError);
  await expect(session.make()).rejects.toThrow(RangeError);
  expect(made).toEqual([]);
  isBroken = false;
  await session.make();
  expect(made.map(({ shown }) => shown.length)).toEqual([1]);
});

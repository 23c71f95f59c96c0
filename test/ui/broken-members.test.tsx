import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { PaneServices } from '../../src/ui/kit/services';
import type { PaneStore } from '../../src/app/ports/pane-store';
import { success } from '../../src/core/result';
import { rest, WORKS, type Work } from './broken-members';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan } from './sample-book';

const CELL_TEXT = '窓口で聞いた秘密';

/** Members that answer by a promise; clocks and ids are values of the host. */
const ASYNC_SERVICES = ['loadXlsx', 'openMerger', 'pause'] as const;

/** The memory store has more than its port. */
const STORE: Readonly<Record<keyof PaneStore, true>> = { get: true, put: true, delete: true };

type Watch = (member: string) => void;

/** Tells of every call of a port's members before it is made. */
const watched = <T extends object>(port: T, name: string, watch: Watch): T =>
  new Proxy(port, {
    get: (target, key) => {
      const genuine: unknown = Reflect.get(target, key);
      if (typeof genuine !== 'function' || typeof key !== 'string') return genuine;
      return (...args: unknown[]): unknown => {
        try {
          watch(`${name}.${key}`);
        } catch (mistake) {
          if (mistake instanceof Rejecting) return Promise.reject(mistake.reason);
          throw mistake;
        }
        return genuine.apply(target, args);
      };
    },
  });

/** Has a watched member reject rather than throw at once. */
class Rejecting extends Error {
  constructor(readonly reason: Error) {
    super('');
  }
}

const openWatched = (work: Work, watch: Watch): OpenPane =>
  openPane((work.plan ?? samplePlan)(), work.task, (usual) => {
    const services = { ...usual, ...work.others };
    const host: Partial<PaneServices> = watched(
      Object.fromEntries(ASYNC_SERVICES.map((name) => [name, services[name]])),
      'services',
      watch,
    );
    return {
      ...work.others,
      loadXlsx: async () => watched(await host.loadXlsx!(), 'xlsx', watch),
      openMerger: async (master) => {
        const opened = await host.openMerger!(master);
        return opened.ok ? success(watched(opened.value, 'merger', watch)) : opened;
      },
      ...(services.saveFile && {
        saveFile: (name, bytes) => {
          watch('services.saveFile');
          services.saveFile?.(name, bytes);
        },
      }),
      pause: host.pause!,
      // A copy of a proxy would lose what is watched.
      workbook: spread(watched(services.workbook, 'workbook', watch), services.workbook),
      store: spread(watched(services.store, 'store', watch), services.store),
    };
  });

const spread = <T extends object>(proxy: T, port: T): T =>
  Object.fromEntries(Object.keys(port).map((key) => [key, proxy[key as keyof T]])) as T;

/** What a work reaches once it is begun. */
const reach = async (work: Work): Promise<readonly string[]> => {
  const reached = new Set<string>();
  let isArmed = false;
  const pane = openWatched(work, (member) => isArmed && reached.add(member));
  await work.prepare?.(pane);
  isArmed = true;
  await work.act(pane);
  await work.done(pane);
  await rest();
  isArmed = false;
  cleanup();
  return [...reached];
};

/** Our messages; a panel's and the pane's may stand together. */
const messages = (): Promise<readonly HTMLElement[]> =>
  screen.findAllByRole('alert', { name: 'Shinko の誤り' });

const breakAndMend = async (work: Work, broken: string, isAtOnce: boolean): Promise<void> => {
  let isThere = false;
  const pane = openWatched(work, (member) => {
    if (!isThere || member !== broken) return;
    const mistake = new RangeError(CELL_TEXT);
    throw isAtOnce || isSync(member) ? mistake : new Rejecting(mistake);
  });
  await work.prepare?.(pane);
  isThere = true;
  await work.act(pane);
  for (const told of await messages()) {
    expect(told).toHaveTextContent(/終わりまでできませんでした|読めませんでした/u);
    expect(within(told).getByRole('button', { name: '再読み込み' })).toBeVisible();
  }
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(document.body).not.toHaveTextContent(CELL_TEXT);
  isThere = false;
  // Work that nobody waited for has hindered nothing, and leaves nothing to be done again.
  for (let presses = 0; presses < 4; presses += 1) {
    const [again] = screen.queryAllByRole('button', { name: 'もう一度' });
    if (!again) break;
    await pane.user.click(again);
    await rest();
  }
  await work.done(pane);
  cleanup();
};

const isSync = (member: string): boolean => /^xlsx|(?:saveFile|close)$/u.test(member);

const REACHED = new Set<string>();

/**
 * Each member once, in the first work that reaches it, throwing or rejecting in turn; every one in every
 * work, both ways, in `npm run test:long`.
 */
const isWhole = process.env['SHINKO_RUNS'] !== undefined;

it.each(Object.entries(WORKS))(
  '「%s」が呼ぶものは、どれが拒んでも投げても、一文を言い、待ち続けず、もう一度でできる',
  async (_, work) => {
    const members = await reach(work);
    expect(members).not.toEqual([]);
    const faults: string[] = [];
    for (const member of isWhole ? members : members.filter((name) => !REACHED.has(name))) {
      REACHED.add(member);
      for (const isAtOnce of isWhole ? [false, true] : [REACHED.size % 2 === 0]) {
        try {
          await breakAndMend(work, member, isAtOnce);
        } catch (fault) {
          const line = String(fault instanceof Error ? fault.message : fault)
            .split('\n')
            .slice(0, 3)
            .join(' ')
            .slice(0, 300);
          faults.push(`${member} ${isAtOnce ? 'throws' : 'rejects'}: ${line}`);
          cleanup();
        }
      }
    }
    expect(faults).toEqual([]);
  },
  300_000,
);

it('どの入口も、どれかの作業で試されている', () => {
  let seen: PaneServices | undefined;
  openPane(samplePlan(), null, (usual) => {
    seen = usual;
    return {};
  });
  const members = [
    ...Object.keys(seen!.workbook).map((key) => `workbook.${key}`),
    ...Object.keys(STORE).map((key) => `store.${key}`),
    ...ASYNC_SERVICES.map((key) => `services.${key}`),
  ];
  expect(members.filter((member) => !REACHED.has(member))).toEqual([]);
});

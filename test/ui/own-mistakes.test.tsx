import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PaneServices } from '../../src/ui/kit/services';
import { PANELS, type PaneTask } from '../../src/ui/shell/panels';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan, showPanel } from './sample-book';

const CELL_TEXT = '窓口で聞いた秘密';

/** A member that rejects until the fault is lifted. */
interface Fault {
  isThere: boolean;
}

type Broken = 'workbook' | 'store';

const breakMember = <T extends object>(port: T, member: string, fault: Fault): T => {
  const genuine = port[member as keyof T] as (...args: unknown[]) => unknown;
  const broken = (...args: unknown[]): unknown =>
    fault.isThere ? Promise.reject(new RangeError(CELL_TEXT)) : genuine.apply(port, args);
  return { ...port, [member]: broken };
};

const openBroken = (
  service: Broken,
  member: string,
  task: PaneTask,
  others: Partial<PaneServices> = {},
): OpenPane & { readonly fault: Fault } => {
  const fault = { isThere: true };
  const pane = openPane(samplePlan(), task, (usual) => ({
    ...others,
    [service]: breakMember(usual[service], member, fault),
  }));
  return { ...pane, fault };
};

const message = (): Promise<HTMLElement> => screen.findByRole('alert', { name: 'Shinko の誤り' });

const expectTold = async (): Promise<void> => {
  expect(await message()).toHaveTextContent('終わりまでできませんでした');
  expect(await message()).toHaveTextContent(/shinko \d+\.\d+\.\d+ \(\w+\): RangeError/u);
  expect(document.body).not.toHaveTextContent(CELL_TEXT);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
};

const again = async (pane: OpenPane): Promise<void> =>
  pane.user.click(within(await message()).getByRole('button', { name: 'もう一度' }));

const press = async ({ user }: OpenPane, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

/** What is done in the pane, and what is there once it was done again. */
interface Work {
  readonly task: PaneTask;
  readonly others?: Partial<PaneServices>;
  readonly act?: (pane: OpenPane) => Promise<void>;
  readonly done: () => Promise<unknown>;
}

const choose = async (pane: OpenPane): Promise<void> =>
  pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);

const WORKS: readonly (readonly [string, Work])[] = [
  ['read', { task: 'flags', done: () => screen.findByRole('region', { name: /^見直しあり/u }) }],
  ['read', { task: 'check', done: () => screen.findByRole('group', { name: '重さで絞り込む' }) }],
  ['read', { task: 'entry', done: () => screen.findByText(/No\.1/u) }],
  ['read', { task: 'split', done: () => screen.findByRole('button', { name: /保存/u }) }],
  [
    'read',
    {
      task: 'form',
      act: (pane) => press(pane, '内容を確かめる'),
      done: () => screen.findByText(/すべての項目がそろっています|作ります|加え/u),
    },
  ],
  [
    'bytes',
    {
      task: 'merge',
      act: choose,
      done: () => screen.findByRole('button', { name: '1件を取り込む' }),
    },
  ],
];

it.each(WORKS)(
  'workbook.%s が拒んでも（%#）、待ち続けず、もう一度でできる',
  async (member, work) => {
    const pane = openBroken('workbook', member, work.task, work.others);
    await work.act?.(pane);
    await expectTold();
    pane.fault.isThere = false;
    await again(pane);
    expect(await work.done()).toBeVisible();
  },
);

const { workbook: PORT, store: STORE } = ((): PaneServices => {
  let seen: PaneServices | undefined;
  openPane(samplePlan(), null, (usual) => {
    seen = usual;
    return {};
  });
  cleanup();
  return seen!;
})();
const MEMBERS: readonly (readonly [Broken, string])[] = [
  ...Object.keys(PORT).map((member) => ['workbook', member] as const),
  ...['get', 'put', 'delete'].filter((member) => member in STORE).map((m) => ['store', m] as const),
];

/** What the secretariat is offered. */
const OFFERED = PANELS.filter(({ id }) => id !== 'questions');

/** A panel each in turn; all of them in `npm run test:long`. */
const panelsFor = (service: Broken, member: string): typeof PANELS => {
  if (process.env['SHINKO_RUNS'] !== undefined) return OFFERED;
  const at = MEMBERS.findIndex(([owner, name]) => owner === service && name === member);
  return [OFFERED[at % OFFERED.length]!];
};

it.each(MEMBERS)(
  '%s.%s が拒んでも、どのパネルも待ち続けない',
  async (service, member) => {
    const pane = openBroken(service, member, 'check');
    for (const { name } of panelsFor(service, member)) {
      await showPanel(pane, name.ja);
      await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
      expect(screen.getByRole('tabpanel')).not.toBeEmptyDOMElement();
    }
    expect(document.body).not.toHaveTextContent(CELL_TEXT);
  },
  120_000,
);

it.each(['board', 'questions'] as const)(
  'workbook.read が拒めば、%s は待ち続けず、もう一度でできる',
  async (task) => {
    let isBroken = true;
    const pane = openPane(samplePlan(), task, (usual) => ({
      workbook: {
        ...usual.workbook,
        read: (work) =>
          isBroken ? Promise.reject(new RangeError(CELL_TEXT)) : usual.workbook.read(work),
      },
    }));
    await screen.findAllByRole('button', { name: 'もう一度' });
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    isBroken = false;
    const panel = within(screen.getByRole('tabpanel'));
    await pane.user.click(panel.getByRole('button', { name: 'もう一度' }));
    const done =
      task === 'board' ? /^まだ一度も取りまとめていません/u : /^差し戻された問いはありません/u;
    expect(await panel.findByText(done)).toBeVisible();
    expect(document.body).not.toHaveTextContent(CELL_TEXT);
  },
);

it('xlsx を読み込めなければ、新しい版のようだと言い、もう一度でできる', async () => {
  const fault = { isThere: true };
  const gone = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
  const pane = openPane(samplePlan(), 'split', (usual) => ({
    loadXlsx: () => (fault.isThere ? Promise.reject(gone) : usual.loadXlsx()),
  }));
  await press(pane, /保存/u);
  expect(await message()).toHaveTextContent('新しい版が置かれたようです');
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  fault.isThere = false;
  await again(pane);
  await waitFor(() => expect(pane.saved).toHaveLength(1));
});

it('取りまとめの作業を開けなければ、もう一度でできる', async () => {
  const fault = { isThere: true };
  const pane = openPane(samplePlan(), 'merge', (usual) => ({
    openMerger: (master) =>
      fault.isThere ? Promise.reject(new RangeError(CELL_TEXT)) : usual.openMerger(master),
  }));
  await choose(pane);
  await expectTold();
  fault.isThere = false;
  await again(pane);
  expect(await screen.findByRole('button', { name: '1件を取り込む' })).toBeVisible();
});

it('だれも待たない拒否と、出来事の中の誤りも言い、閉じられる', async () => {
  const pane = openPane(samplePlan());
  const rejection = Object.assign(new Event('unhandledrejection'), {
    reason: new RangeError(CELL_TEXT),
  });
  fireEvent(window, rejection);
  await expectTold();
  await press(pane, '閉じる');
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent(window, new ErrorEvent('error', { error: new RangeError(CELL_TEXT) }));
  await expectTold();
});

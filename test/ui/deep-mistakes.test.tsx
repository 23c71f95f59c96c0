import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type * as Recognised from '../../src/app/recognise/recognised-workbook';
import { RULES } from '../../src/core/rules/registry';
import type * as ItemFindingsModule from '../../src/ui/entry/ItemFindings';
import type * as CheckEngine from '../../src/ui/kit/check-engine';
import type { PaneTask } from '../../src/ui/shell/panels';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan } from './sample-book';

const CELL_TEXT = '窓口で聞いた秘密';
let mockBroken = '';
const mockThrow = (where: string): void => {
  if (mockBroken === where) throw new RangeError(CELL_TEXT);
};

jest.mock('../../src/app/recognise/recognised-workbook', () => {
  const genuine = jest.requireActual<typeof Recognised>(
    '../../src/app/recognise/recognised-workbook',
  );
  return {
    ...genuine,
    recogniseInChunks: (...args: Parameters<typeof genuine.recogniseInChunks>) => {
      mockThrow('recognise');
      return genuine.recogniseInChunks(...args);
    },
  };
});
jest.mock('../../src/ui/kit/check-engine', () => {
  const genuine = jest.requireActual<typeof CheckEngine>('../../src/ui/kit/check-engine');
  return {
    ...genuine,
    get checkWorkbook() {
      if (mockBroken === 'engine')
        throw Object.assign(new Error('Loading chunk 3 failed.'), { name: 'ChunkLoadError' });
      return genuine.checkWorkbook;
    },
  };
});

jest.mock('../../src/ui/entry/ItemFindings', () => {
  const genuine = jest.requireActual<typeof ItemFindingsModule>('../../src/ui/entry/ItemFindings');
  return {
    ItemFindings: (props: Parameters<typeof genuine.ItemFindings>[0]) => {
      mockThrow('entry');
      return genuine.ItemFindings(props);
    },
  };
});

afterEach(() => {
  mockBroken = '';
  jest.restoreAllMocks();
});

const DONE: Readonly<Record<string, () => Promise<unknown>>> = {
  check: () => screen.findByRole('group', { name: '重さで絞り込む' }),
  entry: () => screen.findByRole('heading', { name: 'No.1 第一の取組' }),
  submit: () => screen.findByRole('button', { name: '提出する' }),
  flags: () => screen.findByRole('region', { name: '※再掲（1）' }),
  split: () => screen.findByRole('button', { name: /保存/u }),
};

const expectToldThenDone = async (pane: OpenPane, task: PaneTask, mend: () => void) => {
  const told = await screen.findByRole('alert', { name: 'Shinko の誤り' });
  expect(within(told).getByRole('button', { name: '再読み込み' })).toBeVisible();
  expect(document.body).not.toHaveTextContent(CELL_TEXT);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  mend();
  await pane.user.click(screen.getAllByRole('button', { name: 'もう一度' })[0]!);
  expect(await DONE[task]!()).toBeVisible();
};

it.each(['check', 'entry', 'submit'] as const)(
  '規則が投げても、%s は待ち続けず、もう一度でできる',
  async (task) => {
    for (const rule of RULES)
      jest.spyOn(rule, 'check').mockImplementation(() => {
        throw new RangeError(CELL_TEXT);
      });
    const pane = openPane(samplePlan(), task);
    await expectToldThenDone(pane, task, () => jest.restoreAllMocks());
  },
);

it.each(['flags', 'split'] as const)(
  'シートを見分けるところが投げても、%s は待ち続けず、もう一度でできる',
  async (task) => {
    mockBroken = 'recognise';
    const pane = openPane(samplePlan(), task);
    await expectToldThenDone(pane, task, () => (mockBroken = ''));
  },
);

it('規則のプログラムを読めなければ、新しい版のようだと言い、もう一度でできる', async () => {
  mockBroken = 'engine';
  const pane = openPane(samplePlan(), 'check');
  expect(await screen.findByRole('alert', { name: 'Shinko の誤り' })).toHaveTextContent(
    '新しい版が置かれたようです',
  );
  await expectToldThenDone(pane, 'check', () => (mockBroken = ''));
});

it('記入のパネルが投げても、打ちかけの文は、もう一度の後に残っている', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const pane = openPane(samplePlan(), 'entry');
  await DONE.entry!();
  const field = () => screen.findByRole('textbox', { name: '取組による成果、今後の課題や方針' });
  await pane.user.type(await field(), 'あ');
  mockBroken = 'entry';
  await pane.user.type(await field(), 'い');
  const told = await screen.findByRole('alert', { name: 'Shinko の誤り' });
  expect(document.body).not.toHaveTextContent(CELL_TEXT);
  mockBroken = '';
  await pane.user.click(within(told).getByRole('button', { name: 'もう一度' }));
  expect((await field()).textContent).toMatch(/あい$/u);
});

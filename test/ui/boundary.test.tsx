import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan } from './sample-book';

const CELL_TEXT = '窓口で聞いた秘密';
let isBroken = false;
let isGone = false;

jest.mock('../../src/ui/flags/FlagsPanel', () => ({
  FlagsPanel: () => {
    if (isBroken) throw new RangeError(CELL_TEXT);
    return '旗の一覧です';
  },
}));
jest.mock('../../src/ui/split/SplitPanel', () => ({
  get SplitPanel() {
    if (isGone)
      throw Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    return () => '配布です';
  },
}));

const mockCopied: string[] = [];
jest.mock('../../src/ui/kit/copy-table', () => ({
  copyTable: ({ text }: { readonly text: string }) => Promise.resolve(mockCopied.push(text) > 0),
}));

let logged: jest.SpyInstance;
beforeEach(() => {
  // React tells the console of what a boundary has caught.
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => logged.mockRestore());

const message = (): Promise<HTMLElement> => screen.findByRole('alert', { name: 'Shinko の誤り' });

const press = async ({ user }: OpenPane, name: string): Promise<void> =>
  user.click(within(await message()).getByRole('button', { name }));

it('パネルが投げても、一文を言い、ほかのタブは使え、もう一度で戻る', async () => {
  isBroken = true;
  const pane = openPane(samplePlan(), 'flags');
  expect(await message()).toHaveTextContent('終わりまでできませんでした');
  expect(await message()).toHaveTextContent(/shinko \d+\.\d+\.\d+ \(flags\): RangeError/u);
  expect(document.body).not.toHaveTextContent(CELL_TEXT);
  await pane.user.click(screen.getByRole('tab', { name: '点検' }));
  expect(await screen.findByRole('button', { name: '点検する' })).toBeEnabled();
  expect(screen.queryByRole('alert')).toBeNull();
  await pane.user.click(screen.getByRole('tab', { name: '旗' }));
  await press(pane, 'もう一度');
  expect(await message()).toBeVisible();
  isBroken = false;
  await press(pane, 'もう一度');
  expect(await screen.findByText('旗の一覧です')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('パネルのプログラムを読めなければ、新しい版が置かれたようだと言い、もう一度で読み直す', async () => {
  isGone = true;
  const pane = openPane(samplePlan(), 'split');
  expect(await message()).toHaveTextContent('新しい版が置かれたようです');
  expect(await message()).toHaveTextContent('(split): ChunkLoadError');
  await press(pane, 'もう一度');
  expect(await message()).toHaveTextContent('新しい版が置かれたようです');
  isGone = false;
  await press(pane, 'もう一度');
  await waitFor(() => expect(screen.getByText('配布です')).toBeVisible());
  expect(within(screen.getByRole('tabpanel')).queryByRole('alert')).toBeNull();
});

it('作業ウィンドウ全体が投げても、白くならず、もう一度で戻る', async () => {
  let isThrowing = true;
  const pane = openPane(samplePlan(), null, ({ workbook }) => ({
    workbook: {
      ...workbook,
      watch: (listener) => {
        if (isThrowing) throw new RangeError(CELL_TEXT);
        return workbook.watch(listener);
      },
    },
  }));
  expect(await message()).toHaveTextContent('(pane): RangeError');
  isThrowing = false;
  await press(pane, 'もう一度');
  expect(await screen.findByRole('button', { name: '点検する' })).toBeVisible();
});

it('詳細をコピーすると、版・場所・種類だけが入り、メッセージは入らない', async () => {
  isBroken = true;
  const pane = openPane(samplePlan(), 'flags');
  await press(pane, '詳細をコピー');
  expect(await screen.findByRole('button', { name: '詳細をコピーしました' })).toBeVisible();
  const text = mockCopied.at(-1)!;
  expect(text).toMatch(/^shinko .+ \(flags\): RangeError\n {4}at /u);
  expect(text).toContain(navigator.userAgent);
  expect(text).not.toContain(CELL_TEXT);
});

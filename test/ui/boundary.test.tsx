import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { findPlace } from '../core/rules/sample-sheet';
import { openPane, type OpenPane } from './open-pane';
import { sample, samplePlan, SHEET, showPanel, valueAt } from './sample-book';

const CELL_TEXT = '窓口で聞いた秘密';
let isBroken = false;
let isGone = false;
let isPaneBroken = false;

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

jest.mock('../../src/ui/shell/CoEditingNote', () => ({
  CoEditingNote: () => {
    if (isPaneBroken) throw new RangeError(CELL_TEXT);
    return null;
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
  await showPanel(pane, '点検');
  expect(await screen.findByRole('button', { name: '点検する' })).toBeEnabled();
  expect(screen.queryByRole('alert')).toBeNull();
  await showPanel(pane, '見直し・再掲');
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

it('作業ウィンドウ全体が投げても、記入に打ったことは、もう一度の後に残る', async () => {
  const pane = openPane(samplePlan(), 'entry');
  const second = async (): Promise<readonly HTMLElement[]> => {
    for (const place of ['No.1 成果', 'No.2 成果'])
      await pane.book.port.show({ sheet: SHEET, ...findPlace(sample, place) });
    await screen.findByRole('heading', { name: 'No.2 第二の取組' });
    const year = screen.getByRole('group', { name: '令和4年度（今年度）' });
    return within(year).getAllByRole('textbox');
  };
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  const before = valueAt(pane, 'No.2 実績値 R4');
  const [upper, lower] = await second();
  await pane.user.clear(lower!);
  await pane.user.clear(upper!);
  await pane.user.type(upper!, '7745');
  isPaneBroken = true;
  await showPanel(pane, '点検');
  expect(await message()).toHaveTextContent('(pane): RangeError');
  isPaneBroken = false;
  await press(pane, 'もう一度');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  const [upperAgain, lowerAgain] = await second();
  expect(upperAgain).toHaveValue('7745');
  expect(lowerAgain).toHaveValue('');
  expect(valueAt(pane, 'No.2 実績値 R4')).toBe(before);
  await pane.user.type(lowerAgain!, '12{Enter}');
  await waitFor(() => expect(String(valueAt(pane, 'No.2 実績値 R4'))).toMatch(/^7745\n/u));
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

import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { parseCellName } from '../../src/core/grid/grid';
import { failure } from '../../src/core/result';
import { wordsOf } from '../../src/i18n';
import { workbookOf, blankSheet } from '../adapters/xlsx/sample-plan';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, nameOf, samplePlan, SHEET } from './sample-book';

const ITEM = /のセルへ$/u;

const bars = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: /^評価の数/u }))
    .getAllByRole('button')
    .map((bar) => bar.getAttribute('aria-label'));

const openTotals = async (...others: Parameters<typeof openPane> | []): Promise<OpenPane> => {
  const pane = openPane(...((others.length > 0 ? others : [samplePlan(), 'report']) as [never]));
  await screen.findByRole('button', { name: '集計のシートを作る' });
  return pane;
};

/** Letters of the sample's grades, once for each item. */
const total = (labels: readonly (string | null)[]): number =>
  labels.reduce((sum, label) => sum + Number(/ (\d+)項目$/u.exec(label ?? '')?.[1]), 0);

it('年度ごとの棒があり、方針・方向・課でも数えられる。どの数え方でも項目の数になる', async () => {
  const { user } = await openTotals();
  const items = Number(/の(\d+)項目/u.exec(screen.getByText(/一度だけ数えます/u).textContent!)![1]);
  const ofYear = (year: string) => bars().filter((label) => label!.startsWith(year));
  expect(total(ofYear('令和4年度'))).toBe(items);
  for (const by of ['基本方針ごと', '施策の方向ごと']) {
    await user.click(screen.getByRole('button', { name: by }));
    expect(total(bars())).toBe(items);
  }
  await user.click(screen.getByRole('button', { name: '担当課ごと' }));
  expect(total(bars())).toBeGreaterThanOrEqual(items);
});

it('棒の一つを押すとその項目が並び、項目を押すと評価のセルへ移る', async () => {
  const { user, book } = await openTotals();
  book.type(SHEET, nameOf('No.4 評価 R4'), 'D');
  const bar = await screen.findByRole('button', { name: '令和4年度：D 1項目' });
  expect(bar).toHaveAttribute('aria-expanded', 'false');
  await user.click(bar);
  expect(bar).toHaveAttribute('aria-expanded', 'true');
  const list = screen.getByRole('list', { name: '令和4年度、Dの項目' });
  await user.click(within(list).getByRole('button', { name: ITEM }));
  await waitFor(async () =>
    expect(await book.port.selection()).toMatchObject({
      value: { sheet: SHEET, ...parseCellName(nameOf('No.4 評価 R4'))! },
    }),
  );
});

it('前年度より下がった項目へ移れる', async () => {
  const { user, book } = await openTotals();
  book.type(SHEET, nameOf('No.1 評価 R4'), 'D');
  const worse = await screen.findByRole('button', { name: /^前年度より下 [1-9]/u });
  await user.click(worse);
  const list = screen.getByRole('list', { name: '前年度より下がった項目' });
  expect(within(list).getByRole('button', { name: /^No\.1 / })).toBeVisible();
});

it('年度を選ぶと、その年度の数になる', async () => {
  const { user } = await openTotals();
  await user.click(screen.getByRole('button', { name: '基本方針ごと' }));
  const before = bars();
  await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '2021');
  expect(bars()).not.toEqual(before);
  expect(screen.getByText(/^令和3年度の/u)).toBeVisible();
});

it('数値の推移を開くと、項目ごとの数値が言葉でも並ぶ', async () => {
  const { user, book } = await openTotals();
  expect(screen.queryByText(/R4 [\d,]+/u)).toBeNull();
  await user.click(screen.getByText(/^数値の推移/u));
  expect((await screen.findAllByText(/R4 [\d,]+/u)).length).toBeGreaterThan(0);
  await user.click(screen.getAllByRole('button', { name: /^No\.2 .*のセルへ$/u })[0]!);
  const { row } = parseCellName(nameOf('No.2 評価 R4'))!;
  await waitFor(async () =>
    expect(await book.port.selection()).toMatchObject({ value: { sheet: SHEET, row } }),
  );
});

it('シートを作ると図も入り、元に戻せる', async () => {
  const { user, book } = await openTotals();
  await user.click(screen.getByRole('button', { name: '集計のシートを作る' }));
  await screen.findByText('シート「集計」を作りました。');
  const charts = book.plan().sheets.map(({ name, charts: own = [] }) => [name, own.length]);
  expect(charts).toEqual([
    [SHEET, 0],
    ['_shinko', 0],
    ['集計', 4],
    ['数値の推移', 1],
    ['集計の元', 0],
  ]);
  await user.click(screen.getByRole('button', { name: '集計のシートを作る' }));
  await screen.findByText('シート「集計 (2)」を作りました。');
  const formula = book.plan().sheets.find(({ name }) => name === '集計 (2)')!.cells;
  expect(formula.some((cell) => cell.formula?.includes("'集計の元 (2)'!"))).toBe(true);
  await user.click(screen.getByRole('button', { name: '元に戻す：シート「集計 (2)」を作る' }));
  await waitFor(() => expect(book.plan().sheets).toHaveLength(5));
  await user.click(screen.getByRole('button', { name: '元に戻す：シート「集計」を作る' }));
  await waitFor(() => expect(book.plan().sheets).toHaveLength(2));
});

it('作った集計は様式と取り違えられず、集計も点検も変わらない', async () => {
  const pane = await openTotals();
  const before = bars();
  await pane.user.click(screen.getByRole('button', { name: '集計のシートを作る' }));
  await screen.findByText('シート「集計」を作りました。');
  pane.reopen('report');
  await screen.findByRole('button', { name: '集計のシートを作る' });
  expect(bars()).toEqual(before);
  expect(gridOf(pane, '集計の元')).toBeDefined();
});

it('作れなければ、わけを言い、何も加えない', async () => {
  const pane = await openTotals(samplePlan(), 'report', ({ workbook }) => ({
    workbook: {
      ...workbook,
      insertSheets: () => Promise.resolve(failure({ kind: 'protected', sheet: null })),
    },
  }));
  await pane.user.click(screen.getByRole('button', { name: '集計のシートを作る' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(pane.book.plan().sheets).toHaveLength(2);
});

it('様式のないブックでは、集計するものがないと言う', async () => {
  openPane(workbookOf([blankSheet('メモ')]), 'report');
  expect(await screen.findByText(/様式/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: '集計のシートを作る' })).toBeNull();
});

it('英語でも使える', async () => {
  openPane(samplePlan(), 'report', { locale: 'en', words: wordsOf('en') });
  expect(await screen.findByRole('button', { name: 'Make sheets of totals' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'By department' })).toBeVisible();
});

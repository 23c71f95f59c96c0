import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { parseCellName } from '../../src/core/grid/grid';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import { nameOf, samplePlan, SHEET, valueAt } from './sample-book';

const DEPARTMENT = departmentsOf(1);
const OWN = `${DEPARTMENT}.xlsx`;

const gather = async (files: readonly File[]): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'merge');
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' }), [
    ...files,
  ]);
  await screen.findByRole('heading', { name: /^食い違い/u });
  return pane;
};

/** Two files that disagree on four fields of No.1. */
const clash = (): Promise<OpenPane> =>
  gather([
    fileOf(OWN, { 1: { value: '12', grade: 'B', ticked: 'B', narrative: '12回。' } }, DEPARTMENT),
    fileOf('写し.xlsx', { 1: { value: '10', grade: 'C', narrative: '10回。' } }),
  ]);

const card = (): HTMLElement => screen.getByRole('group', { name: /^No\.1\u3000第一の取組/u });
const chosenIn = (name: string): string | null =>
  within(within(card()).getByRole('radiogroup', { name }))
    .getByRole<HTMLInputElement>('radio', { checked: true })
    .closest('span')!.textContent;

it('一つの項目の食い違いは一枚で、どこでも項目と欄で数え、一致する欄も並ぶ', async () => {
  await clash();
  expect(
    screen.getByRole('heading', { name: '食い違い（1項目・4欄のうち、未決定1項目・4欄）' }),
  ).toBeVisible();
  expect(screen.getByText('決めていない食い違い1項目（4欄）')).toBeVisible();
  // The copy says nothing of the boxes.
  expect(screen.getByText('決めていない食い違い1項目（3欄）')).toBeVisible();
  expect(screen.getAllByRole('group', { name: /^No\./u })).toHaveLength(1);
  expect(within(card()).getByText('R4 単位：回')).toBeVisible();
  expect(within(card()).getByText(/^備考：/u)).toBeVisible();
});

it('一つの課の記入をまとめて採れば、その項目の欄がみな決まり、そのとおりに入る', async () => {
  const pane = await clash();
  const take = within(card()).getByRole('button', {
    name: `No.1 ${DEPARTMENT}の記入をまとめて採る`,
  });
  await pane.user.click(take);
  await screen.findByRole('heading', { name: '食い違い（1項目・4欄、すべて決定）' });
  expect(take).toHaveAttribute('aria-pressed', 'true');
  await pane.user.click(screen.getByRole('button', { name: '4件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(12));
  expect(valueAt(pane, 'No.1 評価 R4')).toBe('B');
  expect(valueAt(pane, 'No.1 成果')).toBe('12回。');
});

it('全体の記入をまとめて残せば、みな決まって何も入らない', async () => {
  const pane = await clash();
  await pane.user.click(
    within(card()).getByRole('button', { name: 'No.1 全体の記入をまとめて残す' }),
  );
  await screen.findByRole('heading', { name: '食い違い（1項目・4欄、すべて決定）' });
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
});

it('評価を選ぶと進捗状況も、進捗状況を選ぶと評価も、同じ課の記入になる', async () => {
  const pane = await clash();
  const choose = async (field: string, radio: RegExp): Promise<void> => {
    const group = within(card()).getByRole('radiogroup', { name: `No.1 R4 ${field}` });
    await pane.user.click(within(group).getByRole('radio', { name: radio }));
  };
  await choose('評価', new RegExp(`^${DEPARTMENT}`, 'u'));
  await waitFor(() => expect(chosenIn('No.1 R4 進捗状況')).toContain('概ね進んだ'));
  await choose('評価', /^写し/u);
  // The copy left the boxes as they were.
  await waitFor(() => expect(chosenIn('No.1 R4 進捗状況')).toContain('今の値'));
  await choose('進捗状況', new RegExp(`^${DEPARTMENT}`, 'u'));
  await waitFor(() => expect(chosenIn('No.1 R4 評価')).toContain(DEPARTMENT));
  await choose('進捗状況', /^決めない/u);
  await waitFor(() => expect(chosenIn('No.1 R4 評価')).toContain('決めない'));
  expect(chosenIn('No.1 R4 実績値')).toContain('決めない');
});

it('欄から、このブックのセルへ行ける', async () => {
  const pane = await clash();
  const cell = nameOf('No.1 成果');
  await pane.user.click(
    within(card()).getByRole('button', { name: `${cell} へ移動 No.1 R4 成果` }),
  );
  await waitFor(async () =>
    expect(await pane.book.port.selection()).toMatchObject({
      value: { sheet: SHEET, ...parseCellName(cell)! },
    }),
  );
});

it('規則が決めたものと、決められないものと訳を言い、その項目へ導く', async () => {
  const pane = await clash();
  const rule = screen.getByRole('combobox', { name: 'まとめて決める' });
  await pane.user.selectOptions(rule, '全体の記入を残す');
  expect(await screen.findByText('規則で1項目（4欄）を決めました。')).toBeVisible();
  await pane.user.selectOptions(rule, 'あとの提出を採る');
  await screen.findByText(
    /^規則で0項目（0欄）を決めました。1項目（4欄）は規則では決められません。/u,
  );
  const list = screen.getByRole('list', { name: '規則で決められない項目' });
  expect(list).toHaveTextContent('どのファイルにも提出の日時がありません');
  await pane.user.click(within(list).getByRole('button', { name: /^No\.1/u }));
  await waitFor(() => expect(card()).toHaveFocus());
});

it('取り込んだ後も見られて変えられず、元に戻せばまた選べ、次のファイルは初めから集める', async () => {
  const pane = await clash();
  const take = () =>
    within(card()).getByRole('button', { name: `No.1 ${DEPARTMENT}の記入をまとめて採る` });
  await pane.user.click(take());
  await pane.user.click(await screen.findByRole('button', { name: '4件を取り込む' }));
  expect(await screen.findByText(/^取り込みは済みました。/u)).toBeVisible();
  expect(take()).toBeDisabled();
  expect(screen.getByRole('heading', { name: /すべて決定/u })).toBeVisible();
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 4件' }));
  await screen.findByRole('button', { name: '4件を取り込む' });
  expect(take()).toBeEnabled();
  await pane.user.click(screen.getByRole('button', { name: 'やり直す：取りまとめ 4件' }));
  await waitFor(() => expect(take()).toBeDisabled());
  const next = fileOf('二課.xlsx', { 4: { narrative: '新しい文。' } }, departmentsOf(4));
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' }), [
    next,
  ]);
  await screen.findByRole('button', { name: '1件を取り込む' });
  expect(screen.queryByText(OWN)).toBeNull();
});

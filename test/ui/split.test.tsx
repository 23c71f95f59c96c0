import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import { findIdentity } from '../../src/app/reference';
import { recognise } from '../../src/core/form/recognise';
import type { PaneServices } from '../../src/ui/services';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan } from './sample-book';

const open = async (others: Partial<PaneServices> = {}): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'split', others);
  await screen.findByRole('region', { name: /^配る課/u });
  return pane;
};

/** Departments of a bundle, each with the numbers of its items. */
const partsOf = (bytes: Uint8Array): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(
    Object.values(unzipSync(bytes)).map((file) => {
      const book = createXlsx().read(file);
      if (!book.ok) throw new RangeError(book.failure.kind);
      const { grids } = book.value;
      const numbers = recognise(grids[0]!).blocks.map(({ number }) => number);
      return [findIdentity(grids)!.department!, numbers];
    }),
  );

it('課と項目の数を見せ、課ごとのブックを一つの ZIP で渡し、開いているブックは変えない', async () => {
  const pane = await open();
  const before = pane.book.plan();
  const rows = within(screen.getByRole('region', { name: '配る課（3）' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    '社会福祉課2項目',
    '高齢者福祉課1項目',
    '健康課2項目',
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  expect(await screen.findByText('3課の分を一つの ZIP にまとめました。')).toBeVisible();
  expect(pane.saved[0]!.name).toBe('見本市第1次見本計画_R4_配布.zip');
  expect(Object.keys(unzipSync(pane.saved[0]!.bytes))).toContain(
    '見本市第1次見本計画_R4_健康課.xlsx',
  );
  expect(partsOf(pane.saved[0]!.bytes)).toEqual({
    社会福祉課: [1, 3, 1],
    高齢者福祉課: [2],
    健康課: [4, 5],
  });
  expect(pane.book.plan()).toEqual(before);
});

it('「関係課」がどの課かを聞き、選んだ課と書いた課にも配る', async () => {
  const pane = await open();
  const question = screen.getByRole('group', { name: '「関係課」はどの課ですか' });
  expect(within(question).getByText(/^No\.2。/u)).toBeVisible();
  await pane.user.click(within(question).getByRole('checkbox', { name: '健康課' }));
  await pane.user.type(
    within(question).getByRole('textbox', { name: 'ほかの課' }),
    '秘書課、広報課',
  );
  expect(screen.getByRole('region', { name: '配る課（5）' })).toBeVisible();
  expect(within(question).getByRole('checkbox', { name: '健康課' })).toBeChecked();
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  await waitFor(() => expect(pane.saved).toHaveLength(1));
  expect(partsOf(pane.saved[0]!.bytes)).toMatchObject({
    健康課: [2, 4, 5],
    秘書課: [2],
    広報課: [2],
  });
});

it('保存できない画面では、課ごとに新しいブックで開く', async () => {
  const pane = await open({ saveFile: null });
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を作る' }));
  await pane.user.click(
    await screen.findByRole('button', { name: '健康課の分を新しいブックで開く' }),
  );
  expect(await screen.findByText(/見本市第1次見本計画_R4_健康課\.xlsx/u)).toBeVisible();
  const book = createXlsx().read(pane.opened[0]!);
  expect(book.ok && findIdentity(book.value.grids)).toMatchObject({ department: '健康課' });
});

it('途中でやめれば何も渡さず、もう一度作れる', async () => {
  let goOn = (): void => undefined;
  const pause = (): Promise<void> => new Promise((resolve) => (goOn = resolve));
  const pane = await open({ pause });
  await pane.user.click(screen.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }));
  expect(await screen.findByText('3課のうち1課の分を作りました')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '中止' }));
  goOn();
  expect(await screen.findByRole('button', { name: 'すべての課の分を保存（ZIP）' })).toBeVisible();
  expect(pane.saved).toEqual([]);
});

it('様式のないブックでは、そう言う', async () => {
  const plan = samplePlan();
  const blank = { ...plan.sheets[0]!, cells: [], merges: [], validations: [] };
  openPane({ ...plan, sheets: [blank] }, 'split');
  expect(await screen.findByRole('alert')).toHaveTextContent('進行管理シートが見つかりません');
});

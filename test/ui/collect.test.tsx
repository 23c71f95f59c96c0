import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, nameOf, samplePlan, sampleValues, SHEET, sheetOf, valueAt } from './sample-book';

const openCollect = async (files: readonly File[]): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), 'collect');
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [...files]);
  await screen.findByRole('heading', { name: /^各課の状況/u });
  return pane;
};

it('選んだファイルの違いを集め、取り込むまで何も書かず、一度で元に戻せる', async () => {
  const before = sampleValues();
  const pane = await openCollect([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  expect(sheetOf(pane).values).toEqual(before);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' }));
  await waitFor(() => expect(sheetOf(pane).values).toEqual(before));
  expect(pane.book.plan().sheets.map(({ name }) => name)).not.toContain('取込記録');
  await pane.user.click(screen.getByRole('button', { name: 'やり直す：取りまとめ 1件' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('取込記録');
  expect(screen.queryByRole('button', { name: /^やり直す/u })).toBeNull();
  expect(screen.getByRole('button', { name: '元に戻す：取りまとめ 1件' })).toBeVisible();
});

it('取り込んでも、値のほかは何も変わらない：書式、入力規則、メモ、結合、幅と高さ', async () => {
  const note = { row: 4, column: 1, author: '事務局', text: '要確認' };
  const book = samplePlan();
  const noted = {
    ...book,
    sheets: [{ ...book.sheets[0]!, notes: [note] }, ...book.sheets.slice(1)],
  };
  const pane = openPane(noted, 'collect');
  const withoutValues = () => {
    const { cells, ...sheet } = pane.book.plan().sheets[0]!;
    return { ...sheet, cells: cells.map(({ row, column, style }) => ({ row, column, style })) };
  };
  const before = withoutValues();
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  expect(withoutValues()).toEqual(before);
  expect(before.notes).toHaveLength(1);
  expect(before.validations.length).toBeGreaterThan(0);
  expect(before.merges.length).toBeGreaterThan(0);
});

it('食い違いは並べて見せ、選ぶまで今の値のままで、選んだ値が入る', async () => {
  const department = departmentsOf(1);
  const pane = await openCollect([
    fileOf(`${department}.xlsx`, { 1: { narrative: '相談会を12回開いた。' } }, department),
    fileOf('写し.xlsx', { 1: { narrative: '相談会を10回開いた。' } }),
  ]);
  await screen.findByRole('heading', { name: /^食い違い/u });
  const card = screen.getByRole('group', { name: /^No\.1/u });
  expect(within(card).getByRole('radio', { name: '決めない' })).toBeChecked();
  expect(within(card).getAllByText(/相談会を/u).length).toBeGreaterThan(1);
  await pane.user.click(
    within(card).getByRole('radio', { name: new RegExp(`^${department}`, 'u') }),
  );
  await pane.user.click(await screen.findByRole('button', { name: /^\d+件を取り込む$/u }));
  await waitFor(() => expect(valueAt(pane, 'No.1 成果')).toBe('相談会を12回開いた。'));
});

it('読めないファイルは名前と訳を言い、ほかは続ける。出していない課も分かる', async () => {
  const pane = await openCollect([
    new File([new Uint8Array([1, 2, 3])], '壊れた.xlsx'),
    fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1)),
  ]);
  expect(screen.getAllByText('読めません').length).toBe(1);
  expect(screen.getByText(/^壊れた\.xlsx/u)).toBeVisible();
  expect(screen.getAllByText('未提出').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
  expect(valueAt(pane, 'No.1 実績値 R4')).not.toBe(77);
});

it('見た後にセルが変われば、何も書かない', async () => {
  const pane = await openCollect([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), 55);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  expect(valueAt(pane, 'No.1 実績値 R4')).toBe(55);
  expect(pane.book.plan().sheets.map(({ name }) => name)).not.toContain('取込記録');
});

it('違いがなければ、取り込むものがないと言う', async () => {
  await openCollect([fileOf('一課.xlsx', {}, departmentsOf(1))]);
  expect(screen.getByText(/^取り込む変更はありません/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /件を取り込む$/u })).toBeNull();
});

it('Excel のファイルがなければ、そう言う', async () => {
  const pane = openPane(samplePlan(), 'collect');
  const input = await screen.findByLabelText('フォルダーを選ぶ…');
  await pane.user.upload(input, [new File(['a'], '写真.png')]);
  expect(await screen.findByRole('alert')).toHaveTextContent(/ファイルがありません/u);
});

it('二度目の取り込みも、取込記録の同じ見た目の行に続く', async () => {
  const pane = await openCollect([fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1))]);
  await pane.user.click(screen.getByRole('button', { name: '1件を取り込む' }));
  await screen.findByText(/^1件を取り込み/u);
  const again = fileOf('二課.xlsx', { 4: { narrative: '新しい文。' } }, departmentsOf(4));
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [again]);
  await pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
  await waitFor(() => expect(gridOf(pane, '取込記録')!.values).toHaveLength(4));
  const { styles, sheets } = pane.book.plan();
  const { cells } = sheets.find(({ name }) => name === '取込記録')!;
  const looks = (row: number) =>
    cells.filter((cell) => cell.row === row).map(({ style }) => styles[style]);
  expect(looks(2)[0]).toMatchObject({ wrap: true, vertical: 'top' });
  expect(looks(3)).toEqual(looks(2));
});

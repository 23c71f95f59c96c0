import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';
import type { Grid } from '../../src/core/grid/grid';
import { failure } from '../../src/core/result';
import { bookOfGrids } from '../app/book-of-grids';
import { findIdentity } from '../app/recognise/of-grids';
import { ONE_YEAR_TEXTS, YEARS_BESIDE } from '../core/form/read/any/other-forms';
import { openPane, type OpenPane } from './open-pane';
import { samplePlan } from './sample-book';

const part = () => within(screen.getByRole('region', { name: '次の年度へ' }));

const look = async (
  plan: Parameters<typeof openPane>[0],
  others: Parameters<typeof openPane>[2] = {},
): Promise<OpenPane> => {
  const pane = openPane(plan, 'form', others);
  await pane.user.click(await screen.findByRole('button', { name: '次の年度へ進む…' }));
  await screen.findByRole('group', { name: '変わること' });
  return pane;
};

const lines = (): string =>
  within(screen.getByRole('group', { name: '変わること' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)
    .join('\n');

const gridsIn = (bytes: Uint8Array): readonly Grid[] => {
  const book = createXlsx().read(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

it('ほかの市の様式は、今の表のまま次の年度のブックになり、開いているブックは変わらない', async () => {
  const pane = await look(bookOfGrids(ONE_YEAR_TEXTS));
  const before = pane.book.plan();
  expect(part().getByRole('radio', { name: '今の表のまま（新しいブック）' })).toBeChecked();
  expect(lines()).toContain('シート「令和6年度」を令和7年度の表にします');
  expect(lines()).toContain('シートの名前の年度は変えません');
  expect(part().queryByRole('combobox', { name: '表示する年数' })).toBeNull();
  await pane.user.click(part().getByRole('button', { name: 'この内容で作る' }));
  expect(
    (
      await screen.findAllByText(/令和7年度のブック「第2次架空市人権計画_R7\.xlsx」を作りました/u)
    )[0],
  ).toBeVisible();
  const [{ name, bytes }] = pane.saved as [OpenPane['saved'][number]];
  expect(name).toBe('第2次架空市人権計画_R7.xlsx');
  const grids = gridsIn(bytes);
  expect(grids[0]!.values[0]![0]).toBe('第2次架空市人権計画　令和7年度実施状況');
  expect(findIdentity(grids)).toMatchObject({ fiscalYear: 2025 });
  const [form] = recogniseWorkbook({ grids }).forms;
  expect([form!.kind, form!.fiscalYear, form!.blocks.length]).toEqual(['table', 2025, 4]);
  expect(form!.blocks.every(({ narrative }) => narrative.text === '')).toBe(true);
  expect(pane.book.plan()).toEqual(before);
});

it('「Shinko の様式」を選べば、新しいシートになる', async () => {
  const pane = await look(bookOfGrids(ONE_YEAR_TEXTS));
  await pane.user.click(part().getByRole('radio', { name: /^Shinko の様式/u }));
  expect(lines()).toContain('新しい様式：4項目');
  await pane.user.click(part().getByRole('button', { name: 'この内容で作る' }));
  await screen.findAllByText(/シート「進行管理シート R7」を作りました/u);
  expect(pane.book.plan().sheets.map(({ name }) => name)).toContain('進行管理シート R7');
  expect(pane.saved).toEqual([]);
});

it('今の表のままにできないときは、なぜかを言い、Shinko の様式だけを作る', async () => {
  await look(bookOfGrids(YEARS_BESIDE));
  expect(part().getByText(/令和7年度の欄がないので.*Shinko の様式で作ります/u)).toBeVisible();
  expect(part().queryByRole('radio')).toBeNull();
  expect(lines()).toContain('新しい様式：4項目');
});

it('ファイルを渡さない Excel では、一文でそう言い、Shinko の様式で作れる', async () => {
  const pane = await look(bookOfGrids(ONE_YEAR_TEXTS), ({ workbook }) => ({
    workbook: { ...workbook, bytes: () => Promise.resolve(failure({ kind: 'bytes-refused' })) },
  }));
  await pane.user.click(part().getByRole('button', { name: 'この内容で作る' }));
  expect(await part().findByRole('alert')).toHaveTextContent(
    /ファイルをアドインに渡しません。「Shinko の様式」を選ぶか/u,
  );
  await pane.user.click(part().getByRole('radio', { name: /^Shinko の様式/u }));
  expect(part().queryByRole('alert')).toBeNull();
  await pane.user.click(part().getByRole('button', { name: 'この内容で作る' }));
  await screen.findAllByText(/シート「進行管理シート R7」を作りました/u);
});

it('保存できない画面では、新しいブックとして開く', async () => {
  const pane = await look(bookOfGrids(ONE_YEAR_TEXTS), { saveFile: null });
  await pane.user.click(part().getByRole('button', { name: 'この内容で作る' }));
  await screen.findAllByText(/令和7年度のブックを開きました。「第2次架空市人権計画_R7\.xlsx」/u);
  expect(findIdentity(gridsIn(pane.opened[0]!))).toMatchObject({ fiscalYear: 2025 });
});

it('Shinko の様式のブックでは選ばせない', async () => {
  await look(samplePlan());
  expect(part().queryByRole('radio')).toBeNull();
  expect(part().queryByText(/今の表のまま/u)).toBeNull();
});

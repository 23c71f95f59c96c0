import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { openPane, type OpenPane } from './open-pane';
import { check, nameOf, samplePlan, SHEET, showPanel } from './sample-book';

const choose = (pane: OpenPane, file: File): Promise<void> =>
  pane.user.upload(screen.getByLabelText('昨年のファイルと比べる…', { selector: 'input' }), file);

const lastYear = (): File =>
  new File([createXlsx().write(samplePlan()) as BlobPart], '令和3年度.xlsx');

it('昨年のファイルを選ぶと点検し直して過去の年度を比べ、外すと元に戻る', async () => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.2 単位 R3'), '冊\n人');
  await check(pane);
  const before = screen.getByRole('button', { name: /^警告 \d/u }).textContent;
  await choose(pane, lastYear());
  expect(await screen.findByText('昨年のファイル：令和3年度.xlsx')).toBeVisible();
  await screen.findByRole('group', { name: '重さで絞り込む' });
  expect(screen.getByRole('button', { name: /^警告 \d/u }).textContent).not.toBe(before);
  await showPanel(pane, '見直し・再掲');
  await showPanel(pane, '点検');
  expect(await screen.findByText('昨年のファイル：令和3年度.xlsx')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '昨年のファイルを外す' }));
  await screen.findByRole('group', { name: '重さで絞り込む' });
  expect(screen.getByRole('button', { name: /^警告 \d/u }).textContent).toBe(before);
});

it('読めないファイルや様式のないファイルは、そのわけを言い、点検は前のままにする', async () => {
  const pane = openPane(samplePlan());
  await check(pane);
  await choose(pane, new File(['<html></html>'], '昨年.xlsx'));
  expect(await screen.findByRole('alert')).toHaveTextContent('昨年.xlsx: ');
  await choose(pane, new File(['ただの文章'], 'memo.txt'));
  expect(await screen.findByText(/^memo\.txt: 進行管理シートが見つかりません/u)).toBeVisible();
  expect(screen.queryByText(/^昨年のファイル：/u)).toBeNull();
  expect(screen.getByRole('group', { name: '重さで絞り込む' })).toBeVisible();
});

import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { planOf, withRow } from '../hosts/cli/identity-books';
import { fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import { check, gridOf, nameOf, SHEET, showPanel } from './sample-book';

const PLAN = withRow(planOf(), 'format', () => 'shinko-workbook/2');
const SENTENCE = '新しい Shinko を使ってください';

/** The workbook of a newer Shinko, whose `_shinko` must be as it was in the end. */
const open = (...args: Parameters<typeof openPane> extends [unknown, ...infer R] ? R : never) => {
  const pane = openPane(PLAN, ...args);
  const before = gridOf(pane, '_shinko');
  return { pane, untouched: () => expect(gridOf(pane, '_shinko')).toEqual(before) };
};
const alert = async (): Promise<void> =>
  expect(await screen.findByRole('alert')).toHaveTextContent(SENTENCE);

it('点検はでき、そう言う。理由も規則の設定も書かない', async () => {
  const { pane, untouched } = open();
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  await check(pane);
  expect(screen.getByText(new RegExp(SENTENCE, 'u'))).toBeVisible();
  await showPanel(pane, '設定');
  const values = await screen.findByRole('region', { name: '実績値' });
  await pane.user.click(within(values).getAllByRole('switch')[0]!);
  await pane.user.click(screen.getByRole('button', { name: '保存して点検' }));
  await alert();
  await showPanel(pane, '点検');
  await pane.user.click(screen.getByRole('button', { name: /^理由を付けて認める：/u }));
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '会場が増えた{Enter}');
  await alert();
  untouched();
});

it('提出は一文で断る', async () => {
  const { pane, untouched } = open('submit');
  await pane.user.click(await screen.findByRole('button', { name: '提出する' }));
  await alert();
  untouched();
});

it('配布は一文で断る', async () => {
  const { untouched } = open('split');
  await alert();
  untouched();
});

it('取りまとめは一文で断る', async () => {
  const { pane, untouched }: { readonly pane: OpenPane; readonly untouched: () => void } =
    open('merge');
  const input = await screen.findByLabelText('ファイルを選ぶ…', { selector: 'input' });
  await pane.user.upload(input, fileOf('健康課.xlsx', {}));
  await alert();
  untouched();
});

import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { planOf } from '../hosts/cli/identity-books';
import { openPane, type OpenPane } from './open-pane';
import { showPanel } from './sample-book';

const EMPTY = { styles: [{}], sheets: [], activeSheet: 0 };
const TITLE = 'このブックには、まだ進行管理シートがありません';

/** An empty workbook whose person says that it is the secretariat's. */
const openEmpty = async (): Promise<OpenPane> => {
  const pane = openPane(EMPTY);
  await pane.user.click(await screen.findByRole('button', { name: '事務局' }));
  await showPanel(pane, '点検');
  return pane;
};

it('空のブックには、様式を作る道と、去年のファイルから始める道がある', async () => {
  const pane = await openEmpty();
  const card = await screen.findByRole('group', { name: TITLE });
  await pane.user.click(within(card).getByRole('button', { name: '様式を作る' }));
  await screen.findByRole('tabpanel', { name: '準備' });
  expect(screen.queryByRole('group', { name: TITLE })).toBeNull();
});

it('去年のファイルから始めると、計画を読むボタンへ導かれ、その計画で様式を作れば、案内は消える', async () => {
  const pane = await openEmpty();
  const card = await screen.findByRole('group', { name: TITLE });
  await pane.user.click(within(card).getByRole('button', { name: '去年のファイルから始める' }));
  const name = '計画をファイルから読む…';
  await waitFor(() => expect(screen.getByRole('button', { name })).toHaveFocus());
  const bytes = createXlsx().write(planOf());
  const input = screen.getByLabelText(name, { selector: 'input' });
  await pane.user.upload(input, new File([bytes as BlobPart], '去年.xlsx'));
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: '計画' })).toHaveDisplayValue(
      /見本市第1次見本計画/u,
    ),
  );
  await pane.user.click(screen.getByRole('button', { name: '内容を確かめる' }));
  await pane.user.click(await screen.findByRole('button', { name: 'この内容で作る' }));
  await waitFor(() =>
    expect(pane.book.plan().sheets.map(({ name: sheet }) => sheet)).toContain('_shinko'),
  );
  await showPanel(pane, '配布');
  await waitFor(() => expect(screen.queryByRole('group', { name: TITLE })).toBeNull(), {
    timeout: 5_000,
  });
});

it('様式のあるブックには、この案内は出ない', async () => {
  openPane(planOf(), 'check');
  await screen.findByRole('button', { name: /^記入 \d/u });
  expect(screen.queryByRole('group', { name: TITLE })).toBeNull();
});

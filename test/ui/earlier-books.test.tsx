import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { openPane } from './open-pane';

const earlier = (name: string): WorkbookBlueprint => {
  const bytes = readFileSync(join(__dirname, `../fixtures/books/${name}.xlsx`));
  const book = createXlsx().readBlueprint(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

it('版 0.1.0 で配布したブックを開けば、空欄が指摘される', async () => {
  openPane(earlier('handed-out'), 'check');
  expect(await screen.findByRole('button', { name: 'エラー 6' })).toBeVisible();
});

it('版 0.1.0 で提出したブックを開けば、提出済と分かる', async () => {
  const { user } = openPane(earlier('submitted'));
  await user.click(screen.getByRole('tab', { name: '提出' }));
  expect(await screen.findByText('提出済み')).toBeVisible();
});

it('版 0.1.0 で取りまとめたブックも点検できる', async () => {
  openPane(earlier('merged'), 'check');
  expect(await screen.findByRole('button', { name: 'エラー 138' })).toBeVisible();
});

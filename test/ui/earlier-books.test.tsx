import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { openPane } from './open-pane';
import { showPanel } from './sample-book';

const earlier = (name: string): WorkbookBlueprint => {
  const bytes = readFileSync(join(__dirname, `../fixtures/books/${name}.xlsx`));
  const book = createXlsx().readBlueprint(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

it('版 0.1.0 で配布したブックを開けば、未記入の項目が分かる', async () => {
  openPane(earlier('handed-out'), 'check');
  expect(await screen.findByRole('button', { name: '未記入 2項目' })).toBeVisible();
});

it('版 0.1.0 で提出したブックを開けば、提出済と分かる', async () => {
  const { user } = openPane(earlier('submitted'));
  await showPanel({ user }, '提出');
  expect(await screen.findByText('提出済み')).toBeVisible();
});

it('版 0.1.0 で取りまとめたブックも点検できる', async () => {
  openPane(earlier('merged'), 'check');
  expect(await screen.findByRole('button', { name: '未記入 46項目' })).toBeVisible();
});

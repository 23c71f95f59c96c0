import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { PaneServices } from '../../src/ui/kit/services';
import { departmentsOf, fileOf } from './department-file';
import { openPane, type OpenPane } from './open-pane';
import {
  check,
  nameOf,
  ownPlan,
  samplePlan,
  sampleValues,
  SHEET,
  sheetOf,
  valueAt,
} from './sample-book';

const FILE = (): File => fileOf('一課.xlsx', { 1: { value: '77' } }, departmentsOf(1));

const BUSY = Promise.resolve({ ok: false, failure: { kind: 'busy' } } as const);

const chooseFile = async (change: (usual: PaneServices) => Partial<PaneServices>) => {
  const pane = openPane(samplePlan(), 'merge', change);
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [FILE()]);
  return pane;
};

const mergeInto = async (pane: OpenPane): Promise<void> =>
  pane.user.click(await screen.findByRole('button', { name: '1件を取り込む' }));

it('取り込む途中で閉じられたら、次に開いたときにそう言い、書く前に戻せる', async () => {
  const before = sampleValues();
  // Excel never answers: the pane is closed while the record is being put in.
  const pane = await chooseFile(({ workbook }) => ({
    workbook: { ...workbook, insertSheets: () => new Promise<never>(() => undefined) },
  }));
  await mergeInto(pane);
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  pane.reopen();
  // The value and what `_shinko` keeps of it stand; the record of the merge does not.
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '前回、「取りまとめ 1件」の途中で閉じられました（6か所のうち5か所が書かれています）',
  );
  await pane.user.click(
    screen.getByRole('button', { name: '元に戻す：取りまとめ 1件（途中まで）' }),
  );
  await waitFor(() => expect(sheetOf(pane).values).toEqual(before));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  pane.reopen();
  await screen.findByRole('tab', { name: '点検' });
  await waitFor(() => expect(pane.store.records.has('sample/begun')).toBe(false));
  expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
});

it('_shinko のないブックでも、途中で閉じられたことが分かり、戻せる。別のブックでは何も言わない', async () => {
  const never = ({ workbook }: PaneServices) => ({
    workbook: { ...workbook, insertSheets: () => new Promise<never>(() => undefined) },
  });
  const pane = openPane(ownPlan(), 'merge', never);
  await pane.user.upload(await screen.findByLabelText('ファイルを選ぶ…'), [FILE()]);
  await mergeInto(pane);
  await waitFor(() => expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77));
  const note = pane.store.records.get('without-id/begun')!;
  pane.reopen();
  expect(await screen.findByRole('alert')).toHaveTextContent('の途中で閉じられました');
  await pane.user.click(screen.getByRole('button', { name: /^元に戻す.*（途中まで）$/u }));
  await waitFor(() => expect(sheetOf(pane).values).toEqual(sampleValues()));
  await waitFor(() => expect(pane.store.records.has('without-id/begun')).toBe(false));

  pane.store.records.set('without-id/begun', note);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), 123);
  pane.reopen();
  await check(pane);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
});

it('書く前に閉じられたら、何も残っていないので何も言わない', async () => {
  const pane = await chooseFile(({ workbook }) => ({
    workbook: { ...workbook, apply: () => new Promise<never>(() => undefined) },
  }));
  await mergeInto(pane);
  await waitFor(() => expect(pane.store.records.has('sample/begun')).toBe(true));
  pane.reopen();
  await waitFor(() => expect(pane.store.records.has('sample/begun')).toBe(false));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('最後まで書けば、途中の記録は残らず、ふつうに元に戻せる', async () => {
  const pane = await chooseFile(() => ({}));
  await mergeInto(pane);
  await screen.findByRole('button', { name: '元に戻す：取りまとめ 1件' });
  await waitFor(() => expect(pane.store.records.has('sample/begun')).toBe(false));
  pane.reopen();
  expect(await screen.findByRole('button', { name: '元に戻す：取りまとめ 1件' })).toBeVisible();
});

it('やり直しが断られたら、途中の記録は残らない', async () => {
  const pane = await chooseFile(() => ({}));
  await mergeInto(pane);
  await pane.user.click(await screen.findByRole('button', { name: '元に戻す：取りまとめ 1件' }));
  const redo = await screen.findByRole('button', { name: 'やり直す：取りまとめ 1件' });
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), 55);
  await pane.user.click(redo);
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  await waitFor(() => expect(pane.store.records.has('sample/begun')).toBe(false));
});

it('記録のシートが入らなければ、セルも元のままにし、そう言う', async () => {
  const before = sampleValues();
  const pane = await chooseFile(({ workbook }) => ({
    workbook: {
      ...workbook,
      insertSheets: () => BUSY,
    },
  }));
  await mergeInto(pane);
  expect(await screen.findByRole('alert')).toHaveTextContent('Excel がほかの処理をしています');
  expect(sheetOf(pane).values).toEqual(before);
  expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
  expect(screen.getByRole('button', { name: '1件を取り込む' })).toBeEnabled();
});

it('戻すこともできなければ、書きかけだと言い、「元に戻す」が残る', async () => {
  const before = sampleValues();
  let isBroken = false;
  const pane = await chooseFile(({ workbook }) => ({
    workbook: {
      ...workbook,
      apply: (edits, work) => (isBroken ? BUSY : workbook.apply(edits, work)),
      insertSheets: () => {
        isBroken = true;
        return BUSY;
      },
    },
  }));
  await mergeInto(pane);
  expect(await screen.findByText(/セルのうち一部が書かれたままです/u)).toBeVisible();
  expect(valueAt(pane, 'No.1 実績値 R4')).toBe(77);
  isBroken = false;
  await pane.user.click(
    screen.getByRole('button', { name: '元に戻す：取りまとめ 1件（途中まで）' }),
  );
  await waitFor(() => expect(sheetOf(pane).values).toEqual(before));
});

import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { cellName } from '../../src/core/grid/grid';
import { failure } from '../../src/core/result';
import { openPane, type OpenPane } from './open-pane';
import { check, nameOf, ownPlan, samplePlan, SHEET, valueAt } from './sample-book';

const fixedPane = async (others: Parameters<typeof openPane>[2] = {}): Promise<OpenPane> => {
  const pane = openPane(samplePlan(), null, others);
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'E');
  await check(pane);
  await pane.user.click(screen.getByRole('button', { name: /^安全な修正をまとめて行う（1件）/u }));
  await pane.user.click(screen.getByRole('button', { name: 'この内容で直す' }));
  await screen.findByRole('button', { name: 'エラー 1' });
  await waitFor(() => expect(pane.store.records.get('sample/check')).toContain('"error":1'));
  return pane;
};

const UNDO = '元に戻す：修正 1件';

it('閉じて開き直すと、指摘はいまのもので、した修正を元に戻せる', async () => {
  const pane = await fixedPane();
  pane.reopen();
  expect(await screen.findByRole('button', { name: 'エラー 1' })).toBeVisible();
  expect(screen.queryByRole('region', { name: /^前回の点検/u })).toBeNull();
  expect(valueAt(pane, 'No.1 評価 R4')).toBe('A');
  await pane.user.click(await screen.findByRole('button', { name: UNDO }));
  await waitFor(() => expect(valueAt(pane, 'No.1 評価 R4')).toBe('Ａ'));
  await waitFor(() => expect(screen.queryByRole('button', { name: UNDO })).toBeNull());
  expect(await screen.findByRole('button', { name: 'エラー 2' })).toBeVisible();
});

it('開いたときに読めなければ、前回の点検を見て、セルへ移り、点検し直せる', async () => {
  let isBusy = false;
  const pane = await fixedPane((usual) => ({
    workbook: {
      ...usual.workbook,
      read: (options) =>
        isBusy ? Promise.resolve(failure({ kind: 'busy' as const })) : usual.workbook.read(options),
    },
  }));
  isBusy = true;
  pane.reopen();
  const earlier = await screen.findByRole('region', { name: '前回の点検（令和8年4月10日 9:30）' });
  expect(within(earlier).getByText(/^エラー 1件/u)).toBeVisible();
  expect(within(earlier).getByText('No.4 第四の取組')).toBeVisible();
  const strip = screen.getByRole('region', { name: 'いまの状況' });
  expect(within(strip).getByRole('button', { name: /^最後の確認/u })).toBeVisible();
  await pane.user.click(within(earlier).getByRole('button', { name: /^エラー \S+ へ移動/u }));
  await waitFor(() => {
    const { selection } = pane.book.host.workbook.activeSheet();
    expect(cellName(selection.top, selection.left)).toBe(nameOf('No.4 評価 R4'));
  });
  isBusy = false;
  await pane.user.click(screen.getByRole('button', { name: '点検し直す' }));
  expect(await screen.findByRole('button', { name: 'エラー 1' })).toBeVisible();
  expect(screen.queryByRole('region', { name: /^前回の点検/u })).toBeNull();
});

it('開き直す間にセルが変わっていれば、元に戻さない', async () => {
  const pane = await fixedPane();
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'B');
  pane.reopen();
  await pane.user.click(await screen.findByRole('button', { name: UNDO }));
  expect(await screen.findByRole('alert')).toHaveTextContent('何も書き込んでいません');
  expect(valueAt(pane, 'No.1 評価 R4')).toBe('B');
});

it('開き直すとすぐ点検するときも、した修正は残っている', async () => {
  const pane = await fixedPane();
  pane.reopen('check');
  expect(await screen.findByRole('button', { name: 'エラー 1' })).toBeVisible();
  expect(await screen.findByRole('button', { name: UNDO })).toBeVisible();
});

it('壊れた記録は捨てて、一行で言う', async () => {
  const pane = await fixedPane();
  pane.store.records.set('sample/journal', '{"format":"shinko-journal/0"');
  pane.store.records.set('sample/check', '{"format":"shinko-check/1","findings":[{}]}');
  pane.reopen();
  expect(
    await screen.findByText('前に残した記録のうち2件は読めないため、捨てました。'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: UNDO })).toBeNull();
  expect(screen.getByRole('button', { name: '点検する' })).toBeVisible();
});

it('残せない端末では、そう言い、点検はできる', async () => {
  const pane = openPane(samplePlan());
  pane.store.refuse({ kind: 'unavailable', detail: 'SecurityError' });
  await check(pane);
  expect(await screen.findByText(/記録を残せない設定です/u)).toBeVisible();
});

it('_shinko のないブックでは何も残さず、そう言う', async () => {
  const pane = openPane(ownPlan());
  await check(pane);
  expect(screen.getByText(/Shinko で作った様式ではないため/u)).toBeVisible();
  expect(pane.store.records.size).toBe(0);
});

import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import { cellName } from '../../src/core/grid/grid';
import { openPane, type OpenPane } from './open-pane';
import { check, nameOf, samplePlan, SHEET } from './sample-book';

const faulty = async (): Promise<OpenPane> => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  pane.book.type(SHEET, nameOf('No.3 評価 R4'), 'E');
  pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'E');
  await check(pane);
  return pane;
};

const walk = () => screen.getByRole('group', { name: '指摘を順に見る' });

const isAt = (pane: OpenPane, place: string): Promise<void> =>
  waitFor(() => {
    const { selection } = pane.book.host.workbook.activeSheet();
    expect(cellName(selection.top, selection.left)).toBe(nameOf(place));
  });

it('次へ・前へで指摘を順に回り、セルを見せ、何番目かを言い、ボタンから焦点を奪わない', async () => {
  const pane = await faulty();
  expect(walk()).toHaveTextContent('3件');
  const next = within(walk()).getByRole('button', { name: '次へ' });
  await pane.user.click(next);
  expect(walk()).toHaveTextContent(/1 \/ 3エラー/u);
  await isAt(pane, 'No.1 評価 R4');
  expect(next).toHaveFocus();
  await pane.user.click(next);
  await isAt(pane, 'No.3 評価 R4');
  await pane.user.click(within(walk()).getByRole('button', { name: '前へ' }));
  await pane.user.click(within(walk()).getByRole('button', { name: '前へ' }));
  await isAt(pane, 'No.4 評価 R4');
  expect(walk()).toHaveTextContent('3 / 3');
});

it('F8 と Shift+F8 でも回れる', async () => {
  const pane = await faulty();
  await pane.user.keyboard('{F8}{F8}');
  await isAt(pane, 'No.3 評価 R4');
  await pane.user.keyboard('{Shift>}{F8}{/Shift}');
  await isAt(pane, 'No.1 評価 R4');
});

it('一覧の中は矢印と Home・End で動き、Enter で移り、Tab で止まるのは一か所だけ', async () => {
  const pane = await faulty();
  const rows = screen.getAllByRole('button', { name: /^エラー \S+ へ移動/u });
  expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
  act(() => rows[0]!.focus());
  await pane.user.keyboard('{ArrowDown}');
  expect(rows[1]).toHaveFocus();
  expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
  await pane.user.keyboard('{End}{Enter}');
  expect(rows[2]).toHaveFocus();
  await isAt(pane, 'No.4 評価 R4');
  await pane.user.keyboard('{ArrowDown}{ArrowUp}{Home}');
  expect(rows[0]).toHaveFocus();
  expect(walk()).toHaveTextContent('1 / 3');
});

it('絞り込みの中だけを回り、直した指摘の次から続ける', async () => {
  const pane = await faulty();
  const next = () => pane.user.click(within(walk()).getByRole('button', { name: '次へ' }));
  await next();
  await next();
  await isAt(pane, 'No.3 評価 R4');
  pane.book.type(SHEET, nameOf('No.3 評価 R4'), 'B');
  await check(pane);
  await waitFor(() => expect(walk()).toHaveTextContent(/2件|\d \/ 2/u));
  await pane.user.type(screen.getByRole('searchbox'), 'No.4');
  expect(walk()).toHaveTextContent('1件');
  await next();
  await isAt(pane, 'No.4 評価 R4');
  expect(walk()).toHaveTextContent('1 / 1');
});

import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { openPane, type OpenPane } from './open-pane';
import { check, gridOf, nameOf, ownPlan, samplePlan, SHEET } from './sample-book';

const OPEN = /^理由を付けて認める：/u;

const accepted = (pane: OpenPane): readonly string[] => {
  const grid = gridOf(pane, '_shinko');
  return (grid && readIdentity(grid, THRESHOLDS))?.acceptances.map(({ reason }) => reason) ?? [];
};

/** A sheet with one warning: a jump of the value. */
const withWarning = async (plan = samplePlan()): Promise<OpenPane> => {
  const pane = openPane(plan);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  await check(pane);
  return pane;
};

const giveReason = async (pane: OpenPane, reason: string): Promise<void> => {
  await pane.user.click(screen.getByRole('button', { name: OPEN }));
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), `${reason}{Enter}`);
};

it('警告は理由を付けて認められ、ブックに残り、点検し直しても認めたままで、元に戻せる', async () => {
  const pane = await withWarning();
  const formats = pane.book.plan().sheets[0]!.conditionalFormats.length;
  await giveReason(pane, '新しい会場が増えたため');
  expect(await screen.findByText('理由：新しい会場が増えたため')).toBeVisible();
  expect(screen.getByText('理由を付けて認めました。')).toBeVisible();
  expect(accepted(pane)).toEqual(['新しい会場が増えたため']);
  expect(screen.getByText(/警告にはすべて理由があります/u)).toBeVisible();
  expect(screen.getByRole('button', { name: '警告 1' })).toBeVisible();
  await waitFor(() =>
    expect(pane.book.plan().sheets[0]!.conditionalFormats.length).toBeLessThan(formats),
  );
  await check(pane);
  expect(await screen.findByText('理由：新しい会場が増えたため')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：理由の記入' }));
  expect(await screen.findByRole('button', { name: OPEN })).toBeVisible();
  expect(accepted(pane)).toEqual([]);
});

it('理由は取り消せる', async () => {
  const pane = await withWarning();
  await giveReason(pane, '新しい会場が増えたため');
  await pane.user.click(await screen.findByRole('button', { name: /^理由を取り消す：/u }));
  expect(await screen.findByRole('button', { name: OPEN })).toBeVisible();
  expect(screen.getByText('理由を取り消しました。')).toBeVisible();
  expect(accepted(pane)).toEqual([]);
});

it('値が変われば、認めたことにはならない', async () => {
  const pane = await withWarning();
  await giveReason(pane, '新しい会場が増えたため');
  await screen.findByText('理由：新しい会場が増えたため');
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '60');
  await check(pane);
  await waitFor(() => expect(screen.queryByText('理由：新しい会場が増えたため')).toBeNull());
  expect(screen.getByRole('button', { name: OPEN })).toBeVisible();
});

it('_shinko のないブックには、初めて認めたときに作り、元に戻せばなくなる', async () => {
  const pane = await withWarning(ownPlan());
  expect(gridOf(pane, '_shinko')).toBeUndefined();
  await pane.user.click(screen.getAllByRole('button', { name: OPEN })[0]!);
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '様式が違うため{Enter}');
  await screen.findByText('理由：様式が違うため');
  expect(gridOf(pane, '_shinko')).toMatchObject({ visibility: 'veryHidden' });
  expect(accepted(pane)).toEqual(['様式が違うため']);
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：理由の記入' }));
  await waitFor(() => expect(gridOf(pane, '_shinko')).toBeUndefined());
});

it('エラーには理由を付けられない', async () => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'E');
  await check(pane);
  expect(screen.getByRole('button', { name: 'エラー 1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: OPEN })).toBeNull();
});

it('空の理由では認めず、変換中の Enter では送らず、Esc で閉じて行に戻る', async () => {
  const pane = await withWarning();
  await pane.user.click(screen.getByRole('button', { name: OPEN }));
  const field = screen.getByRole('textbox', { name: '理由' });
  expect(field).toHaveFocus();
  await pane.user.keyboard('{Enter}');
  expect(screen.getByText('理由を入れてください。')).toBeVisible();
  await pane.user.type(field, 'そしき');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
  expect(field).toBeVisible();
  expect(accepted(pane)).toEqual([]);
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: '理由' })).toBeNull();
  expect(screen.getByRole('button', { name: /^警告 \S+ へ移動/u })).toHaveFocus();
});

it('認めたものを一覧から隠せる', async () => {
  const pane = await withWarning();
  await giveReason(pane, '新しい会場が増えたため');
  await pane.user.click(await screen.findByRole('checkbox', { name: 'うち理由あり 1件を隠す' }));
  expect(screen.queryByText('理由：新しい会場が増えたため')).toBeNull();
});

it('書き込めなければ、入れた理由を残したまま、わけを言う', async () => {
  const pane = await withWarning();
  await pane.user.click(screen.getByRole('button', { name: OPEN }));
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '新しい会場が増えたため');
  pane.book.host.setTrouble('cell-edit', 1);
  await pane.user.keyboard('{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('セルが編集中です');
  expect(screen.getByRole('textbox', { name: '理由' })).toHaveValue('新しい会場が増えたため');
});

it('理由のない警告が幾つかあれば、同じ理由を一度に付け、一度に元に戻せる', async () => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  pane.book.type(SHEET, nameOf('No.2 担当課'), '別の課');
  await check(pane);
  await pane.user.click(
    screen.getByRole('button', { name: '理由のない警告3件に、同じ理由を付ける' }),
  );
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '数え方を変えた{Enter}');
  await waitFor(() => expect(screen.getAllByText('理由：数え方を変えた')).toHaveLength(3));
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：理由の記入' }));
  await waitFor(() => expect(screen.queryAllByText('理由：数え方を変えた')).toEqual([]));
});

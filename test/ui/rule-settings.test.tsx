import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { openPane, type OpenPane } from './open-pane';
import { check, gridOf, nameOf, ownPlan, samplePlan, SHEET, showPanel } from './sample-book';

const settingsOf = (pane: OpenPane) => {
  const grid = gridOf(pane, '_shinko');
  return (grid && readIdentity(grid, THRESHOLDS))?.settings ?? null;
};

const withJump = async (plan = samplePlan()): Promise<OpenPane> => {
  const pane = openPane(plan);
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  await check(pane);
  return pane;
};

const openSettings = async (pane: OpenPane): Promise<HTMLElement> => {
  await showPanel(pane, '設定');
  return screen.findByRole('region', { name: '実績値' });
};

const JUMP = '警告の規則「大きな変動」を使う';
const SAVE = '保存して点検';

it('規則を切ると、指摘が消え、設定がブックに残り、元に戻せる', async () => {
  const pane = await withJump();
  expect(screen.getByRole('button', { name: '警告 1' })).toBeVisible();
  const values = await openSettings(pane);
  await pane.user.click(within(values).getByRole('switch', { name: JUMP }));
  await pane.user.click(screen.getByRole('button', { name: SAVE }));
  expect(await screen.findByRole('button', { name: '警告 0' })).toBeVisible();
  expect([...settingsOf(pane)!.off]).toEqual(['value-jump']);
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：規則の設定' }));
  expect(await screen.findByRole('button', { name: '警告 1' })).toBeVisible();
  expect(settingsOf(pane)).toBeNull();
});

it('数値を変えて点検でき、既定に戻せる', async () => {
  const pane = await withJump();
  const figure = /^前の年度の何倍/u;
  let values = await openSettings(pane);
  const times = within(values).getByRole('spinbutton', { name: figure });
  expect(times).toHaveValue(3);
  await pane.user.clear(times);
  await pane.user.type(times, '500');
  expect(within(values).getByText('1.1 から 100 までの数を入れてください。')).toBeVisible();
  expect(screen.getByRole('button', { name: SAVE })).toBeDisabled();
  await pane.user.clear(times);
  await pane.user.type(times, '20');
  await pane.user.click(screen.getByRole('button', { name: SAVE }));
  expect(await screen.findByRole('button', { name: '警告 0' })).toBeVisible();
  values = await openSettings(pane);
  expect(within(values).getByRole('spinbutton', { name: figure })).toHaveValue(20);
  await pane.user.click(screen.getByRole('button', { name: '既定に戻す' }));
  expect(await screen.findByRole('button', { name: '警告 1' })).toBeVisible();
  expect(settingsOf(pane)).toBeNull();
});

it('_shinko のないブックでは、保存したときに作る', async () => {
  const pane = await withJump(ownPlan());
  const values = await openSettings(pane);
  expect(screen.getByRole('button', { name: '既定に戻す' })).toBeDisabled();
  await pane.user.click(within(values).getByRole('switch', { name: JUMP }));
  await pane.user.click(screen.getByRole('button', { name: SAVE }));
  await waitFor(() => expect([...(settingsOf(pane)?.off ?? [])]).toEqual(['value-jump']));
  expect(gridOf(pane, '_shinko')).toMatchObject({ visibility: 'veryHidden' });
});

it('様式のないブックでは、そう言う', async () => {
  const plan = samplePlan();
  const sheet = { ...plan.sheets[1]!, name: 'Sheet1', visibility: 'visible' as const, cells: [] };
  const pane = openPane({ ...plan, sheets: [sheet] });
  await showPanel(pane, '設定');
  expect(await screen.findByRole('alert')).toHaveTextContent('進行管理シートが見つかりません');
});

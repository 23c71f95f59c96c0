import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { openPane, type OpenPane } from './open-pane';
import { check, gridOf, nameOf, sample, samplePlan, SHEET, valueAt } from './sample-book';

const LONG = '説明会を開いて、地域の人と話し合った。'.repeat(16);
const BLOCK = sample.blocks.find(({ number }) => number === 3)!;
const ROWS = Array.from({ length: BLOCK.bottom - BLOCK.top + 1 }, (_, at) => BLOCK.top + at);

const heights = (pane: OpenPane): readonly number[] =>
  ROWS.map((row) => gridOf(pane)!.rowHeights!.get(row)!);

const kept = (pane: OpenPane) =>
  readIdentity(gridOf(pane, '_shinko')!, THRESHOLDS)!.heights!.get(SHEET)!.get('3-1');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const setHeight = (pane: OpenPane, row: number, height: number): void => {
  pane.book.host.workbook.findSheet(SHEET)!.rowHeights.set(row, height);
};

it('記入で長い成果を書くと行が高くなり、元に戻す・やり直すが高さごと効く', async () => {
  const pane = openPane(samplePlan(), 'entry');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  await pane.book.port.show({ sheet: SHEET, row: BLOCK.top, column: 10 });
  await screen.findByRole('heading', { name: /^No\.3 / });
  const before = heights(pane);
  const text = screen.getByRole('textbox', { name: '取組による成果、今後の課題や方針' });
  await pane.user.clear(text);
  await pane.user.click(text);
  await pane.user.paste(LONG);
  await pane.user.tab();
  await waitFor(() => expect(valueAt(pane, 'No.3 成果')).toBe(LONG));
  await waitFor(() => expect(sum(heights(pane))).toBeGreaterThanOrEqual(14 * 15));
  expect(kept(pane)).toEqual(heights(pane));
  const grown = heights(pane);
  await pane.user.click(await screen.findByRole('button', { name: '元に戻す：No.3 の成果' }));
  await waitFor(() => expect(heights(pane)).toEqual(before));
  expect(kept(pane)).toEqual(before);
  await pane.user.click(await screen.findByRole('button', { name: 'やり直す：No.3 の成果' }));
  await waitFor(() => expect(heights(pane)).toEqual(grown));
});

it('セルに打った長い文は印刷で切れると言い、「行の高さを合わせる」で合い、元に戻せる', async () => {
  const pane = openPane(samplePlan());
  await check(pane);
  expect(screen.queryByRole('button', { name: '行の高さを合わせる' })).toBeNull();
  const before = heights(pane);
  pane.book.type(SHEET, nameOf('No.3 成果'), LONG);
  expect(
    (await screen.findAllByText(/印刷すると途中で切れます（見えるのは5行）/u))[0],
  ).toBeVisible();
  await pane.user.click(await screen.findByRole('button', { name: '行の高さを合わせる' }));
  await waitFor(() => expect(sum(heights(pane))).toBeGreaterThanOrEqual(14 * 15));
  await waitFor(() => expect(screen.queryByText(/途中で切れます/u)).toBeNull());
  expect(screen.getByRole('status')).toHaveTextContent('1項目の行の高さを合わせました。');
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：行の高さ（1項目）' }));
  await waitFor(() => expect(heights(pane)).toEqual(before));
  expect((await screen.findAllByText(/途中で切れます/u))[0]).toBeVisible();
});

it('手で変えた高さと、保護されたシートの高さは変えず、そう言う', async () => {
  const pane = openPane(samplePlan());
  for (const row of ROWS) setHeight(pane, row, 33);
  pane.book.type(SHEET, nameOf('No.3 成果'), LONG);
  await check(pane);
  await pane.user.click(await screen.findByRole('button', { name: '行の高さを合わせる' }));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent(/^1項目は、シートが保護されているか/u),
  );
  expect(heights(pane)).toEqual([33, 33, 33, 33]);
  expect(screen.queryByRole('button', { name: /^元に戻す/u })).toBeNull();
});

it('保護されたシートでも、記入はそのまま書ける', async () => {
  const pane = openPane(samplePlan(), 'entry');
  await screen.findByRole('heading', { name: 'No.1 第一の取組' });
  pane.book.protect(SHEET);
  const before = heights(pane);
  const text = screen.getByRole('textbox', { name: '取組による成果、今後の課題や方針' });
  await pane.user.clear(text);
  await pane.user.click(text);
  await pane.user.paste(LONG);
  await pane.user.tab();
  await waitFor(() => expect(valueAt(pane, 'No.1 成果')).toBe(LONG));
  expect(heights(pane)).toEqual(before);
  expect(within(screen.getByRole('status')).queryByText(/保護/u)).toBeNull();
});

import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import { createXlsx } from '../../src/adapters/xlsx';
import { approveOpenWorkbook } from '../../src/app/cycle/approve';
import { parseCellName } from '../../src/core/grid/grid';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { layoutForm } from '../../src/core/form/write/layout';
import type { Stamp } from '../../src/core/record/stamp';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../core/rules/sample-sheet';
import { openPane, type OpenPane } from './open-pane';
import { gridOf, nameOf, ownPlan, samplePlan, SHEET, showPanel } from './sample-book';

const stampOf = (pane: OpenPane): Stamp | null => {
  const grid = gridOf(pane, '_shinko');
  return (grid && readIdentity(grid, THRESHOLDS)?.stamp) ?? null;
};
const lineOf = (pane: OpenPane, sheet = SHEET): unknown => gridOf(pane, sheet)?.values[1]?.[0];

const openSubmit = async (plan = samplePlan()): Promise<OpenPane> => {
  const pane = openPane(plan, 'submit');
  await screen.findByRole('tabpanel', { name: '提出' });
  return pane;
};
/** A superior's approval of the open workbook as it is. */
const approve = async (pane: OpenPane, role: string): Promise<void> => {
  const order = { role, by: '見本 次郎', at: '2026-04-10T09:00:00+09:00', id: 'fresh' };
  const load = () => Promise.resolve(createXlsx());
  const approved = await act(() =>
    approveOpenWorkbook(pane.book.port, load, {}, () => Promise.resolve(), order),
  );
  if (!approved.ok) throw new RangeError(approved.failure.kind);
};
const submitButton = (): Promise<HTMLElement> => screen.findByRole('button', { name: '提出する' });

it('指摘がなければ一度押すだけで提出でき、名前は端末に残り、元に戻せる', async () => {
  const pane = await openSubmit();
  await pane.user.type(
    await screen.findByRole('textbox', { name: '提出する人（任意）' }),
    '見本 花子',
  );
  await pane.user.click(await submitButton());
  expect(await screen.findByText('提出済み')).toBeVisible();
  expect(screen.getByText(/Ctrl\+S で保存し/u)).toBeVisible();
  expect(stampOf(pane)).toMatchObject({ by: '見本 花子', accepted: 0 });
  expect(lineOf(pane)).toMatch(/^提出：令和8年4月10日 9:30　見本 花子　.*［Shinko］$/u);
  pane.reopen('submit');
  expect(await screen.findByText('提出済み')).toBeVisible();
  await pane.user.click(await screen.findByRole('button', { name: '元に戻す：提出' }));
  expect(await submitButton()).toBeVisible();
  expect(screen.getByRole('textbox', { name: '提出する人（任意）' })).toHaveValue('見本 花子');
  expect(stampOf(pane)).toBeNull();
  expect(lineOf(pane) ?? '').toBe('');
});

it('提出票が出て、印刷用のシートにでき、元に戻しても提出は残る', async () => {
  const pane = await openSubmit(layoutForm({ ...SAMPLE_FORM, department: '社会福祉課' }));
  await pane.user.type(
    await screen.findByRole('textbox', { name: '提出する人（任意）' }),
    '見本 花子',
  );
  await pane.user.click(await submitButton());
  const receipt = within(await screen.findByRole('region', { name: '提出票' }));
  const { digest } = stampOf(pane)!;
  const short = digest.slice(0, 16).replace(/(.{4})(?!$)/gu, '$1 ');
  for (const text of ['社会福祉課', '令和8年4月10日 9:30', '見本 花子', short]) {
    expect(receipt.getByText(text)).toBeVisible();
  }
  await pane.user.click(receipt.getByRole('button', { name: '提出票をシートにする（印刷用）' }));
  await screen.findByText(/^提出票をシート「提出票」に書き出しました/u);
  const rows = gridOf(pane, '提出票')!
    .values.slice(3)
    .map((row) => row!.slice(0, 2));
  expect(rows).toContainEqual(['提出した日時', '令和8年4月10日 9:30']);
  expect(rows).toContainEqual(['記入の要約値', short]);
  const sheet = pane.book.plan().sheets.find(({ name }) => name === '提出票')!;
  expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'portrait' });
  expect(await screen.findByText('提出済み')).toBeVisible();
  await pane.user.click(
    screen.getByRole('button', { name: '元に戻す：シート「提出票」の書き出し' }),
  );
  await waitFor(() => expect(gridOf(pane, '提出票')).toBeUndefined());
  expect(stampOf(pane)).toMatchObject({ digest });
});

it('提出の後、見直しが済むまでの間も、どこにも変わっているとは出ない', async () => {
  const pane = await openSubmit(layoutForm({ ...SAMPLE_FORM, department: '社会福祉課' }));
  const button = await submitButton();
  const said = new Set<string>();
  const strip = screen.getByRole('region', { name: 'いまの状況' });
  const note = () =>
    said.add(`${strip.textContent} ${screen.queryByText(/変わって/u)?.textContent}`);
  const watcher = new MutationObserver(note);
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  await pane.user.click(button);
  await within(strip).findByRole('button', { name: /^提出済/u });
  // Longer than typing rests: whatever was heard of the write is looked at by then.
  await act(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  watcher.disconnect();
  expect(said.size).toBeGreaterThan(0);
  expect([...said].filter((text) => /変わって|変更あり/u.test(text))).toEqual([]);
  expect(within(strip).getByRole('button', { name: /^提出済/u })).toBeVisible();
  // What a person types afterwards is told as ever.
  pane.book.type(`${SHEET} 社会福祉課`, nameOf('No.1 実績値 R4'), 6);
  await within(strip).findByRole('button', { name: /変更あり/u });
});

it('エラーがあれば提出できず、押すとそのセルへ移り、直せば提出できる', async () => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'E');
  await showPanel(pane, '提出');
  const list = await screen.findByRole('region', { name: '直してから提出するもの（1）' });
  const button = await submitButton();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await pane.user.click(button);
  expect(stampOf(pane)).toBeNull();
  await pane.user.click(within(list).getByRole('button', { name: /^エラー/u }));
  const { row, column } = parseCellName(nameOf('No.1 評価 R4'))!;
  await waitFor(() =>
    expect(pane.book.host.workbook.activeSheet()).toMatchObject({
      selection: { top: row, left: column },
    }),
  );
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'A');
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'), {
    timeout: 5_000,
  });
});

it('理由のない警告には、ここで理由を付けて提出する', async () => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  await showPanel(pane, '提出');
  const list = await screen.findByRole('region', { name: '理由の要るもの（1）' });
  await pane.user.click(within(list).getByRole('button', { name: /^理由を付けて認める：/u }));
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '会場が増えた{Enter}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^理由の要る/u })).toBeNull());
  await pane.user.click(await submitButton());
  expect(await screen.findByText('提出済み')).toBeVisible();
  expect(stampOf(pane)).toMatchObject({ accepted: 1, counts: { error: 0, warning: 1 } });
});

it('確認だけが足りないときは、誰の確認が要るかを言い、足りた役職は挙げない', async () => {
  const plan = samplePlan({ ...SAMPLE_CATALOG, approvals: ['係長', '課長'] });
  const lacking = /^提出するには(.*)の確認が要ります/u;
  const pane = await openSubmit(plan);
  expect(await screen.findByText(lacking)).toHaveTextContent('係長、課長の確認');
  const button = await submitButton();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await pane.user.click(button);
  expect(stampOf(pane)).toBeNull();
  await approve(pane, '係長');
  pane.reopen('submit');
  expect(await screen.findByText(lacking)).not.toHaveTextContent('係長');
  await approve(pane, '課長');
  pane.reopen('submit');
  await pane.user.click(await submitButton());
  expect(await screen.findByText('提出済み')).toBeVisible();
  expect(screen.queryByText(lacking)).toBeNull();
});

it('直すものが先にある間は、確認のことを言わない', async () => {
  const pane = openPane(samplePlan({ ...SAMPLE_CATALOG, approvals: ['係長'] }));
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'E');
  await showPanel(pane, '提出');
  await screen.findByRole('region', { name: '直してから提出するもの（1）' });
  expect(screen.queryByText(/確認が要ります/u)).toBeNull();
});

it('提出した後の記入は「提出後に変更あり」となり、提出し直せる', async () => {
  const pane = await openSubmit();
  await pane.user.click(await submitButton());
  await screen.findByText('提出済み');
  pane.book.type(SHEET, nameOf('No.4 実績値 R4'), '8');
  expect(await screen.findByText('提出後に変更あり')).toBeVisible();
  await pane.user.click(screen.getByRole('button', { name: '提出し直す' }));
  expect(await screen.findByText('提出済み')).toBeVisible();
  pane.book.type(SHEET, nameOf('No.4 実績値 R4'), '7');
  expect(await screen.findByText('提出後に変更あり')).toBeVisible();
});

it('印を消してから渡し、送るときの名前で控えを保存できる', async () => {
  const pane = openPane(samplePlan(), 'check');
  pane.book.type(SHEET, nameOf('No.1 実績値 R4'), '50');
  await pane.user.click(await screen.findByRole('button', { name: 'もう一度点検' }));
  await waitFor(() => expect(pane.book.plan().sheets[0]!.conditionalFormats).not.toHaveLength(0));
  await showPanel(pane, '提出');
  await pane.user.click(await screen.findByRole('button', { name: /^理由を付けて認める：/u }));
  await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '会場が増えた{Enter}');
  await pane.user.click(await submitButton());
  // Longer than the check takes to follow an edit: its marks must not come back.
  await screen.findByText('提出済み');
  await act(() => new Promise((resolve) => setTimeout(resolve, 2500)));
  await pane.user.click(await screen.findByRole('button', { name: '提出用の控えを保存' }));
  await waitFor(() => expect(pane.saved).toHaveLength(1));
  expect(pane.saved[0]!.name).toBe('見本市第1次見本計画_R4.xlsx');
  const copy = createXlsx().readBlueprint(pane.saved[0]!.bytes);
  expect(copy.ok && copy.value.sheets[0]!.conditionalFormats).toEqual([]);
});

it('_shinko のないブックにも、一度の「元に戻す」で消せる提出の記録を付ける', async () => {
  const plan = ownPlan();
  const pane = await openSubmit(plan);
  for (;;) {
    const open = screen.queryAllByRole('button', { name: /^理由を付けて認める：/u });
    if (open.length === 0) break;
    await pane.user.click(open[0]!);
    await pane.user.type(screen.getByRole('textbox', { name: '理由' }), '様式が違う{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '理由' })).toBeNull());
  }
  await pane.user.click(await submitButton());
  await screen.findByText('提出済み');
  expect(gridOf(pane, '_shinko')).toMatchObject({ visibility: 'veryHidden' });
  await pane.user.click(screen.getByRole('button', { name: '元に戻す：提出' }));
  await waitFor(() => expect(stampOf(pane)).toBeNull());
});

it('保護された様式では、記録だけを付け、二行目に書けないことを言う', async () => {
  const plan = layoutForm({ ...SAMPLE_FORM, protect: true });
  const pane = await openSubmit(plan);
  await pane.user.click(await submitButton());
  expect(await screen.findByText('提出済み')).toBeVisible();
  expect(screen.getByText(/提出の言葉は入れていません/u)).toBeVisible();
  expect(stampOf(pane)).not.toBeNull();
  expect(lineOf(pane) ?? '').toBe('');
});

it('セルの編集中は、わけを言い、何も書かない', async () => {
  const pane = await openSubmit();
  const button = await submitButton();
  pane.book.host.setTrouble('cell-edit', 1);
  await pane.user.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent('セルが編集中です');
  expect(stampOf(pane)).toBeNull();
});

it('様式のないブックでは、様式を作る画面へ進める', async () => {
  const plan = samplePlan();
  const blank = { ...plan.sheets[0]!, cells: [], merges: [], validations: [] };
  const pane = await openSubmit({ ...plan, sheets: [blank] });
  expect(await screen.findByRole('alert')).toHaveTextContent('進行管理シートが見つかりません');
  await pane.user.click(screen.getByRole('button', { name: '様式を作る' }));
  expect(await screen.findByRole('tabpanel', { name: '準備' })).toBeVisible();
});

it('前の年度の様式があれば、最新の年度だけを提出する', async () => {
  const plan = samplePlan();
  const earlier = layoutForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: 2021,
    years: 2,
    department: null,
    entries: { fiscalYear: null, blocks: new Map() },
    id: 'sample',
    protect: false,
  }).sheets[0]!;
  const pane = await openSubmit({ ...plan, sheets: [earlier, ...plan.sheets], activeSheet: 1 });
  expect(
    await screen.findByText(`前の年度の様式は提出に含みません：${earlier.name}`),
  ).toBeVisible();
  await pane.user.click(await submitButton());
  await screen.findByText('提出済み');
  expect(lineOf(pane)).toMatch(/^提出：/u);
  expect(lineOf(pane, earlier.name) ?? '').toBe('');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { unpackParts } from '../adapters/xlsx/packed-parts';
import { openTrial, typeInto, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const RICH = join(__dirname, '../adapters/xlsx/fixtures/rich.xlsx');
const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

const openFile = async (path: string): Promise<void> => {
  const [chooser] = await Promise.all([
    trial.page.waitForEvent('filechooser'),
    trial.page.getByRole('button', { name: '開く…' }).click(),
  ]);
  await chooser.setFiles(path);
  await trial.page.getByText('rich.xlsx を開きました。').waitFor();
  await trial.page.waitForTimeout(1500);
};

const pressSave = () => trial.page.getByRole('button', { name: '保存', exact: true }).click();

const downloaded = async (press: () => Promise<void>): Promise<Uint8Array> => {
  const [download] = await Promise.all([trial.page.waitForEvent('download'), press()]);
  return new Uint8Array(readFileSync(await download.path()));
};

const planOf = (bytes: Uint8Array): WorkbookBlueprint => {
  const plan = createXlsx().readBlueprint(bytes);
  if (!plan.ok) throw new RangeError(plan.failure.kind);
  return plan.value;
};

const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unpackParts(before), unpackParts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !old[name] || !now[name] || !Buffer.from(old[name]).equals(now[name]),
  );
};

/** A place among the cells, below the frozen row whatever the book. */
const PLACE = { x: 400, y: 360 };

const openMenu = async (): Promise<void> => {
  await trial.page.mouse.click(PLACE.x, PLACE.y);
  await trial.page.mouse.click(PLACE.x, PLACE.y, { button: 'right' });
  await trial.page.waitForTimeout(400);
};

const insertRow = async (): Promise<void> => {
  await openMenu();
  await trial.page.getByText('挿入', { exact: true }).last().hover();
  // Its middle is a box for the number of rows.
  const item = trial.page.getByText('上に行を挿入').first();
  await item.click({ position: { x: 8, y: 8 } });
  await trial.page.waitForTimeout(500);
};

const renameSheet = async (from: string, to: string): Promise<void> => {
  await trial.page.getByText(from, { exact: true }).first().dblclick();
  await trial.page.waitForTimeout(300);
  await trial.page.keyboard.press('Control+A');
  await trial.page.keyboard.insertText(to);
  await trial.page.keyboard.press('Enter');
  await trial.page.waitForTimeout(300);
};

const comment = async (text: string): Promise<void> => {
  await openMenu();
  await trial.page.getByText('コメントを追加').click();
  await trial.page.waitForTimeout(700);
  await trial.page.keyboard.insertText(text);
  await trial.page.waitForTimeout(300);
  await trial.page.getByRole('button', { name: '返信' }).click();
  await trial.page.waitForTimeout(300);
};

it('充実したブックを開き、一つ打って保存すると、そのシートの部品だけが変わる', async () => {
  await openFile(RICH);
  const before = new Uint8Array(readFileSync(RICH));
  expect(changedParts(before, await downloaded(pressSave))).toEqual([]);
  await typeInto(trial, 'C3', '99.5');
  const after = await downloaded(pressSave);
  expect(changedParts(before, after)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(planOf(after).sheets[0]!.cells).toContainEqual(
    expect.objectContaining({ row: 2, column: 2, value: 99.5 }),
  );
});

it('打ちかけのまま保存しても、打った文字は入る', async () => {
  await trial.page.mouse.click(PLACE.x, PLACE.y);
  await trial.page.keyboard.insertText('途中');
  await trial.page.waitForTimeout(200);
  const texts = planOf(await downloaded(pressSave)).sheets[0]!.cells.map(({ value }) => value);
  expect(texts).toContain('途中');
});

it('保存していない変更があれば、ほかのブックを開く前に尋ね、やめれば残る', async () => {
  await typeInto(trial, 'D4', '残す');
  const dialog = trial.page.getByRole('dialog', { name: '保存していない変更があります' });
  const openNew = () => trial.page.getByRole('button', { name: '新しいブック' }).click();
  await openNew();
  await dialog.getByText('rich.xlsx').waitFor();
  await dialog.getByRole('button', { name: 'やめる' }).click();
  await trial.page.getByText('開くのをやめました。').waitFor();
  expect(await trial.page.locator('#book-name').textContent()).toBe('rich.xlsx');
  await openNew();
  await dialog.getByRole('button', { name: '保存せずに開く' }).click();
  await trial.page.getByText('新しいブックを開きました。').waitFor();
  await openNew();
  await trial.page.waitForTimeout(500);
  expect(await dialog.isVisible()).toBe(false);
  await openFile(RICH);
});

it('行を入れ、シートの名前を変え、コメントを付けると、尋ねてから書き直す', async () => {
  await insertRow();
  await renameSheet('進行管理 R6', '進行管理 令和6');
  await comment('数字を確かめる');
  await pressSave();
  const dialog = trial.page.getByRole('dialog', { name: /失われるものがあります/u });
  await dialog.getByText('グラフ', { exact: true }).waitFor();
  await shoot('losses');
  await dialog.getByRole('button', { name: 'やめる' }).click();
  await trial.page.getByText('保存をやめました。').waitFor();
  await pressSave();
  const saved = planOf(
    await downloaded(() => dialog.getByRole('button', { name: '保存する' }).click()),
  );
  const [sheet, table] = saved.sheets;
  expect([sheet!.name, table!.name]).toEqual(['進行管理 令和6', '表']);
  expect(sheet!.notes.map(({ author, text }) => [author, text])).toEqual([
    ['企画課', '確認してください。\n二行目'],
    ['利用者', '数字を確かめる'],
  ]);
  const numbers = sheet!.cells.filter(({ column }) => column === 0).map(({ row }) => row);
  expect(Math.max(...numbers)).toBe(21);
  expect([...sheet!.hiddenRows]).toEqual([9]);
  expect(sheet!.validations[0]!.imeMode).toBe('off');
  expect(sheet!.cells).toContainEqual(
    expect.objectContaining({ formula: '=SUM(C2:C22)', column: 6, row: 2 }),
  );
});

it('捕まえられなかったエラーはない', () => {
  expect(trial.errors).toEqual([]);
});

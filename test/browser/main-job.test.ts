import { checkGrids } from '../app/recognise/of-grids';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { cellAt, cellName, MAX_COLUMNS, parseCellName, type Grid } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import { currentCell, openTrial, showPanel, type TrialPage, typeInto } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

/** Saves by the page's own button and reads the file that came down. */
const save = async (): Promise<readonly Grid[]> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存' }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

const sheetNamed = (grids: readonly Grid[], name: string): Grid =>
  grids.find((grid) => grid.sheet === name)!;

const valueAt = (grid: Grid, cell: string) => {
  const { row, column } = parseCellName(cell)!;
  return cellAt(grid, row, column);
};

/** A cell of the sheet that repeats another by formula, that other, and what it holds. */
const linkedCell = async () => {
  const grid = sheetNamed(await save(), SHEET);
  for (const [key, formula] of grid.formulas) {
    const [source] = /[A-Z]+\d+/u.exec(formula) ?? [];
    const value = source === undefined ? null : valueAt(grid, source);
    if (source !== undefined && typeof value === 'number') {
      const cell = cellName(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      return { cell, source, value: String(value) };
    }
  }
  throw new RangeError('no cell repeats a number');
};

const check = async (): Promise<void> => {
  await trial.pane.getByRole('button', { name: /^(?:もう一度点検|点検する)$/u }).click();
  await trial.pane.getByRole('button', { name: 'もう一度点検' }).waitFor();
};

const SHEET = '進行管理シート R4';

it('開くとすぐに R4 の実際のシートと作業ウィンドウがあり、点検できる', async () => {
  await check();
  await trial.pane.getByRole('button', { name: 'エラー 6' }).waitFor();
  const mismatch = trial.pane.getByRole('region', { name: 'No.19 サロンの代表者会議の開催' });
  await mismatch.getByRole('button', { name: /^エラー J\d+ へ移動/u }).click();
  await trial.page.waitForTimeout(500);
  const grid = sheetNamed(await save(), SHEET);
  const block = recognise(grid).blocks.find((known) => known.number === 19)!;
  const grade = block.measures[0]!.years.find((row) => row.year?.year === 2022)!.grade;
  expect(parseCellName(await currentCell(trial))).toEqual({ row: grade.row, column: grade.column });
  await shoot('check');
});

const STALE = 'シートが点検の後に変わっています';

it('再掲の式の結果が届き、結果は打った後も古くならない', async () => {
  await check();
  await trial.page.waitForTimeout(1500);
  await expect(trial.pane.getByText(STALE).isVisible()).resolves.toBe(false);
  const link = await linkedCell();
  await typeInto(trial, link.source, '12345');
  await trial.page.waitForTimeout(800);
  await expect(trial.pane.getByText(STALE).isVisible()).resolves.toBe(false);
  expect(valueAt(sheetNamed(await save(), SHEET), link.cell)).toBe(12345);
  await typeInto(trial, link.source, link.value);
});

it('誤った年度と評価を打ち込むと見つかり、直して、元に戻せる', async () => {
  await typeInto(trial, 'J12', 'Ａ');
  await typeInto(trial, 'G15', '平成33年度');
  await check();
  const first = trial.pane.getByRole('region', {
    name: 'No.1 保健福祉ガイドブックの発行',
    exact: true,
  });
  await first.getByRole('button', { name: /^エラー J12 へ移動/u }).click();
  await trial.page.waitForTimeout(400);
  expect(await currentCell(trial)).toBe('J12');
  await first.getByRole('button', { name: /^直す：/u }).click();
  await shoot('fix');
  await first.getByRole('button', { name: 'この内容で直す' }).click();
  await trial.pane.getByText('1か所を直しました。').waitFor();
  await first.waitFor({ state: 'detached' });
  const second = trial.pane.getByRole('region', { name: 'No.2 周知方法の検討', exact: true });
  await second.getByRole('button', { name: /^警告 G15 へ移動/u }).waitFor();
  await trial.pane.getByRole('button', { name: '安全な修正をまとめて行う（1件）' }).click();
  await trial.pane.getByRole('button', { name: 'この内容で直す' }).click();
  await second.waitFor({ state: 'detached' });
  const fixed = sheetNamed(await save(), SHEET);
  expect([valueAt(fixed, 'J12'), valueAt(fixed, 'G15')]).toEqual(['A', 'R3']);
  await trial.pane.getByRole('button', { name: /^元に戻す：/u }).click();
  await second.waitFor();
  await trial.pane.getByRole('button', { name: /^元に戻す：/u }).click();
  await first.waitFor();
  const undone = sheetNamed(await save(), SHEET);
  expect([valueAt(undone, 'J12'), valueAt(undone, 'G15')]).toEqual(['Ａ', '平成33年度']);
});

it('旗の一覧から、再掲の元の項目へ移れる', async () => {
  await showPanel(trial, '見直し・再掲');
  const repeats = trial.pane.getByRole('region', { name: '※再掲（10）' });
  await repeats.waitFor();
  await expect(trial.pane.getByRole('region', { name: '新規（3）' }).isVisible()).resolves.toBe(
    true,
  );
  await repeats
    .getByRole('button', { name: /^元の項目へ：各種ボランティア養成講座の開催/u })
    .first()
    .click();
  await trial.page.waitForTimeout(500);
  const block = recognise(sheetNamed(await save(), SHEET)).blocks.find(
    (known) => known.number === 11,
  )!;
  expect(parseCellName(await currentCell(trial))).toEqual({
    row: block.nameCell.row,
    column: block.nameCell.column,
  });
  await shoot('flags');
});

it('次の年度の様式を作り、記入を引き継ぎ、保存した .xlsx を読み直せる', async () => {
  await showPanel(trial, '準備');
  await trial.pane.getByRole('combobox', { name: '年度' }).selectOption({ label: '令和5年度' });
  await trial.pane.getByRole('button', { name: '内容を確かめる' }).click();
  await trial.pane.getByText('29事業、48項目、再掲10件').waitFor();
  await shoot('form');
  await trial.pane.getByRole('button', { name: 'この内容で作る' }).click();
  await trial.pane.getByRole('button', { name: '続けて点検する' }).waitFor();
  const grids = await save();
  const next = recognise(sheetNamed(grids, '進行管理シート R5'));
  expect(next.blocks).toHaveLength(58);
  expect(next.fiscalYear).toBe(2023);
  const item = next.blocks.find((block) => block.number === 13)!;
  expect(item.measures[0]!.years.map((row) => [row.year?.year, row.value.text])).toEqual([
    [2021, '281'],
    [2022, '279'],
    [2023, ''],
  ]);
  const report = checkGrids([sheetNamed(grids, SHEET)]);
  expect(report.ok && report.value.items).toBe(58);
  await trial.pane.getByRole('button', { name: /^元に戻す：様式「進行管理シート R5」/u }).click();
  await trial.pane.getByText(/^元に戻しました：/u).waitFor();
  expect((await save()).map((grid) => grid.sheet)).not.toContain('進行管理シート R5');
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});

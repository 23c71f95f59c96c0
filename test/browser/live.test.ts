import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { createXlsx } from '../../src/adapters/xlsx';
import { cellAt, cellName, type Grid } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { FieldCell, ItemBlock } from '../../src/core/form/read/recognised';
import { goToCell, openTrial, showPanel, type TrialPage, typeInto } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const SHEET = '進行管理シート R4';

let trial: TrialPage;
let ime: CDPSession;
let sheet: Grid;
beforeAll(async () => {
  trial = await openTrial();
  ime = await trial.page.context().newCDPSession(trial.page);
  sheet = await savedSheet();
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane.getByRole('button', { name: 'もう一度点検' }).waitFor();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

const savedSheet = async (): Promise<Grid> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存' }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids.find((grid) => grid.sheet === SHEET)!;
};

const blockOf = (number: number): ItemBlock =>
  recognise(sheet).blocks.find((block) => block.number === number && !block.repeat)!;
const rowOf = (number: number) =>
  blockOf(number).measures[0]!.years.find((row) => row.year?.year === 2022)!;
const named = ({ row, column }: FieldCell): string => cellName(row, column);
const saved = async ({ row, column }: FieldCell) => cellAt(await savedSheet(), row, column);

const count = (severity: string) =>
  trial.pane.getByRole('button', { name: new RegExp(`^${severity} \\d+$`, 'u') });
const countOf = async (severity: string): Promise<number> =>
  Number(/\d+/u.exec((await count(severity).textContent()) ?? '')?.[0]);

/** Whether the focus is among the cells and not in the pane. */
const isGridFocused = (): Promise<boolean> =>
  trial.page.evaluate(() => document.activeElement?.tagName !== 'IFRAME');

it('セルに打てば、何も押さなくても数と指摘が従い、フォーカスは表のまま', async () => {
  const errors = await countOf('エラー');
  const { grade } = rowOf(1);
  await typeInto(trial, named(grade), 'Ａ');
  await trial.pane.getByRole('button', { name: `エラー ${errors + 1}` }).waitFor();
  await expect(isGridFocused()).resolves.toBe(true);
  await trial.pane
    .getByRole('region', { name: 'No.1 保健福祉ガイドブックの発行', exact: true })
    .waitFor();
  await trial.page.waitForTimeout(900);
  await shoot('live');
  await typeInto(trial, named(grade), 'A');
  await trial.pane.getByRole('button', { name: `エラー ${errors}` }).waitFor();
});

it('日本語を変換しながら打っている間も、邪魔をしない', async () => {
  const { narrative } = blockOf(1);
  const { grade } = rowOf(2);
  const invalid = trial.pane.getByRole('button', {
    name: new RegExp(`^エラー ${named(grade)} へ移動`, 'u'),
  });
  await typeInto(trial, named(grade), 'Ｂ');
  await goToCell(trial, named(narrative));
  await trial.page.keyboard.press('F2');
  await trial.page.keyboard.press('Control+A');
  for (const text of ['せ', 'せい', 'せいか', '成果']) {
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await trial.page.waitForTimeout(120);
  }
  await shoot('compose');
  await expect(isGridFocused()).resolves.toBe(true);
  await ime.send('Input.insertText', { text: '成果をまとめた。' });
  await trial.page.keyboard.press('Enter');
  await trial.page.waitForTimeout(600);
  await invalid.first().waitFor();
  expect(String(await saved(narrative))).toContain('成果をまとめた。');
  await typeInto(trial, named(grade), rowOf(2).grade.text);
  await invalid.first().waitFor({ state: 'detached' });
});

describe('記入', () => {
  const field = (name: string | RegExp) => trial.pane.getByRole('textbox', { name });
  const thisYear = () => trial.pane.getByRole('group', { name: '令和4年度（今年度）' });

  beforeAll(async () => {
    await showPanel(trial, '記入');
    await goToCell(trial, named(rowOf(2).value));
    await trial.pane.getByRole('heading', { name: /^No\.2 / }).waitFor();
  });

  it('選んだ項目の欄に段と昨年の値があり、打てばセルに入る', async () => {
    await goToCell(trial, named(rowOf(3).value));
    await trial.pane.getByRole('heading', { name: /^No\.3 / }).waitFor();
    await shoot('entry');
    await goToCell(trial, named(rowOf(13).value));
    await trial.pane.getByRole('heading', { name: /^No\.13 / }).waitFor();
    const value = thisYear().getByRole('textbox').first();
    await thisYear().getByText('前年度 281').waitFor();
    await value.fill('３００');
    await value.press('Enter');
    await trial.pane.getByText(`${named(rowOf(13).value)} に書きました。`).waitFor();
    await expect(saved(rowOf(13).value)).resolves.toBe(300);
    await trial.pane.getByRole('button', { name: '元に戻す：No.13 の実績値' }).click();
    await trial.pane.getByText(/^元に戻しました/u).waitFor();
    await expect(saved(rowOf(13).value)).resolves.toBe(279);
  });

  it('成果の欄で変換中の Enter は確定だけで、欄を離れたときにセルへ改行ごと入る', async () => {
    const { narrative } = blockOf(13);
    const text = field('取組による成果、今後の課題や方針');
    await text.fill('');
    await ime.send('Input.imeSetComposition', {
      text: 'そうだん',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await trial.page.waitForTimeout(100);
    await expect(text.inputValue()).resolves.toBe('そうだん');
    await trial.pane.getByText(/^4文字/u).waitFor();
    await ime.send('Input.insertText', { text: '相談を受けた。' });
    await expect(
      trial.pane.getByText(`${named(narrative)} に書きました。`).isVisible(),
    ).resolves.toBe(false);
    await trial.page.keyboard.press('End');
    await trial.page.keyboard.press('Enter');
    await trial.page.keyboard.insertText('来年度も続ける。');
    await text.blur();
    await trial.pane.getByText(`${named(narrative)} に書きました。`).waitFor();
    await expect(saved(narrative)).resolves.toBe('相談を受けた。\n来年度も続ける。');
  });

  it('評価を選ぶと、進捗状況の箱とともにセルが変わる', async () => {
    await goToCell(trial, named(rowOf(19).value));
    await trial.pane.getByRole('heading', { name: /^No\.19 / }).waitFor();
    await trial.pane.getByText(/選び直すと両方がそろいます/u).waitFor();
    await shoot('entry-grade');
    await thisYear().getByRole('radio', { name: /^B/u }).check();
    await trial.pane.getByText(/に書きました。$/u).waitFor();
    await trial.pane.getByText(/選び直すと両方がそろいます/u).waitFor({ state: 'detached' });
    await expect(saved(rowOf(19).grade)).resolves.toBe('B');
  });
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});

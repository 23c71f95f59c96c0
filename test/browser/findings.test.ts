import { checkGrids } from '../app/recognise/of-grids';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { Grid } from '../../src/core/grid/grid';
import { readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { picture } from './picture';
import { currentCell, openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane.getByRole('button', { name: 'もう一度点検' }).waitFor();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

const save = async (): Promise<readonly Grid[]> => {
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: '保存' }).click(),
  ]);
  const book = createXlsx().read(readFileSync(await download.path()));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

/** Whether something in the pane is cut off at its right edge. */
const overflow = (): Promise<number> =>
  trial.pane
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.ownerDocument.documentElement.clientWidth);

it('320 px の幅でも横にはみ出さない', async () => {
  await picture(trial, 'findings', 'pane');
  expect(await overflow()).toBeLessThanOrEqual(0);
});

it('次へで指摘のセルへ移り、F8 で続ける', async () => {
  await trial.pane.getByRole('button', { name: '次へ' }).click();
  await trial.pane.getByText(/^1 \/ \d+/u).waitFor();
  const first = await currentCell(trial);
  await trial.pane.getByRole('button', { name: '次へ' }).press('F8');
  await trial.pane.getByText(/^2 \/ \d+/u).waitFor();
  await trial.page.waitForTimeout(500);
  expect(await currentCell(trial)).not.toBe(first);
  await shoot('narrow-walk');
});

it('警告に理由を付けて認めると、保存したブックに残る', async () => {
  await trial.pane.getByRole('button', { name: /^警告 \d/u }).click();
  await trial.pane
    .getByRole('button', { name: /^理由を付けて認める：/u })
    .first()
    .click();
  await picture(trial, 'reason', 'pane');
  await trial.pane.getByRole('textbox', { name: '理由' }).fill('新しい会場で開いたため');
  await trial.pane.getByRole('textbox', { name: '理由' }).press('Enter');
  await trial.pane.getByText('理由：新しい会場で開いたため').waitFor();
  await trial.pane.getByText('理由：新しい会場で開いたため').scrollIntoViewIfNeeded();
  await shoot('narrow-accepted');
  expect(await overflow()).toBeLessThanOrEqual(0);
  const grids = await save();
  const identity = readIdentity(
    grids.find(({ sheet }) => sheet === '_shinko')!,
    THRESHOLDS,
  );
  expect(identity?.acceptances.map(({ reason }) => reason)).toEqual(['新しい会場で開いたため']);
  const report = checkGrids(grids);
  expect(report.ok && report.value.findings.filter(({ accepted }) => accepted)).toHaveLength(1);
  await trial.pane.getByRole('button', { name: /^警告 \d/u }).click();
});

it('規則の設定が 320 px に収まる', async () => {
  await showPanel(trial, '設定');
  await trial.pane.getByRole('region', { name: '実績値' }).scrollIntoViewIfNeeded();
  await shoot('narrow-settings');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await showPanel(trial, '点検');
});

it('一覧をコピーでき、シートに書き出せ、点検は様式だけを見続ける', async () => {
  await trial.pane.getByRole('button', { name: '一覧をコピー' }).click();
  await trial.pane.getByText(/件を表としてコピーしました/u).waitFor();
  await trial.pane.getByRole('button', { name: '一覧をシートに書き出す' }).click();
  await trial.pane.getByText(/件をシート「点検結果」に書き出しました/u).waitFor();
  await trial.page.waitForTimeout(1500);
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, 'result-sheet.png') });
  const grids = await save();
  const list = grids.find(({ sheet }) => sheet === '点検結果')!;
  expect([...list.formulas.values()][0]).toMatch(/^=HYPERLINK\("#'進行管理シート R4'![A-Z]+\d+"/u);
  const report = checkGrids(grids);
  expect(report.ok && report.value.items).toBe(58);
});

it('作業ウィンドウを開き直すと、押さなくても指摘が並び、元に戻す記録がある', async () => {
  await trial.page.waitForTimeout(800);
  await trial.pane.locator('html').evaluate((root) => root.ownerDocument.location.reload());
  await trial.pane.getByRole('group', { name: '重さで絞り込む' }).waitFor();
  await shoot('narrow-kept');
  expect(await overflow()).toBeLessThanOrEqual(0);
  const undo = trial.pane.getByRole('button', { name: /^元に戻す：/u });
  await undo.click();
  await trial.pane.getByText('元に戻しました：シート「点検結果」の書き出し').waitFor();
  expect((await save()).map(({ sheet }) => sheet)).not.toContain('点検結果');
  await undo.click();
  await trial.pane.getByText('元に戻しました：理由の記入').waitFor();
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});

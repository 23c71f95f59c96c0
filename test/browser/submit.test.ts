import { join } from 'node:path';
import { openTrial, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await trial.pane.getByRole('tab', { name: '提出' }).click();
  await trial.pane.getByRole('textbox', { name: '提出する人（任意）' }).waitFor();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
};

/** Whether something in the pane is cut off at its right edge. */
const overflow = (): Promise<number> =>
  trial.pane
    .locator('html')
    .evaluate((root) => root.scrollWidth - root.ownerDocument.documentElement.clientWidth);

const list = (name: RegExp) => trial.pane.getByRole('region', { name });

it('320 px の幅で、直すものと理由の要るものが並び、横にはみ出さない', async () => {
  await shoot('narrow-submit-stopped');
  expect(await list(/^直してから提出するもの/u).count()).toBe(1);
  expect(await list(/^理由の要るもの/u).count()).toBe(1);
  await trial.pane.getByRole('button', { name: '提出する' }).scrollIntoViewIfNeeded();
  await shoot('narrow-submit-button');
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(trial.errors).toEqual([]);
});

it('配布では、課の一覧と「関係課」の問いが 320 px に収まり、ZIP を渡す', async () => {
  await trial.pane.getByRole('tab', { name: '配布' }).click();
  await list(/^配る課（11）$/u).waitFor();
  await shoot('narrow-split');
  expect(await overflow()).toBeLessThanOrEqual(0);
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.pane.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('白井市第2次地域福祉計画_R4_配布.zip');
  await shoot('narrow-split-done');
  expect(trial.errors).toEqual([]);
  expect(trial.foreign).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { picture } from './picture';
import { goToCell, openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

/** The page, with the grid as it was drawn. */
const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

test('集計のシートを作ると、保存したブックに図がある', async () => {
  await showPanel(trial, '集計・文書');
  await shoot('totals-pane');
  await trial.pane.getByRole('button', { name: '集計のシートを作る' }).click();
  await trial.pane.getByText('シート「集計」を作りました。').waitFor();
  await goToCell(trial, 'A1');
  await picture(trial, 'totals', 'page');
  const [download] = await Promise.all([
    trial.page.waitForEvent('download'),
    trial.page.getByRole('button', { name: /^保存/u }).click(),
  ]);
  const parts = unzipSync(readFileSync(await download.path()));
  const charts = Object.keys(parts).filter((name) => /^xl\/charts\/[^/]+\.xml$/u.test(name));
  expect(charts).toHaveLength(5);
  expect(trial.errors).toEqual([]);
});

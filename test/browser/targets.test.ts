import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { layoutForm } from '../../src/core/form/write/layout';
import { SAMPLE_FORM } from '../core/rules/sample-sheet';
import { TARGET_CATALOG } from '../core/rules/target-sample';
import { openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const NAME = '目標値のある計画.xlsx';

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (!SHOTS) return;
  await trial.page.locator('iframe').screenshot({ path: join(SHOTS, `${name}.png`) });
  await trial.page.screenshot({ path: join(SHOTS, `${name}-whole.png`) });
};

it('320 px の幅で、目標値と打つたびの達成率が出て、横にはみ出さない', async () => {
  const [chooser] = await Promise.all([
    trial.page.waitForEvent('filechooser'),
    trial.page.getByRole('button', { name: '開く…' }).click(),
  ]);
  const book = createXlsx().write(layoutForm({ ...SAMPLE_FORM, catalog: TARGET_CATALOG }));
  await chooser.setFiles({ name: NAME, mimeType: '', buffer: Buffer.from(book) });
  await trial.page.getByText(`${NAME} を開きました。`).waitFor();
  const splitter = trial.page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
  await showPanel(trial, '記入');
  const year = trial.pane.getByRole('group', { name: '令和4年度（今年度）' });
  await year.getByText('目標値 5 · 達成率 100%').waitFor();
  await year.getByRole('textbox').first().fill('6');
  await year.getByText('目標値 5 · 達成率 120%').waitFor();
  const { scrollWidth, clientWidth } = await trial.pane
    .locator('html')
    .evaluate((root) => ({ scrollWidth: root.scrollWidth, clientWidth: root.clientWidth }));
  expect(clientWidth).toBeLessThanOrEqual(320);
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await shoot('targets-entry');
  expect(trial.errors).toEqual([]);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceReport } from '../../src/conformance/case/report';
import { conformanceWords } from '../../src/i18n/conformance-words';
import { builtRelease } from './trial-build';
import { openTrial, type TrialPage } from './trial-page';

jest.setTimeout(600_000);

const said = conformanceWords('ja');
let trial: TrialPage;

/** Lays the released page into the frame of the pane, beside a workbook of the trial's. */
const layPage = async ({ page }: TrialPage): Promise<void> => {
  const release = join(await builtRelease(), 'dist');
  await page.addInitScript(() => {
    interface Door {
      readonly shinkoTrial?: { attach(inner: Window): void };
    }
    if (window.parent !== window) (window.parent as Door).shinkoTrial?.attach(window);
  });
  // The page's own scripts carry hashes in their names; Office.js is the trial's.
  await page.route(/\/[^/]+\.(?:html|js)$/u, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const file = join(release, name);
    return existsSync(file) && !name.includes('/')
      ? route.fulfill({ path: file })
      : route.continue();
  });
  await page.evaluate(() => {
    document.querySelector('iframe')!.src = 'conformance.html';
  });
};

beforeAll(async () => {
  trial = await openTrial();
  await layPage(trial);
});
afterAll(() => trial.close());

const start = () => trial.pane.getByRole('button', { name: said.start });

it('見本のブックでは何もせず、そう言う', async () => {
  await start().waitFor();
  await start().click();
  await trial.pane.getByText(/^このブックには中身があります/u).waitFor();
});

it('空のブックでは、ブラウザーの中で全部の件ができ、横にはみ出さず、何も残らない', async () => {
  const { page, pane } = trial;
  await page.getByRole('button', { name: '新しいブック' }).click();
  await pane.getByRole('tab', { name: '点検' }).waitFor();
  await layPage(trial);
  await start().waitFor();
  await start().click();
  const box = pane.getByRole('textbox', { name: said.result });
  await box.waitFor({ timeout: 300_000 });
  const report = JSON.parse(await box.inputValue()) as ConformanceReport;
  const bad = report.cases.filter(({ status }) => status === 'failed' || status === 'unsupported');
  expect(bad).toEqual([]);
  expect(report.excel).toMatchObject({ platform: 'PC', language: 'ja-JP' });
  expect(report.excel.sets['ExcelApi']).toBe('1.14');
  const overflow = await pane
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect([trial.errors, trial.foreign]).toEqual([[], []]);
  await pane.getByRole('button', { name: said.again }).click();
  await pane.getByRole('button', { name: said.cancel }).click();
  await pane.getByText(/^中止しました/u).waitFor({ timeout: 60_000 });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceReport } from '../../src/conformance/case/report';
import { conformanceWords } from '../../src/i18n/conformance-words';
import { builtRelease } from './trial-build';
import { openTrial, type TrialPage } from './trial-page';

jest.setTimeout(600_000);

/** Only in `npm run test:long`; in jsdom the page is tried every day in test/conformance. */
const isLong = process.env['SHINKO_RUNS'] !== undefined;
const said = conformanceWords('ja');
let trial: TrialPage;
let release: string;

/** Lays the released page into the frame of the pane, beside a workbook of the trial's. */
const layPage = async ({ page }: TrialPage, release: string): Promise<void> => {
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

(isLong ? describe : describe.skip)('本物のブラウザーの中の、実機を確かめるページ', () => {
  beforeAll(async () => {
    release = join(await builtRelease(), 'dist');
    trial = await openTrial();
    await layPage(trial, release);
  });
  afterAll(() => trial.close());

  const start = () => trial.pane.getByRole('button', { name: said.start });

  it('見本のブックでは何もせず、そう言う', async () => {
    await start().waitFor();
    await start().click();
    await trial.pane.getByText(/^このブックには中身があります/u).waitFor();
  });

  /** Opens an empty workbook with the page beside it, and presses. */
  const startOnEmpty = async (): Promise<void> => {
    const { page, pane } = trial;
    await page.getByRole('button', { name: '新しいブック' }).click();
    await pane.getByRole('tab', { name: '点検' }).waitFor();
    await layPage(trial, release);
    await start().waitFor();
    await start().click();
  };

  const report = async (): Promise<ConformanceReport> => {
    const box = trial.pane.getByRole('textbox', { name: said.result });
    await box.waitFor({ timeout: 500_000 });
    return JSON.parse(await box.inputValue()) as ConformanceReport;
  };

  it('空のブックでは、ブラウザーの中でも確かめられ、中止すれば、作ったシートは消える', async () => {
    await startOnEmpty();
    await trial.pane.getByText(said.cases['port.read-rows']).waitFor({ timeout: 300_000 });
    await trial.pane.getByRole('button', { name: said.cancel }).click();
    const { cancelled, cases, excel } = await report();
    expect(cancelled).toBe(true);
    const tried = cases.filter(({ status }) => status === 'passed');
    expect(tried.length).toBeGreaterThanOrEqual(8);
    expect(cases.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(tried.filter(({ way }) => way !== undefined && way !== 'documented')).toEqual([]);
    expect(excel).toMatchObject({ platform: 'PC', language: 'ja-JP', sets: { ExcelApi: '1.14' } });
    expect([trial.errors, trial.foreign]).toEqual([[], []]);
    // Nothing is left: it can be pressed again.
    await trial.pane.getByRole('button', { name: said.again }).click();
    await trial.pane.getByRole('button', { name: said.cancel }).click();
    await trial.pane.getByText(/^中止しました/u).waitFor({ timeout: 60_000 });
  });

  it('320 ピクセルの幅で、横にはみ出さない', async () => {
    await trial.page.evaluate(() => {
      document.getElementById('pane')!.style.width = '320px';
    });
    const html = trial.pane.locator('html');
    expect(await html.evaluate((shown) => shown.clientWidth)).toBeLessThanOrEqual(320);
    expect(await html.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0);
  });

  // The grid draws every sheet that comes and goes: minutes.
  it('ブラウザーの中で、すべての件ができる', async () => {
    await startOnEmpty();
    const { cases } = await report();
    const bad = cases.filter(({ status }) => status === 'failed' || status === 'unsupported');
    expect(bad).toEqual([]);
    expect(cases.at(-1)).toMatchObject({ id: 'cycle.submit', status: 'passed' });
  });
});

import { source, type AxeResults, type RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { wordsOf } from '../../src/i18n';
import { picture } from './picture';
import { openTrial, showPanel, type TrialPage } from './trial-page';

jest.setTimeout(240_000);

const SHOTS = process.env['SHINKO_SHOTS'];
const { trial: ja } = wordsOf('ja');
const { trial: en } = wordsOf('en');

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());

const shoot = async (name: string): Promise<void> => {
  if (SHOTS) await trial.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

const button = (name: string) => trial.page.getByRole('button', { name, exact: true });

/** The tick beside something to try. */
const tick = (task: string, word: string) =>
  trial.page
    .getByRole('listitem')
    .filter({ hasText: task })
    .getByRole('img', { name: word, exact: true });

/** How many things to try are ticked. */
const ticked = (): Promise<number> =>
  trial.page.getByRole('img', { name: ja.taskDone, exact: true }).count();

/** Does something after which another workbook, or the page anew, stands beside the pane. */
const reopening = async (work: () => Promise<void>): Promise<void> => {
  await Promise.all([
    trial.page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null),
    work(),
  ]);
  await trial.page.locator('#splash').waitFor({ state: 'hidden', timeout: 60_000 });
  await trial.pane.getByText(/^(?:記入|Filled in) \d+\/\d+$/u).waitFor();
};

/** Opens another workbook and lets the changes of this one go. */
const leaveFor = (name: string): Promise<void> =>
  reopening(async () => {
    await button(name).click();
    await button(ja.page.leave).click();
  });

const load = (query: string): Promise<void> =>
  reopening(async () => {
    await trial.page.goto(`${new URL(trial.page.url()).origin}/${query}`);
  });

const mend = async (): Promise<void> => {
  const fault = trial.pane.getByLabel('No.19 サロンの代表者会議の開催', { exact: true });
  await fault.getByRole('button', { name: /^直す：/u }).click();
  await fault.getByRole('button', { name: 'この内容で直す' }).click();
};

it('はじめての人が三回押すまでに No.19 を直すと、ひとりでに済になり、最初からやり直すと戻る', async () => {
  await trial.page.getByText(ja.page.about).waitFor();
  expect(await trial.page.getByText('見本', { exact: false }).count()).toBe(1);
  await picture(trial, 'trial', 'page');
  await showPanel(trial, '点検');
  expect(await ticked()).toBe(0);
  await mend();
  await tick(ja.page.mend, ja.taskDone).waitFor();
  expect(await ticked()).toBe(1);
  await shoot('trial-mended');
  await leaveFor(ja.page.startAgain);
  await tick(ja.page.mend, ja.taskOpen).waitFor();
  expect(await ticked()).toBe(0);
});

it('担当課の見本は課のブックで、提出すると済になる', async () => {
  await reopening(() => button(ja.page.department).click());
  await trial.page.getByText(/_高齢者福祉課\.xlsx を開きました。$/u).waitFor();
  expect(await button(ja.page.department).getAttribute('aria-pressed')).toBe('true');
  expect(await button(ja.page.returned).count()).toBe(0);
  await showPanel(trial, '提出');
  await mend();
  await trial.pane.getByText(/^(?:提出できます|指摘はありません)/u).waitFor();
  expect(await tick(ja.page.submit, ja.taskOpen).count()).toBe(1);
  await trial.pane.getByRole('button', { name: '提出する', exact: true }).click();
  await tick(ja.page.submit, ja.taskDone).waitFor();
  await shoot('trial-submitted');
});

it('変更があれば、ほかの見本へ移る前に尋ね、やめられる', async () => {
  const name = await trial.page.locator('#book-name').textContent();
  await button(ja.page.secretariat).click();
  await trial.page.getByRole('dialog', { name: ja.page.unsaved }).waitFor();
  await button(ja.page.stop).click();
  await trial.page.getByText(ja.notOpened).waitFor();
  expect(await trial.page.locator('#book-name').textContent()).toBe(name);
});

it('戻ったファイルを受け取り、取りまとめで食い違いを決めて取り込むと済になる', async () => {
  await leaveFor(ja.page.secretariat);
  const downloads: Download[] = [];
  trial.page.on('download', (download) => downloads.push(download));
  await button(ja.page.returned).click();
  await trial.page.getByText(ja.returned(3)).waitFor();
  while (downloads.length < 3) await trial.page.waitForTimeout(50);
  const files = await Promise.all(
    downloads.map(async (download) => ({
      name: download.suggestedFilename(),
      mimeType: '',
      buffer: readFileSync(await download.path()),
    })),
  );
  await showPanel(trial, '取りまとめ');
  await trial.pane.getByLabel('ファイルを選ぶ…').setInputFiles(files);
  const conflict = trial.pane.getByRole('group', { name: /^No\.32/u });
  await conflict.waitFor();
  const standing = (department: string, status: string) =>
    trial.pane
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${department}`, 'u') })
      .getByText(status, { exact: true });
  await standing('障害福祉課', '提出済').waitFor();
  await standing('高齢者福祉課', '提出の印なし').waitFor();
  await standing('市民活動支援課', '提出の印なし').waitFor();
  await shoot('trial-returned');
  await conflict.getByRole('radio', { name: /^障害福祉課/u }).click();
  await trial.pane.getByRole('button', { name: /件を取り込む$/u }).click();
  await tick(ja.page.settle, ja.taskDone).waitFor();
  await shoot('trial-settled');
});

it('一覧は閉じられ、キーボードでまた開ける', async () => {
  await button(ja.page.closeTasks).focus();
  await trial.page.keyboard.press('Enter');
  expect(await trial.page.getByRole('listitem').count()).toBe(0);
  await trial.page.keyboard.press('Enter');
  await tick(ja.page.settle, ja.taskDone).waitFor();
});

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

it('English ではページの言葉が英語になり、済んだことが残る', async () => {
  await reopening(async () => {
    await trial.page.getByRole('link', { name: ja.page.language }).click();
    await button(ja.page.leave).click();
  });
  await trial.pane.getByRole('tab', { name: 'Collect', exact: true }).waitFor();
  expect(await trial.page.title()).toBe(en.page.title);
  expect(await trial.page.locator('html').getAttribute('lang')).toBe('en');
  const texts = await trial.page
    .locator('.bar > :not(#book-name), .line > :not(#notice), #tasks')
    .allInnerTexts();
  expect(texts.join(' ').match(JAPANESE)).toEqual([en.page.language, '見本']);
  expect(await tick(en.page.submit, en.taskDone).count()).toBe(1);
  expect(await trial.page.getByRole('region', { name: en.page.grid }).count()).toBe(1);
  await shoot('trial-english');
});

/** At how many per cent the grid shows the sheet, by its own slider. */
const zoom = async (): Promise<number> =>
  parseInt(await trial.page.getByText(/^\d+%$/u).innerText(), 10);

it('使っている列が横に収まる大きさで見せ、1024 px でも 50 % より小さくせず、ブックは変えない', async () => {
  await trial.page.setViewportSize({ width: 1440, height: 900 });
  await load('?lang=ja');
  const wide = await zoom();
  expect(wide).toBeLessThan(100);
  await trial.page.setViewportSize({ width: 1024, height: 768 });
  await trial.page.waitForTimeout(1000);
  const narrow = await zoom();
  expect(narrow).toBeLessThan(wide);
  expect(narrow).toBeGreaterThanOrEqual(50);
  await load('?lang=ja');
  expect(await zoom()).toBe(narrow);
  await shoot('trial-1024');
  await load('?lang=en');
  // The grid speaks the page's language too.
  const ribbon = await trial.page.locator('#grid header').first().innerText();
  expect(ribbon).not.toBe('');
  expect(ribbon).not.toMatch(/[ぁ-んァ-ヶ一-龥]/u);
  await shoot('trial-1024-english');
  // Nothing to ask: the workbook keeps its own size.
  await reopening(() => button(en.page.department).click());
  await shoot('trial-1024-department');
});

/** What axe has against the page around grid and pane, a line for each place. */
const violations = async (): Promise<readonly string[]> => {
  await trial.page.evaluate(source);
  const found = await trial.page.evaluate(() => {
    const { axe } = globalThis as unknown as {
      readonly axe: { run(scope: object, options: RunOptions): Promise<AxeResults> };
    };
    const scope = { include: [['body > header'], ['#tasks'], ['#splitter'], ['#read-out']] };
    return axe.run(scope, { resultTypes: ['violations'] });
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

it.each(['ja', 'en'])('%s のページに axe の違反がない', async (lang) => {
  await load(`?lang=${lang}&done=mend`);
  expect(await violations()).toEqual([]);
});

it('外への通信も、捕まえられなかったエラーもない', () => {
  expect(trial.foreign).toEqual([]);
  expect(trial.errors).toEqual([]);
});

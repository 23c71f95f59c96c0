import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { jaPane } from '../../src/i18n/ja-pane';
import { builtTrial, type Mode } from './trial-build';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};
/** Browsers of the machine are preferred; else the one that comes by npm. */
const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/microsoft-edge', '/usr/bin/chromium'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The trial page in a real browser, with what happened there. */
export interface TrialPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Uncaught errors of page and pane. */
  readonly errors: readonly string[];
  /** Requests that left this machine. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves a folder. */
export const serve = (folder: string): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
};

/** A browser of this machine, or the one that comes by npm. */
export const launch = async (flags: readonly string[]): Promise<Browser> => {
  const installed = INSTALLED.find((path) => existsSync(path));
  const packed = (await import('@sparticuz/chromium')).default;
  const executablePath = installed ?? (await packed.executablePath());
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], headless: true });
};

/** Builds the trial page, serves it on this machine and opens it in Japanese. */
export const openTrial = async (
  width = 1440,
  mode: Mode = 'development',
  flags: readonly string[] = [],
): Promise<TrialPage> => {
  const folder = await builtTrial(mode);
  const server = await serve(folder);
  const browser = await launch(flags);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'ja-JP',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [errors, foreign]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/u.test(url)) foreign.push(url);
  });
  await page.goto(`${origin}/`);
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab', { name: '点検' }).waitFor({ timeout: 60_000 });
  return {
    page,
    pane,
    errors,
    foreign,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
};

const NAME_BOX = '[data-u-comp="defined-name"] input';

/** Goes to a cell by the grid's name box. */
export const goToCell = async ({ page }: TrialPage, cell: string): Promise<void> => {
  const box = page.locator(NAME_BOX).first();
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  await page.waitForTimeout(250);
};

/** Types into a cell as a person does. */
export const typeInto = async (trial: TrialPage, cell: string, text: string): Promise<void> => {
  await goToCell(trial, cell);
  await trial.page.keyboard.insertText(text);
  await trial.page.waitForTimeout(150);
  await trial.page.keyboard.press('Enter');
  await trial.page.waitForTimeout(400);
};

/** Address in the grid's name box. */
export const currentCell = ({ page }: TrialPage): Promise<string> =>
  page.locator(NAME_BOX).first().inputValue();

/** Opens a workbook by the page's own button, lets unsaved changes go, and waits until the pane stands beside it anew. */
export const openBook = async (
  { page, pane }: TrialPage,
  name: string,
  bytes: Uint8Array,
): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '開く…' }).click(),
  ]);
  const leave = page.getByRole('button', { name: '保存せずに開く' });
  const loaded = page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
  let isLoaded = false;
  void loaded.then(() => (isLoaded = true));
  await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  while (!isLoaded) {
    if (await leave.isVisible()) await leave.click();
    await Promise.race([loaded, page.waitForTimeout(100)]);
  }
  await page.getByText(`${name} を開きました。`).waitFor({ timeout: 120_000 });
  await pane.getByRole('tab', { name: '点検' }).waitFor();
};

/** Waits until a panel is there with what stands in it: its script is fetched when it is first shown. */
export const panelShown = async (
  { pane }: Pick<TrialPage, 'pane'>,
  name: string,
): Promise<void> => {
  await pane.getByRole('tabpanel', { name, exact: true }).waitFor();
  await pane.getByText(jaPane.opening, { exact: true }).waitFor({ state: 'detached' });
};

/** Chooses from a menu, which is gone then; on a busy machine a press may come while it still opens or closes. */
export const chooseOfMenu = async (
  { pane }: Pick<TrialPage, 'pane'>,
  menu: RegExp,
  name: string | RegExp,
): Promise<void> => {
  const list = pane.getByRole('menu');
  const isGone = (): Promise<boolean> =>
    list.waitFor({ state: 'detached', timeout: 3000 }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 6; tries += 1) {
    if (!(await list.isVisible())) await pane.getByRole('button', { name: menu }).click();
    const item = pane.getByRole('menuitem', { name, exact: true });
    await item.click({ timeout: 5000 }).catch(() => undefined);
    if (await isGone()) return;
  }
  throw new RangeError(`nothing could be chosen from ${String(menu)}`);
};

/** Goes to a panel of the pane: by its tab where it has one, else by the menu. */
export const showPanel = async ({ pane }: TrialPage, name: string): Promise<void> => {
  // Whose work it is arranges the tabs; it is known once the workbook is read.
  await pane.getByRole('button', { name: '読んでいます…' }).waitFor({ state: 'detached' });
  const tab = pane.getByRole('tab', { name, exact: true });
  if ((await tab.count()) > 0) await tab.click();
  else {
    await chooseOfMenu({ pane }, /^ほかの画面/u, name);
  }
  await panelShown({ pane }, name);
};

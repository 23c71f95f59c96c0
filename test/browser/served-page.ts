import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { HOST, type Served } from './nginx';
import { builtTrial } from './trial-build';
import { launch, type TrialPage } from './trial-page';

const ORIGIN = `https://${HOST}`;

/** The released pane in a browser, beside a workbook, with everything that it has asked its server for. */
export interface ServedPage extends TrialPage {
  /** Paths that came from nginx. */
  readonly served: readonly string[];
  /** What the content security policy has stopped, as the browser tells it. */
  readonly stopped: readonly string[];
}

/**
 * Excel, played by the trial page: its own files come from the disk, and nothing of the pane does. In the
 * frame of the pane it stands before Office.js looks for it, as Excel does.
 */
const playExcel = async (page: Page, excel: string, pane: string): Promise<void> => {
  await page.addInitScript(() => {
    interface Door {
      readonly shinkoTrial?: { attach(inner: Window): void };
    }
    if (window.parent !== window) (window.parent as Door).shinkoTrial?.attach(window);
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const isPane = existsSync(join(pane, name));
    if (isPane || !existsSync(join(excel, name))) return route.continue();
    const type = extname(name) === '.html' ? { contentType: 'text/html; charset=utf-8' } : {};
    return route.fulfill({ path: join(excel, name), ...type });
  });
};

/** Flags of a browser that finds the server under its name, and knows its key. */
export const flagsFor = ({ port, key }: Served): readonly string[] => [
  `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${port}`,
  `--ignore-certificate-errors-spki-list=${key}`,
];

/** Opens the released pane as nginx serves it, for one of the two roles. */
export const openServed = async (
  served: Served,
  pane: string,
  role: 'department' | 'secretariat',
): Promise<ServedPage> => {
  const excel = await builtTrial('production');
  const browser = await launch(flagsFor(served));
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const [errors, foreign, asked, stopped]: string[][] = [[], [], [], []];
  page.on('pageerror', (error) => errors!.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) stopped!.push(message.text());
  });
  const take = (request: Request): void => {
    const url = new URL(request.url());
    if (/^(?:data|blob|about):$/u.test(url.protocol)) return;
    if (url.origin !== ORIGIN) foreign!.push(url.href);
    else if (existsSync(join(pane, url.pathname))) asked!.push(url.pathname);
  };
  page.on('request', take);
  await playExcel(page, excel, pane);
  await page.goto(`${ORIGIN}/?role=${role}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('tab', { name: '点検' }).waitFor({ timeout: 60_000 });
  return {
    page,
    pane: frame,
    errors: errors!,
    foreign: foreign!,
    served: asked!,
    stopped: stopped!,
    close: () => browser.close(),
  };
};

import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { HeldFile } from '../../src/app/ports/command-engine';
import { builtRelease } from './trial-build';
import { launch, serve } from './trial-page';

/** The page without Excel in a real browser, with what happened there. */
export interface WebPage {
  readonly page: Page;
  /** Uncaught errors, and what the content security policy has stopped. */
  readonly errors: readonly string[];
  /** Requests to anybody but the place that the page came from. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

/** Watches a page for what it must not do. */
const watch = (page: Page, isOwn: (url: string) => boolean) => {
  const [errors, foreign]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/u.test(url) && !isOwn(url)) foreign.push(url);
  });
  return { errors, foreign };
};

/** Opens the page that stands at an address; every request elsewhere is told. */
export const openWebAt = async (
  base: string,
  flags: readonly string[] = [],
  end: () => void = () => undefined,
): Promise<WebPage> => {
  const browser = await launch(flags);
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    locale: 'ja-JP',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const seen = watch(page, (url) => url.startsWith(base));
  await page.goto(`${base}web.html`);
  await page.getByRole('button', { name: '点検する' }).waitFor();
  const close = async (): Promise<void> => {
    await browser.close();
    end();
  };
  return { page, ...seen, close };
};

/** Opens the released page: from a server, or from the folder on disk. */
export const openWeb = async (from: 'server' | 'disk'): Promise<WebPage> => {
  const folder = join(await builtRelease(), 'dist');
  if (from === 'disk') return openWebAt(pathToFileURL(`${folder}/`).href);
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  return openWebAt(`http://127.0.0.1:${port}/`, [], () => server.close());
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses files in the field of that name. */
export const chooseFiles = (page: Page, field: string, files: readonly HeldFile[]): Promise<void> =>
  page
    .locator('fieldset')
    .filter({ has: page.getByText(field, { exact: true }) })
    .locator('input[type=file]')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })),
    );

/** What the button lets the browser save. */
export const savedBy = async (page: Page, button: RegExp): Promise<HeldFile> => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

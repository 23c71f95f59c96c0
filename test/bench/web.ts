import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWeb } from '../browser/web-page';
import { markdownTable, type Print } from './measure';
import { makeDepartmentFiles } from './merge';
import { watchWorkerHeap } from './worker-heap';

const COUNTS = [50, 200];
const TIMEOUT = 300_000;

type WatchedWindow = typeof globalThis & { stalls: number[] };

/** Notes tasks of the page's thread that take more than 50 ms. */
const watchStalls = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stalls: number[] = [];
    (globalThis as WatchedWindow).stalls = stalls;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) stalls.push(duration);
    }).observe({ type: 'longtask' });
  });

const stallsOf = async (page: Page): Promise<string> => {
  const stalls = await page.evaluate(() => (globalThis as WatchedWindow).stalls.splice(0));
  return stalls.length === 0
    ? 'none'
    : `${stalls.length} (longest ${Math.round(Math.max(...stalls))} ms)`;
};

const inputOf = (page: Page, field: string) =>
  page
    .locator('fieldset')
    .filter({ has: page.getByText(field, { exact: true }) })
    .locator('input[type=file]');

const benchFrom = async (
  from: 'server' | 'disk',
  folder: string,
  count: number,
): Promise<readonly string[]> => {
  const { page, close } = await openWeb(from);
  try {
    const usable = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: '取りまとめ', exact: true }).click();
    await inputOf(page, '全体のブック').setInputFiles(join(folder, 'master.xlsx'));
    await watchStalls(page);
    await inputOf(page, '課から戻ったファイル（何冊でも）').setInputFiles(
      Array.from({ length: count }, (_, index) => join(folder, `${index}.xlsx`)),
    );
    await page.getByText(`${count}ファイル`).waitFor();
    const choosing = await stallsOf(page);
    const worker = await watchWorkerHeap(page);
    const asked = performance.now();
    await page.getByRole('button', { name: '取りまとめる', exact: true }).click();
    await page.getByRole('table', { name: '課の状況' }).waitFor({ timeout: TIMEOUT });
    const time = performance.now() - asked;
    await page.waitForTimeout(500);
    return [
      from,
      String(count),
      `${Math.round(usable)} ms`,
      `${(time / 1000).toFixed(2)} s`,
      `${(time / count).toFixed(1)} ms`,
      choosing,
      await stallsOf(page),
      `${((await worker.read()) / 2 ** 20).toFixed(1)} MB`,
    ];
  } finally {
    await close();
  }
};

/** The page without Excel collecting departments' files of 48 items, in a real browser. */
export const benchWeb = async (print: Print): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-bench-'));
  makeDepartmentFiles(folder, Math.max(...COUNTS));
  try {
    const rows: (readonly string[])[] = [];
    for (const from of ['server', 'disk'] as const)
      for (const count of COUNTS) rows.push(await benchFrom(from, folder, count));
    const titles = ['from', 'files', 'page usable after', 'to the board', 'a file'];
    print(
      markdownTable(
        [...titles, 'stalls while choosing', 'stalls while collecting', "worker's heap"],
        rows,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openBook, openTrial, type TrialPage } from '../browser/trial-page';
import { markdownTable, type Print } from './measure';
import { makeDepartmentFiles } from './merge';
import { paneStretches } from './pane-stretches';
import { watchWorkerHeap } from './worker-heap';

const COUNTS = [50, 200];
const TIMEOUT = 300_000;
/** Heaps are told to the byte, and only after what is no longer used is cleared. */
const FLAGS = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** The heap that page and pane share, after clearing. */
const heap = (): number => {
  const scope = globalThis as unknown as {
    readonly gc: () => void;
    readonly performance: { readonly memory: { readonly usedJSHeapSize: number } };
  };
  scope.gc();
  return scope.performance.memory.usedJSHeapSize;
};

const paneOf = ({ page }: TrialPage): Frame =>
  page.frames().find((frame) => frame.parentFrame() !== null)!;

interface Watch {
  readonly said: string[];
  readonly tasks: number[];
}
type WatchedWindow = typeof globalThis & { watch: Watch };

/** Notes what the pane's progress says, and tasks of its thread that take more than 50 ms. */
const startWatching = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    const watch: Watch = { said: [], tasks: [] };
    (globalThis as WatchedWindow).watch = watch;
    // Without a name of its own, which the compiler would note by a function that the page lacks.
    new MutationObserver(() => {
      const said = document.querySelector('[role="progressbar"]')?.getAttribute('aria-label');
      if (said && watch.said.at(-1) !== said) watch.said.push(said);
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const benchFiles = async (
  trial: TrialPage,
  folder: string,
  count: number,
): Promise<readonly string[]> => {
  await openBook(trial, 'master.xlsx', new Uint8Array(readFileSync(join(folder, 'master.xlsx'))));
  await trial.pane.getByRole('tab', { name: '取りまとめ' }).click();
  const input = trial.pane.getByLabel('ファイルを選ぶ…');
  await input.waitFor({ state: 'attached' });
  await trial.page.waitForTimeout(1500);
  const pane = paneOf(trial);
  const before = await pane.evaluate(heap);
  await startWatching(pane);
  const worker = await watchWorkerHeap(trial.page);
  const paths = Array.from({ length: count }, (_, index) => join(folder, `${index}.xlsx`));
  let time = NaN;
  const stretches = await paneStretches(trial, async () => {
    const begun = performance.now();
    await input.setInputFiles(paths);
    await trial.pane.getByRole('heading', { name: /^各課の状況/u }).waitFor({ timeout: TIMEOUT });
    time = performance.now() - begun;
    await trial.page.waitForTimeout(500);
  });
  const { said, tasks } = await pane.evaluate(() => (globalThis as WatchedWindow).watch);
  const steps = said.filter((text) => text.startsWith(`${count}件のうち`)).length;
  return [
    String(count),
    `${(time / 1000).toFixed(2)} s`,
    `${(time / count).toFixed(1)} ms`,
    `${Math.round(Math.max(0, ...stretches))} ms`,
    tasks.length === 0 ? 'none' : `${tasks.length} (longest ${Math.round(Math.max(...tasks))} ms)`,
    `${steps} of ${count + 1}`,
    `${megabytes(before)} → ${megabytes(await pane.evaluate(heap))}`,
    megabytes(await worker.read()),
  ];
};

/** Merging departments' files of 48 items in the pane, in a real browser, built for production. */
export const benchMergePane = async (print: Print): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-bench-'));
  makeDepartmentFiles(folder, Math.max(...COUNTS));
  const trial = await openTrial(1440, 'production', FLAGS);
  try {
    const rows: (readonly string[])[] = [];
    for (const count of COUNTS) rows.push(await benchFiles(trial, folder, count));
    const titles = [
      ...['files', 'to the list of departments', 'a file', "longest of the pane's scripts"],
      ...['tasks over 50 ms', 'steps told', "page's heap before → after", "worker's heap"],
    ];
    print(markdownTable(titles, rows));
  } finally {
    await trial.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

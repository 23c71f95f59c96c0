import type { CDPSession } from 'playwright-core';
import { createXlsx } from '../../src/adapters/xlsx';
import { checkWorkbook } from '../../src/app/check/check-workbook';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';
import { bookStandingOf } from '../../src/app/submit/standing';
import { jaShell } from '../../src/i18n/ja-shell';
import { MemoryWorkbook } from '../app/memory-workbook';
import { saveBook } from '../browser/trial-files';
import { openBook, openTrial, type TrialPage } from '../browser/trial-page';
import { Dice } from '../fuzz/dice';
import { samplePlan } from '../ui/sample-book';
import { STEPS, type Soak } from './steps';

/** How far a soak is: what was done, and how much the page holds by then. */
export interface SoakLook {
  readonly operations: number;
  readonly heap: number;
}

/** What a soak came to. */
export interface SoakOutcome {
  /** By name, how often each was done, and how often it was not offered. */
  readonly counts: ReadonlyMap<string, { done: number; passed: number }>;
  readonly looks: readonly SoakLook[];
  /** What was not as it must be. */
  readonly wrong: readonly string[];
}

const { strip } = jaShell;

/** What the strip must say of a saved workbook, by a check that begins anew. */
const wantedStrip = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const book = createXlsx().read(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  const { grids } = book.value;
  const { port } = new MemoryWorkbook(grids, () => Promise.resolve());
  const checked = await checkWorkbook(port, {}, () => Promise.resolve(), {
    marks: () => Promise.resolve('leave'),
    scope: 'submission',
  });
  if (!checked.ok) throw new RangeError(checked.failure.kind);
  const { identity = null } = recogniseWorkbook({ grids });
  const { standing } = bookStandingOf(checked.value, identity)!;
  return [
    strip.filled(standing.filled, standing.items),
    strip.mend(standing.toMend),
    strip.explain(standing.toExplain),
  ];
};

const saidStrip = async ({ pane }: TrialPage): Promise<readonly string[]> =>
  pane.getByRole('region', { name: strip.label }).getByRole('button').allTextContents();

const PATIENCE = 40;

/** What the strip says otherwise than the saved workbook, once it has had time to follow. */
const wrongStrip = async (trial: TrialPage): Promise<readonly string[]> => {
  const wanted = await wantedStrip((await saveBook(trial)).bytes);
  let said: readonly string[] = [];
  for (let looks = 0; looks < PATIENCE; looks += 1) {
    said = await saidStrip(trial);
    if (wanted.every((text) => said.includes(text))) return [];
    await trial.page.waitForTimeout(250);
  }
  return [`the strip says ${said.join()} and not ${wanted.join()}`];
};

/** What the page holds once nothing is left to be collected, in MB. */
const heapOf = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
  return Math.round((used?.value ?? 0) / 1e5) / 10;
};

const STEPS_BY_WEIGHT = STEPS.flatMap(([name, weight, step]) =>
  Array.from({ length: weight }, () => ({ name, step })),
);

/** Where a soak ends, and who is told of it on its way. */
export interface SoakOrder {
  readonly operations: number;
  readonly seed: number;
  /** Looks are taken after so many operations. */
  readonly every: number;
  /** Milliseconds after which it ends in any case. */
  readonly most: number;
  readonly onLook: (look: SoakLook) => void;
}

/** Does things at random with the trial page, and looks again and again whether all is as it must be. */
export const soak = async (order: SoakOrder): Promise<SoakOutcome> => {
  const trial = await openTrial(1440, 'development', ['--js-flags=--expose-gc']);
  const counts = new Map(STEPS.map(([name]) => [name, { done: 0, passed: 0 }]));
  const looks: SoakLook[] = [];
  const wrong: string[] = [];
  let made = 0;
  const scene: Soak = { trial, dice: new Dice(order.seed), next: () => (made += 1) };
  try {
    trial.page.setDefaultTimeout(20_000);
    const session = await trial.page.context().newCDPSession(trial.page);
    await session.send('Performance.enable');
    await openBook(trial, '見本.xlsx', createXlsx().write(samplePlan()));
    const end = Date.now() + order.most;
    for (let number = 1; number <= order.operations && Date.now() < end; number += 1) {
      const { name, step } = scene.dice.one(STEPS_BY_WEIGHT);
      const count = counts.get(name)!;
      try {
        if (await step(scene)) count.done += 1;
        else count.passed += 1;
      } catch (mistake) {
        wrong.push(`operation ${number}, ${name}: ${String(mistake).split('\n')[0]}`);
      }
      if (number % order.every !== 0) continue;
      const look = { operations: number, heap: await heapOf(session) };
      looks.push(look);
      order.onLook(look);
      const amiss = await wrongStrip(trial);
      wrong.push(...amiss.map((one) => `after ${number} operations: ${one}`));
    }
  } finally {
    await trial.close();
  }
  return { counts, looks, wrong: [...wrong, ...trial.errors.map((error) => `page: ${error}`)] };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How much more the page holds in the last quarter of the looks than in the second. */
export const growthOf = (looks: readonly SoakLook[]): number => {
  const quarter = Math.max(1, Math.floor(looks.length / 4));
  const heaps = looks.map(({ heap }) => heap);
  return median(heaps.slice(-quarter)) / median(heaps.slice(quarter, quarter * 2));
};

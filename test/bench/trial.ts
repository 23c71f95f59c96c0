import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { cellName } from '../../src/core/form/grid';
import { gridOfPlan } from '../../src/core/form/grid-of-plan';
import { recognise } from '../../src/core/form/recognise';
import { openTrial, type TrialPage } from '../browser/trial-page';
import { bookOf, catalogOf } from './large-form';
import { markdownTable, type Print } from './measure';

/** Above this a task is felt while typing, in milliseconds. */
const LONG = 50;
const EDITS = 12;

/** Scripts of the pane's frame: Shinko and Office.js, with the Excel that they call. */
const PANE_SCRIPT = /(?:taskpane|office|excel-)[^/]*\.js$/u;

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds. */
  readonly timeDeltas?: readonly number[];
}

/** How long the pane's scripts ran without a break, each time, in milliseconds. */
const stretchesOf = ({ nodes, samples = [], timeDeltas = [] }: Profile): readonly number[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const walk = (id: number, isInside: boolean): void => {
    const node = byId.get(id)!;
    const isOwn = isInside || PANE_SCRIPT.test(node.callFrame.url);
    if (isOwn) own.add(id);
    for (const child of node.children ?? []) walk(child, isOwn);
  };
  walk(nodes[0]!.id, false);
  const stretches: number[] = [];
  let open = 0;
  samples.forEach((id, index) => {
    if (own.has(id)) open += (timeDeltas[index + 1] ?? 0) / 1000;
    else if (open > 0) {
      stretches.push(open);
      open = 0;
    }
  });
  return stretches;
};

/** Stretches of the pane's scripts while something runs. */
const profiled = async (
  { page }: TrialPage,
  work: () => Promise<void>,
): Promise<readonly number[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return stretchesOf(profile as Profile);
};

const openBook = async (trial: TrialPage, path: string, name: string): Promise<void> => {
  const [chooser] = await Promise.all([
    trial.page.waitForEvent('filechooser'),
    trial.page.getByRole('button', { name: '開く…' }).click(),
  ]);
  await chooser.setFiles(path);
  await trial.page.getByText(`${name} を開きました。`).waitFor({ timeout: 120_000 });
  await trial.pane.getByRole('tab', { name: '点検' }).waitFor();
  await trial.page.waitForTimeout(1500);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const errorCount = (trial: TrialPage) =>
  trial.pane.getByRole('button', { name: /^エラー \d+$/u }).textContent();

const benchItems = async (
  trial: TrialPage,
  folder: string,
  items: number,
): Promise<readonly string[]> => {
  const plan = bookOf(catalogOf(items));
  const name = `items-${items}.xlsx`;
  const path = join(folder, name);
  await writeFile(path, createXlsx().write(plan));
  const { blocks } = recognise(gridOfPlan(plan.sheets[0]!, plan.styles));
  await openBook(trial, path, name);
  const begun = performance.now();
  await trial.pane.getByRole('button', { name: '点検する' }).click();
  await trial.pane.getByRole('button', { name: 'もう一度点検' }).waitFor({ timeout: 120_000 });
  const check = performance.now() - begun;
  const box = trial.page.locator('[data-u-comp="defined-name"] input').first();
  const delays: number[] = [];
  const stretches = await profiled(trial, async () => {
    for (let edit = 0; edit < EDITS; edit += 1) {
      const block = blocks[(edit * 3 + 1) % Math.min(blocks.length, 40)]!;
      const { grade } = block.years.at(-1)!;
      const before = await errorCount(trial);
      await box.click();
      await box.fill(cellName(grade.row, grade.column));
      await box.press('Enter');
      await trial.page.waitForTimeout(150);
      await trial.page.keyboard.insertText(edit % 2 === 0 ? 'Ｚ' : 'Ｙ');
      await trial.page.waitForTimeout(100);
      const typed = performance.now();
      await trial.page.keyboard.press('Enter');
      while ((await errorCount(trial)) === before && performance.now() - typed < 5000) {
        await trial.page.waitForTimeout(5);
      }
      delays.push(performance.now() - typed);
      await trial.page.waitForTimeout(700);
    }
  });
  return [
    items.toLocaleString('en-US'),
    `${Math.round(check)} ms`,
    `${Math.round(median(delays))} ms`,
    `${Math.round(Math.max(...delays))} ms`,
    `${Math.round(Math.max(0, ...stretches))} ms`,
    String(stretches.filter((stretch) => stretch > LONG).length),
  ];
};

/** Measures the trial page in a real browser, built for production: the first check, and typing into checked sheets. */
export const benchTrial = async (print: Print): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'shinko-bench-'));
  const trial = await openTrial(1440, 'production');
  try {
    const rows: (readonly string[])[] = [];
    for (const items of [48, 800, 10_000]) rows.push(await benchItems(trial, folder, items));
    print(
      markdownTable(
        [
          'items',
          'first check',
          'Enter to new count, median',
          'longest',
          "longest of the pane's scripts",
          'over 50 ms',
        ],
        rows,
      ),
    );
  } finally {
    await trial.close();
    await rm(folder, { recursive: true, force: true });
  }
};

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshCommand } from '../build/built-command';
import { makeDepartmentFiles, runMerge } from './merge';
import { markdownTable, type Print } from './measure';
import { straightnessOf, plot, type Line } from './plot';

/** Where the plots of docs/benchmarks.md stand. */
const FOLDER = join(__dirname, '../../docs/plots');
const ITEMS = [1_250, 2_500, 5_000, 7_500, 10_000];
const FILES = [50, 100, 200, 300, 390];

/** What `growth-run.ts` measures of one size, by name: milliseconds of processor time, or megabytes. */
type Measured = Readonly<Record<string, number>>;

const runApart = (script: string, ...words: readonly string[]): Measured =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--expose-gc', '--require', require.resolve('tsx/cjs'), join(__dirname, script), ...words],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    ),
  ) as Measured;

/** Rounds over all sizes: a machine that is slow for a while is slow for all of them, and the least of each counts. */
const ROUNDS = 2;

const leastOf = (
  sizes: readonly number[],
  measure: (size: number) => Measured,
): readonly Measured[] => {
  const rounds = Array.from({ length: ROUNDS }, () => sizes.map(measure));
  return sizes.map((_, at) =>
    Object.fromEntries(
      Object.keys(rounds[0]![at]!).map((name) => [
        name,
        Math.min(...rounds.map((round) => round[at]![name]!)),
      ]),
    ),
  );
};

const linesOf = (
  sizes: readonly number[],
  measured: readonly Measured[],
  names: readonly string[],
): readonly Line[] =>
  names.map((name) => ({
    name,
    points: sizes.map((size, at) => [size, measured[at]![name]!] as const),
  }));

const growthRows = (lines: readonly Line[], unit: string): readonly (readonly string[])[] =>
  lines.map((line) => [
    line.name,
    ...[line.points[0]!, line.points.at(-1)!].map(
      ([size, value]) => `${size.toLocaleString('en-US')}: ${value.toFixed(1)} ${unit}`,
    ),
    straightnessOf(line).toFixed(3),
  ]);

/** How time and memory grow with items and with files; writes the plots and says how straight they are. */
export const benchGrowth = async (print: Print): Promise<void> => {
  const command = await freshCommand();
  const folder = mkdtempSync(join(tmpdir(), 'shinko-growth-'));
  try {
    const byItems = leastOf(ITEMS, (items) => runApart('growth-run.ts', String(items)));
    makeDepartmentFiles(folder, Math.max(...FILES));
    const byFiles = leastOf(FILES, (count): Measured => {
      const { processor, peak } = runMerge(command, folder, count);
      return { merge: processor, 'peak memory': peak / 1024 };
    });
    const charts = [
      {
        file: 'items-time',
        title: 'Time by items',
        axes: ['items', 'processor time, ms'],
        unit: 'ms',
        lines: linesOf(ITEMS, byItems, ['read', 'change 100 cells', 'write', 'recognise', 'rules']),
      },
      {
        file: 'items-memory',
        title: 'Memory by items',
        axes: ['items', 'MB kept'],
        unit: 'MB',
        lines: linesOf(ITEMS, byItems, ['the grid', 'understood and checked']),
      },
      {
        file: 'files-time',
        title: 'Merging, time by files',
        axes: ['files', 'processor time, ms'],
        unit: 'ms',
        lines: linesOf(FILES, byFiles, ['merge']),
      },
      {
        file: 'files-memory',
        title: 'Merging, memory by files',
        axes: ['files', 'MB at most'],
        unit: 'MB',
        lines: linesOf(FILES, byFiles, ['peak memory']),
      },
    ] as const;
    mkdirSync(FOLDER, { recursive: true });
    for (const { file, title, axes, lines } of charts)
      writeFileSync(join(FOLDER, `${file}.svg`), plot(title, axes, lines));
    const rows = charts.flatMap(({ lines, unit }) => growthRows(lines, unit));
    print(markdownTable(['line', 'smallest', 'largest', 'straight (R²)'], rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

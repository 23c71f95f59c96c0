/**
 * `npm run fuzz [-- --minutes N --seed S --corpus FOLDER --keep FOLDER]`: broken files of every kind go through
 * the .xlsx port and the commands, in processes of their own with little memory and a watchdog. What throws,
 * takes longer than two seconds or more than 300 MB is tried again alone; where that is so again, it is a
 * fault, and its file is kept. Counts by kind on stdout; exit 1 on any fault.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Order } from './child';
import { KINDS, type Input } from './inputs';
import type { TriedInput } from './try-input';

const SLOWEST = 2000;
const MOST_MEMORY = 300;
const WATCHDOG = 10_000;
/** Inputs of one process; then comes another. */
const BATCH = 200;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    corpus: { type: 'string', default: join(__dirname, '../../../shared/corpus') },
    keep: { type: 'string', default: join(__dirname, '../../fuzz-failures') },
  },
});
const seed = Number(values.seed);
const until = Date.now() + Number(values.minutes) * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'shinko-fuzz-'));
const [place, results] = [join(folder, 'place'), join(folder, 'results')];

interface Ended {
  readonly tried: readonly TriedInput[];
  /** Where it stood when it did not end by itself. */
  readonly broke?: { readonly index: number; readonly operation: string; readonly how: string };
}

const NODE = ['--max-old-space-size=300', '--expose-gc', '--require', require.resolve('tsx/cjs')];

const placeNow = (): { readonly index: number; readonly operation: string } => {
  const line = readFileSync(place, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  const [index = '-1', operation = ''] = line.split('\t');
  return { index: Number(index), operation };
};

/** Runs a process to its end, or kills it where it stands still. */
const runChild = async (
  order: Omit<Order, 'place' | 'results' | 'seed' | 'corpus'>,
): Promise<Ended> => {
  for (const file of [place, results]) writeFileSync(file, '');
  const full: Order = { ...order, place, results, seed, corpus: values.corpus };
  const words = [...NODE, join(__dirname, 'child.ts'), JSON.stringify(full)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.on('data', (more: Buffer) => (said = (said + more.toString()).slice(-4000)));
  let isHung = false;
  const started = Date.now();
  const watchdog = setInterval(() => {
    const changed = Math.max(statSync(place).mtimeMs, started + 20_000);
    if (Date.now() - changed < WATCHDOG) return;
    isHung = true;
    child.kill('SIGKILL');
  }, 500);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watchdog);
  const lines = readFileSync(results, 'utf8').split('\n').filter(Boolean);
  const tried = lines.map((line) => JSON.parse(line) as TriedInput);
  if (code === 0) return { tried };
  const at = placeNow();
  if (at.index < 0) throw new Error(`the process did not begin: ${said}`);
  const isMemory = /heap out of memory|allocation failed/iu.test(said);
  const how = isHung ? 'hang' : isMemory ? 'memory' : `ended: ${said.trim().slice(-300)}`;
  return { tried, broke: { ...at, how } };
};

/** What is wrong with an input's operations, as texts; none where all is well. */
const faultsOf = ({ tried }: TriedInput): readonly string[] =>
  tried.flatMap(({ operation, ending, thrown, milliseconds, megabytes }) => [
    ...(ending === 'thrown' ? [`${operation}: ${thrown!}`] : []),
    ...(milliseconds > SLOWEST ? [`${operation}: ${Math.round(milliseconds)} ms`] : []),
    ...(megabytes > MOST_MEMORY ? [`${operation}: ${Math.round(megabytes)} MB`] : []),
  ]);

const faultsOfRun = ({ tried, broke }: Ended): readonly string[] => [
  ...tried.flatMap(faultsOf),
  ...(broke ? [`${broke.operation}: ${broke.how}`] : []),
];

/** Tries an input again, alone and made beforehand; what is wrong with it then is a fault. */
const confirm = async (index: number): Promise<readonly string[]> => {
  const file = join(folder, 'input');
  const saved = await runChild({ from: index, to: index + 1, save: file });
  if (saved.broke)
    throw new Error(`input ${index} of seed ${seed} could not be made: ${saved.broke.how}`);
  const about = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Omit<Input, 'bytes'>;
  const faults = faultsOfRun(
    await runChild({ from: index, to: index + 1, input: { file, ...about } }),
  );
  if (faults.length === 0) return [];
  mkdirSync(values.keep, { recursive: true });
  const name = join(values.keep, `${seed}-${index}-${about.kind}`);
  copyFileSync(file, name);
  writeFileSync(`${name}.txt`, `${about.seed}\n${faults.join('\n')}\n`);
  return faults;
};

interface Row {
  inputs: number;
  operations: number;
  given: number;
  refused: number;
  slowest: number;
  memory: number;
}

const rows = new Map<string, Row>(
  KINDS.map((kind) => [
    kind,
    { inputs: 0, operations: 0, given: 0, refused: 0, slowest: 0, memory: 0 },
  ]),
);

const count = ({ kind, tried }: TriedInput): void => {
  const row = rows.get(kind)!;
  row.inputs += 1;
  for (const { ending, milliseconds, megabytes } of tried) {
    row.operations += 1;
    if (ending === 'given') row.given += 1;
    if (ending === 'refused') row.refused += 1;
    row.slowest = Math.max(row.slowest, milliseconds);
    row.memory = Math.max(row.memory, megabytes);
  }
};

const faults: string[] = [];
let suspected = 0;

const runBatch = async (from: number): Promise<number> => {
  const ended = await runChild({ from, to: from + BATCH });
  ended.tried.forEach(count);
  const wrong = ended.tried.filter((one) => faultsOf(one).length > 0).map(({ index }) => index);
  if (ended.broke) wrong.push(ended.broke.index);
  suspected += wrong.length;
  for (const index of wrong) {
    const found = await confirm(index);
    if (found.length === 0) continue;
    faults.push(`${index}: ${found.join(' | ')}`);
    process.stderr.write(`${seed}/${index}: ${found.join('\n')}\n`);
  }
  return ended.broke ? ended.broke.index + 1 : from + BATCH;
};

const report = (): void => {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  out('| kind | inputs | operations | given | refused | slowest, ms | most memory, MB |');
  out('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  const sum = { inputs: 0, operations: 0, given: 0, refused: 0, slowest: 0, memory: 0 };
  for (const [kind, row] of [...rows, ['all', sum] as const]) {
    if (kind !== 'all') {
      for (const name of ['inputs', 'operations', 'given', 'refused'] as const)
        sum[name] += row[name];
      sum.slowest = Math.max(sum.slowest, row.slowest);
      sum.memory = Math.max(sum.memory, row.memory);
    }
    const cells = [
      row.inputs,
      row.operations,
      row.given,
      row.refused,
      Math.round(row.slowest),
      Math.round(row.memory),
    ];
    out(`| ${kind} | ${cells.map((cell) => cell.toLocaleString('en')).join(' | ')} |`);
  }
  out(`\nseed ${seed}; ${suspected} inputs tried again alone; ${faults.length} faults`);
  for (const fault of faults) out(fault);
};

const main = async (): Promise<void> => {
  const hasCorpus = existsSync(values.corpus);
  process.stderr.write(
    `seed ${seed}; workbooks of others: ${hasCorpus ? values.corpus : 'not run'}\n`,
  );
  for (let next = 0; Date.now() < until;) next = await runBatch(next);
  report();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = faults.length > 0 ? 1 : 0;
};

void main();

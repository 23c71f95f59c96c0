/** Tries inputs one after the other, in a process that may be killed: see run.ts. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { foreignBooks, inputOf, type Input } from './inputs';
import { makeSeeds } from './seeds';
import { tryBroken, type FuzzScene, type TriedInput, type Watch } from './try-input';

/** What a child is to do. */
export interface Order {
  readonly seed: number;
  readonly corpus: string;
  readonly from: number;
  readonly to: number;
  /** Where the present place is told, `index TAB operation`. */
  readonly place: string;
  /** Where results go, a line each. */
  readonly results: string;
  /** Makes the input of `from` and puts it here, trying nothing. */
  readonly save?: string;
  /** Tries this file alone, as the input of `from`. */
  readonly input?: { readonly file: string } & Omit<Input, 'bytes'>;
}

const statusLine = (name: string): number => {
  const text = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? 0) / 1024;
};

/** Highest memory since the last {@link forgetPeak}, in megabytes; Linux alone tells. */
const peak = (): number => (process.platform === 'linux' ? statusLine('VmHWM') : 0);

const forgetPeak = (): void => {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
};

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

const order = JSON.parse(process.argv[2]!) as Order;
const scene: FuzzScene = {
  seeds: makeSeeds(),
  foreign: foreignBooks(order.corpus),
  seed: order.seed,
};
collect();
const base = process.platform === 'linux' ? statusLine('VmRSS') : 0;
const [place, results] = [openSync(order.place, 'w'), openSync(order.results, 'a')];

const watchOf = (index: number): Watch => ({
  begin: (operation) => {
    collect();
    writeSync(place, `${index}\t${operation}\n`);
    forgetPeak();
  },
  end: () => peak() - base,
});

const tell = (tried: TriedInput): void => void writeSync(results, `${JSON.stringify(tried)}\n`);

const made = (index: number): Input => {
  writeSync(place, `${index}\tmaking\n`);
  return inputOf(scene.seeds, scene.foreign, scene.seed, index);
};

if (order.save !== undefined) {
  const { bytes, kind, seed } = made(order.from);
  writeFileSync(order.save, bytes);
  writeFileSync(`${order.save}.json`, JSON.stringify({ kind, seed }));
} else if (order.input) {
  const { file, kind, seed } = order.input;
  const bytes = new Uint8Array(readFileSync(file));
  tell(tryBroken(scene, order.from, { kind, seed, bytes }, watchOf(order.from)));
} else {
  for (let index = order.from; index < order.to; index += 1)
    tell(tryBroken(scene, index, made(index), watchOf(index)));
}
closeSync(place);
closeSync(results);

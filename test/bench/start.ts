import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshCommand } from '../build/built-command';
import { markdownTable, median, milliseconds, type Print } from './measure';

const ROOT = join(__dirname, '../..');
const SEED = join(ROOT, '../shared/seeds/000_5c28a826f80b968c.txt');
const FACTS = join(ROOT, 'src/hosts/trial/sample/r4-facts.txt');
const RUNS = 15;

/** Milliseconds of a whole process, from its start to its end. */
const timeOf = (args: readonly string[]): number => {
  const start = performance.now();
  const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
};

/** What webpack says once the page can be opened, and how long it takes to put what it built aside. */
const [USABLE, KEPT_AFTER] = ['compiled successfully', 8_000];

/** Milliseconds from `npm start` to a page that can be used; ended once what was built is kept for the next. */
const pageTime = async (): Promise<number> => {
  const start = performance.now();
  const server = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, CI: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  for await (const more of server.stdout) {
    said += String(more);
    if (said.includes(USABLE)) break;
  }
  if (!said.includes(USABLE)) throw new RangeError(`npm start ended: ${said.slice(-300)}`);
  const taken = performance.now() - start;
  server.stdout.resume();
  await pause(KEPT_AFTER);
  // npm and what it has started.
  process.kill(-server.pid!, 'SIGKILL');
  await once(server, 'exit');
  return taken;
};

/** Whole processes of `shinko.cjs` beside one of Node that does nothing, turn by turn. */
export const benchStart = async (print: Print): Promise<void> => {
  const file = await freshCommand();
  const sheet = existsSync(SEED) ? SEED : FACTS;
  const works: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['node shinko.cjs --help', [file, '--help']],
    ['node shinko.cjs check, the R4 sheet', [file, 'check', sheet]],
    ['npm run -s shinko, without npm', [join(ROOT, 'build/shinko.js'), 'check', sheet]],
  ];
  const times: number[][] = works.map(() => []);
  for (let run = 0; run < RUNS; run += 1) {
    works.forEach(([, args], index) => times[index]!.push(timeOf(args)));
  }
  const [least] = times.map(median);
  print(
    markdownTable(
      ['work', 'time', 'fastest', 'ratio to node -e 0'],
      works.map(([name], index) => [
        name,
        milliseconds(median(times[index]!)),
        milliseconds(Math.min(...times[index]!)),
        `${(median(times[index]!) / least!).toFixed(1)} ×`,
      ]),
    ),
  );
  if (process.platform === 'win32') return;
  const [first, ...later] = [
    await pageTime(),
    await pageTime(),
    await pageTime(),
    await pageTime(),
  ];
  print(
    `\n\`npm start\` to a page that can be used: ${milliseconds(first)} at first, then ${milliseconds(median(later))}\n`,
  );
};

/**
 * `npm run redos`: every regular expression of src over texts that make bad ones go back and forth, up to the
 * length of a cell of Excel, in a process of its own that is stopped where it stands still. `npm test` does the
 * same up to 4,000 signs. Lists what grows faster than the text; exit 1 where anything stands still.
 */
import { spawn } from 'node:child_process';
import { expressions, growthOf, STAIRS } from './expressions';

/** Milliseconds in which an expression has to answer. */
const WATCHDOG = 60_000;
/** Excel takes so many characters in a cell. */
const CELL = 32_767;

/** Tries expressions from a place on and says of each what came of it, a line each. */
const tryFrom = (first: number): void => {
  const { all } = expressions();
  all.slice(first).forEach((one, index) => {
    const growth = growthOf(one, [...STAIRS, [CELL, 40]]);
    const place = `src/${one.file}:${one.line} /${one.source}/${one.flags}`;
    const told =
      growth && `exponent ${growth.exponent.toFixed(1)} on ${JSON.stringify(growth.pump)}`;
    process.stdout.write(`${JSON.stringify([first + index, place, told])}\n`);
  });
  process.stdout.write('"done"\n');
};

const [grows, stands]: [string[], number[]] = [[], []];
let tried = 0;

/** Watches a process that tries the rest; after one that stands still another goes on behind it. */
const watch = (first: number): void => {
  const words = ['--require', require.resolve('tsx/cjs'), __filename, '--from', String(first)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let next = first;
  let rest = '';
  let isDone = false;
  let timer = setTimeout(() => child.kill(), WATCHDOG);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill(), WATCHDOG);
      const answer = JSON.parse(line) as 'done' | [number, string, string | null];
      if (answer === 'done') isDone = true;
      else {
        next = answer[0] + 1;
        tried += 1;
        if (answer[2] !== null) grows.push(`${answer[1]}: ${answer[2]}`);
      }
    }
  });
  child.on('close', () => {
    clearTimeout(timer);
    if (isDone) return tell();
    stands.push(next);
    watch(next + 1);
  });
};

const tell = (): void => {
  process.stdout.write(
    `${tried + stands.length} expressions, ${grows.length} grow faster than the text\n${grows.join('\n')}\n`,
  );
  process.stdout.write(`${stands.length} stood still${stands.map((at) => ` #${at}`).join('')}\n`);
  process.exitCode = stands.length > 0 ? 1 : 0;
};

const from = process.argv.indexOf('--from');
if (from > 0) tryFrom(Number(process.argv[from + 1]));
else watch(0);

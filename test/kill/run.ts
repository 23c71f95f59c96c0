/**
 * `npm run kill [-- --times N --only NAME]`: every command that writes is broken off at each of its calls to the
 * disk, and by SIGKILL at N random times in a process of its own. Counts on stdout; exit 1 where a file was
 * neither the old one nor a whole new one, or a refusal was not told in a sentence.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeeds } from '../fuzz/seeds';
import { filesBelow, wrongIn } from './aftermath';
import { atEveryCall } from './at-every-call';
import { prepare, wordsOfCall, WRITING_CALLS, type WritingCall } from './scene';
import { WAYS } from './ways';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10' }, only: { type: 'string', default: '' } },
});
const seeds = makeSeeds();
const calls = WRITING_CALLS.filter(({ name }) => name.includes(values.only));
const wrong: string[] = [];

const NODE = [
  '--require',
  require.resolve('tsx/cjs'),
  join(__dirname, '../../src/hosts/cli/main.ts'),
];

/** How long the call takes by itself, in milliseconds. */
const lengthOf = (call: WritingCall): number => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-kill-'));
  prepare(folder, seeds, call, true);
  const from = performance.now();
  const { status } = spawnSync(process.execPath, [...NODE, ...wordsOfCall(folder, call, true)]);
  if (status !== 0 && status !== 1) throw new Error(`${call.name}: status ${status}`);
  rmSync(folder, { recursive: true, force: true });
  return performance.now() - from;
};

/** Kills the call in its process after so long; tells whether it was still at work. */
const killAfter = async (call: WritingCall, milliseconds: number): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-kill-'));
  prepare(folder, seeds, call, true);
  const before = filesBelow(folder);
  const words = [...NODE, ...wordsOfCall(folder, call, true)];
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  const ended = new Promise<string | null>((resolve) =>
    child.on('exit', (_, signal) => resolve(signal)),
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const signal = await ended;
  clearTimeout(timer);
  for (const one of wrongIn(folder, before, false)) {
    wrong.push(`${call.name}, SIGKILL after ${Math.round(milliseconds)} ms: ${one}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return signal === 'SIGKILL';
};

/** The last part of a call is where it writes: half of the times lie in it. */
const timeWithin = (length: number): number =>
  Math.random() < 0.5 ? Math.random() * length : length * (0.7 + 0.3 * Math.random());

const main = async (): Promise<void> => {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  const names = [...WAYS.keys()];
  out(`| command | ${names.join(' | ')} | SIGKILL at a random time (still at work) |`);
  out(`| --- |${' ---: |'.repeat(names.length + 1)}`);
  const sums = [...names, ''].map(() => 0);
  for (const call of calls) {
    const counts = [...WAYS.values()].map((ways, column) => {
      let count = 0;
      for (const breaking of ways) {
        for (const broken of atEveryCall(seeds, call, breaking)) {
          count += 1;
          for (const one of broken.wrong)
            wrong.push(`${call.name}, ${JSON.stringify(breaking)}, call ${broken.at}: ${one}`);
        }
      }
      sums[column]! += count;
      return String(count);
    });
    let working = 0;
    const length = lengthOf(call);
    for (let time = 0; time < Number(values.times); time += 1)
      if (await killAfter(call, timeWithin(length))) working += 1;
    sums[names.length]! += Number(values.times);
    out(`| ${[call.name, ...counts, `${values.times} (${working})`].join(' | ')} |`);
  }
  out(`| all | ${sums.join(' | ')} |`);
  out(`\n${wrong.length} wrong`);
  for (const one of wrong) out(one);
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void main();

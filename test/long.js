/**
 * The laws with many runs, which take too long for every day: `npm run test:long`, several at a time.
 * `SHINKO_RUNS` sets the number of runs for all of them.
 */
const { spawn } = require('node:child_process');
const { availableParallelism } = require('node:os');

/** Each law, and its runs; those that take longest first. */
const LAWS = [
  ['test/corpus/corpus', 1],
  ['test/core/rules/planted-faults', 150],
  ['test/browser/served', 1],
  ['test/browser/year', 1],
  ['test/browser/web-edition', 1],
  ['test/adapters/office/ways', 1],
  ['test/browser/access', 1],
  ['test/core/form/read/any/drawn-forms', 800],
  ['test/core/form/read/any/drawn-bends', 120],
  ['test/core/rules/live-check', 250],
  ['test/core/rules/planted-ways', 30],
  ['test/app/cycle/keep-form', 100],
  ['test/conformance/ways', 1],
  ['test/build/release', 1],
  ['test/browser/conformance', 1],
  ['test/app/sessions/interleaving', 2000],
  ['test/app/cycle/standing-laws', 300],
  ['test/ui/broken-members', 1],
  ['test/kill/kill', 1],
  ['test/faults/faults', 1],
  ['test/fuzz/fuzz', 10],
  ['test/ui/own-mistakes', 1],
  ['test/hosts/cli/written-books', 1],
  ['test/corpus/no-forms', 1],
  ['test/ui/ways', 1],
];

const jest = require.resolve('jest/bin/jest');

/** Runs one law and prints all it says at its end; answers whether it held. */
const holds = ([law, runs]) =>
  new Promise((resolve) => {
    const SHINKO_RUNS = process.env.SHINKO_RUNS ?? String(runs);
    const child = spawn(process.execPath, [jest, '--testTimeout=1800000', law], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SHINKO_RUNS },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (status) => {
      for (const part of said) process.stdout.write(part);
      resolve(status === 0);
    });
  });

const main = async () => {
  /** A part of a law's path: only those. */
  const [, , only = ''] = process.argv;
  const waiting = LAWS.filter(([law]) => law.includes(only));
  const failed = [];
  const work = async () => {
    for (let law = waiting.shift(); law; law = waiting.shift()) {
      if (!(await holds(law))) failed.push(law[0]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (failed.length === 0) return;
  process.stdout.write(`\nDid not hold: ${failed.join(', ')}\n`);
  process.exitCode = 1;
};

void main();

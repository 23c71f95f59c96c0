/**
 * The laws with many runs, which take too long for every day: `npm run test:long`, several at a time.
 * `SHINKO_RUNS` sets the number of runs for all of them.
 */
const { spawn } = require('node:child_process');
const { availableParallelism } = require('node:os');
const { LAWS } = require('./laws');

const jest = require.resolve('jest/bin/jest');

/** Runs one law and prints all it says at its end; answers whether it held. */
const holds = ({ suite, runs }) =>
  new Promise((resolve) => {
    const SHINKO_RUNS = process.env.SHINKO_RUNS ?? String(runs);
    const child = spawn(process.execPath, [jest, '--testTimeout=1800000', `${suite}\\.test`], {
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
  /** A part of a suite's path: only those. */
  const [, , only = ''] = process.argv;
  const waiting = LAWS.filter(({ suite }) => suite.includes(only));
  const failed = [];
  const work = async () => {
    for (let law = waiting.shift(); law; law = waiting.shift()) {
      if (!(await holds(law))) failed.push(law.suite);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (failed.length === 0) return;
  process.stdout.write(`\nDid not hold: ${failed.join(', ')}\n`);
  process.exitCode = 1;
};

void main();

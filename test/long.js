/**
 * The laws with many runs, which take too long for every day: `npm run test:long`. `SHINKO_RUNS` sets
 * the number of runs for all of them.
 */
const { spawnSync } = require('node:child_process');

/** Each law, and its runs. */
const LAWS = [
  ['test/app/sessions/interleaving', 2000],
  ['test/app/cycle/standing-laws', 300],
  ['test/core/rules/planted-faults', 400],
  ['test/core/form/read/any/drawn-forms', 2000],
  ['test/core/form/read/any/drawn-bends', 300],
  ['test/core/rules/live-check', 400],
  ['test/ui/broken-members', 1],
  ['test/ui/own-mistakes', 1],
  ['test/browser/access', 1],
  ['test/corpus/corpus', 1],
  ['test/corpus/no-forms', 1],
  ['test/hosts/cli/written-books', 1],
  ['test/fuzz/fuzz', 20],
  ['test/kill/kill', 1],
  ['test/ui/ways', 1],
  ['test/build/release', 1],
  ['test/browser/served', 1],
  ['test/browser/conformance', 1],
];

const jest = require.resolve('jest/bin/jest');
/** A part of a law's path: only those. */
const [, , only = ''] = process.argv;
const failed = LAWS.filter(([law]) => law.includes(only)).filter(([law, runs]) => {
  const SHINKO_RUNS = process.env.SHINKO_RUNS ?? String(runs);
  const { status } = spawnSync(process.execPath, [jest, '--testTimeout=1800000', law], {
    stdio: 'inherit',
    env: { ...process.env, SHINKO_RUNS },
  });
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;

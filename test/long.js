/**
 * The laws with many runs, which take too long for every day: `npm run test:long`. The number of runs
 * is `SHINKO_RUNS`, else 2,000.
 */
const { spawnSync } = require('node:child_process');

const LAWS = [
  'test/app/sessions/interleaving',
  'test/core/rules/planted-faults',
  'test/core/rules/live-check',
];

const jest = require.resolve('jest/bin/jest');
const runs = process.env.SHINKO_RUNS ?? '2000';
const { status } = spawnSync(process.execPath, [jest, '--testTimeout=1800000', ...LAWS], {
  stdio: 'inherit',
  env: { ...process.env, SHINKO_RUNS: runs },
});
process.exitCode = status ?? 1;

/** `npm run pictures`: the browser tests that a picture of the guide belongs to, taking it anew. */
const { spawnSync } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const TESTS = path.join(__dirname, 'browser');
const named = process.argv.slice(2);

const files = readdirSync(TESTS)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => {
    const text = readFileSync(path.join(TESTS, name), 'utf8');
    const pictures = [...text.matchAll(/\bpicture\(trial, '([\w-]+)'/gu)].map(([, one]) => one);
    return pictures.some((one) => named.length === 0 || named.includes(one));
  })
  .map((name) => `test/browser/${name.replace('.test.ts', '\\.test')}`);

if (files.length === 0) throw new RangeError(`no picture is called ${named.join(', ')}`);
const jest = require.resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'node', '--runInBand', '--testPathPatterns', ...files],
  {
    stdio: 'inherit',
    env: { ...process.env, SHINKO_PICTURES: path.join(__dirname, '../docs/images') },
  },
);
process.exitCode = status ?? 1;

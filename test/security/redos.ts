/**
 * `npm run redos [-- --length N]`: every regular expression of src over texts that make bad ones go back and
 * forth, in a process of its own for each file that is stopped where it stands still. Lists what grows faster
 * than the text; exit 1 where one grows so fast that a cell of Excel's length would take a second.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { expressions, growthOf, type Expression, type Growth } from './expressions';

const { values } = parseArgs({
  options: { length: { type: 'string', default: '32000' }, one: { type: 'string' } },
});
const length = Number(values.length);
const WATCHDOG = 60_000;
/** Excel takes so many characters in a cell. */
const CELL = 32_767;
const SUPERLINEAR = 1.6;

/** What a whole cell would take at this growth, in milliseconds. */
const cellTime = ({ exponent, milliseconds, length: measured }: Growth): number =>
  measured === 0 ? 0 : milliseconds * (CELL / measured) ** exponent;

const placeOf = ({ file, line, source, flags }: Expression): string =>
  `src/${file}:${line} /${source}/${flags}`;

if (values.one !== undefined) {
  for (const one of expressions().filter(({ file }) => file === values.one))
    process.stdout.write(`${JSON.stringify([placeOf(one), growthOf(one, length)])}\n`);
} else {
  const files = [...new Set(expressions().map(({ file }) => file))];
  const [grows, fails]: [string[], string[]] = [[], []];
  let count = 0;
  for (const file of files) {
    const words = [
      '--require',
      require.resolve('tsx/cjs'),
      __filename,
      '--one',
      file,
      '--length',
      String(length),
    ];
    const { stdout, status } = spawnSync(process.execPath, words, {
      timeout: WATCHDOG,
      encoding: 'utf8',
    });
    if (status !== 0) fails.push(`${file}: stood still`);
    for (const line of stdout.split('\n').filter(Boolean)) {
      const [place, growth] = JSON.parse(line) as [string, Growth];
      count += 1;
      const told = `${place}: exponent ${growth.exponent.toFixed(1)}, a cell ${Math.round(cellTime(growth))} ms`;
      if (growth.exponent > SUPERLINEAR) grows.push(told);
      if (growth.exponent > SUPERLINEAR && cellTime(growth) > 1000) fails.push(told);
    }
  }
  process.stdout.write(
    `${count} expressions, ${grows.length} grow faster than the text\n${grows.join('\n')}\n`,
  );
  process.stdout.write(`${fails.length} too fast\n${fails.join('\n')}\n`);
  process.exitCode = fails.length > 0 ? 1 : 0;
}

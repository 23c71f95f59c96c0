/**
 * `npm run soak [-- --operations 2000 --seed 1 --minutes 60]`: random work of both roles on the trial page. Every 50
 * operations the strip must say what a fresh check of the saved workbook gives, and what the page holds is measured.
 * Exit 1 where something was amiss or the page grows.
 */
import { parseArgs } from 'node:util';
import { growthOf, soak } from './soak';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '120' },
    every: { type: 'string', default: '50' },
  },
});

/** More than this is growth, and not what a page holds now and then. */
const MOST_GROWTH = 1.3;

const main = async (): Promise<void> => {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  out('| operations | heap, MB |\n| ---: | ---: |');
  const { counts, looks, wrong } = await soak({
    operations: Number(values.operations),
    seed: Number(values.seed),
    every: Number(values.every),
    most: Number(values.minutes) * 60_000,
    onLook: ({ operations, heap }) => out(`| ${operations} | ${heap} |`),
  });
  out('\n| what | done | not offered |\n| --- | ---: | ---: |');
  for (const [name, { done, passed }] of counts) out(`| ${name} | ${done} | ${passed} |`);
  const growth = growthOf(looks);
  const isGrowing = looks.length >= 8 && growth > MOST_GROWTH;
  out(`\nlast quarter against the second: ${growth.toFixed(2)}${isGrowing ? ', growing' : ''}`);
  out(`${wrong.length} wrong`);
  for (const one of wrong) out(one);
  process.exitCode = wrong.length > 0 || isGrowing ? 1 : 0;
};

void main();

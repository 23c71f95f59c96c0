import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';
const quiet = () => undefined;
const LOGGER = {
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
};
/** The same numbers for the same seed, from 0 to below 1. */
const dice = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
const shuffled = (all, seed) => {
  const roll = dice(seed);
  return all
    .map((one) => [roll(), one])
    .sort(([left], [right]) => left - right)
    .map(([, one]) => one);
};
const placesOf = async (file) => {
  const content = readFileSync(file, 'utf8');
  const { mutants } = await new Instrumenter(LOGGER).instrument(
    [{ name: file, content, mutate: true }],
    { ignorers: [], excludedMutations: [], noHeader: true, plugins: null },
  );
  return mutants.map(({ location: { start, end } }) => ({
    file,
    from: [start.line + 1, start.column],
    to: [end.line + 1, end.column],
  }));
};

const isBefore = ([line, column], [other, place]) =>
  line < other || (line === other && column <= place);
const isInside = (one, outer) =>
  one.file === outer.file && isBefore(outer.from, one.from) && isBefore(one.to, outer.to);

/**
 * Places of some files that can be changed, from a seed, until so many mutants stand in them; all of them
 * where there are no more. As Stryker's `mutate` spells them.
 */
export const samplePlaces = async (files, most, seed) => {
  const all = [];
  for (const file of files) all.push(...(await placesOf(file)));
  if (all.length <= most) return files;
  let left = all;
  const chosen = [];
  for (const place of shuffled(all, seed)) {
    if (all.length - left.length >= most) break;
    if (!left.includes(place)) continue;
    chosen.push(place);
    left = left.filter((one) => !isInside(one, place));
  }
  return chosen.map(({ file, from, to }) => `${file}:${from.join(':')}-${to.join(':')}`).sort();
};

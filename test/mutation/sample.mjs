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
  // One place may be changed in several ways, which all count as one.
  const known = new Map();
  for (const { location } of mutants) {
    const { start, end } = location;
    const place = {
      file,
      from: [start.line + 1, start.column],
      to: [end.line + 1, end.column],
    };
    known.set(`${place.from.join(':')}-${place.to.join(':')}`, place);
  }
  return [...known.values()];
};
/** So many places of some files that can be changed, from a seed; all of them where there are no more. As Stryker's `mutate` spells them. */
export const samplePlaces = async (files, most, seed) => {
  const all = [];
  for (const file of files) all.push(...(await placesOf(file)));
  if (all.length <= most) return files;
  return shuffled(all, seed)
    .slice(0, most)
    .map(({ file, from, to }) => `${file}:${from.join(':')}-${to.join(':')}`)
    .sort();
};

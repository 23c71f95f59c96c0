import type { Dice } from './dice';
import { ODD_TEXTS } from './xml-faults';

type Json = unknown;

const ODD_NUMBERS = [0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 1e21, 5e-324];
const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '',
];

/** A value that stands where another was meant. */
const oddValue = (dice: Dice): Json =>
  dice.one<() => Json>([
    () => null,
    () => true,
    () => dice.one(ODD_NUMBERS),
    () => dice.one(ODD_TEXTS),
    () => dice.one(ODD_TEXTS),
    () => dice.one(ODD_NAMES),
    () => [],
    () => ({}),
    () => [null],
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}') as Json,
    () => 'ab\ud800',
    () => '=1+1',
    () => '<img src=x onerror=1>',
    () => Array.from({ length: 20_000 }, (_, at) => at),
    () => '長'.repeat(100_000),
  ])();

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets a member whatever its name, `__proto__` too, as JSON.parse does. */
const fromEntries = (entries: readonly (readonly [string, Json])[]): Json =>
  Object.fromEntries(entries);

/** One change somewhere within a value; how deep is the dice's choice. */
const changeWithin = (value: Json, dice: Dice): Json => {
  const here = dice.below(5) === 0;
  if (here) return oddValue(dice);
  if (Array.isArray(value) && value.length > 0) {
    const at = dice.below(value.length);
    const one = value[at] as Json;
    const turned = dice.one<() => readonly Json[]>([
      () => [changeWithin(one, dice)],
      () => [changeWithin(one, dice)],
      () => [changeWithin(one, dice)],
      () => [],
      () => [one, one],
    ])();
    return [...(value.slice(0, at) as Json[]), ...turned, ...(value.slice(at + 1) as Json[])];
  }
  if (isRecord(value) && Object.keys(value).length > 0) {
    const entries = Object.entries(value);
    const at = dice.below(entries.length);
    const [name, member] = entries[at]!;
    const turned = dice.one<() => readonly (readonly [string, Json])[]>([
      () => [[name, changeWithin(member, dice)]],
      () => [[name, changeWithin(member, dice)]],
      () => [[name, changeWithin(member, dice)]],
      () => [],
      () => [[dice.one(ODD_NAMES), member]],
      () => [
        [name, member],
        [dice.one(ODD_NAMES), oddValue(dice)],
      ],
    ])();
    return fromEntries([...entries.slice(0, at), ...turned, ...entries.slice(at + 1)]);
  }
  return oddValue(dice);
};

/** Text of a JSON value that is nested so deep. */
const nested = (depth: number, dice: Dice): string =>
  dice.below(2) === 0
    ? '['.repeat(depth) + ']'.repeat(depth)
    : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

/** A text of which one value is put in another's place, by its text. */
const withText = (value: Json, text: string, dice: Dice): string => {
  const mark = 'shinko-fuzz-mark';
  const marked = isRecord(value)
    ? { ...value, [dice.one(Object.keys(value).concat('x'))]: mark }
    : [mark];
  return JSON.stringify(marked).replace(`"${mark}"`, () => text);
};

type TextBreak = (value: Json, dice: Dice) => string;

const FAULTS: readonly TextBreak[] = [
  (value, dice) => withText(value, nested(dice.one([50, 2000, 100_000]), dice), dice),
  (value, dice) => nested(dice.one([50, 2000, 100_000]), dice) + String(value).slice(0, 0),
  (value, dice) => {
    const text = JSON.stringify(value);
    return text.slice(0, dice.below(text.length + 1));
  },
  (value) => `\ufeff${JSON.stringify(value)}`,
  (value, dice) => withText(value, `"${'長'.repeat(3_000_000)}"`, dice),
  (value, dice) => withText(value, `[${'{"a":1},'.repeat(200_000)}{}]`, dice),
  (value, dice) => {
    const text = JSON.stringify(value);
    const at = dice.below(text.length);
    return text.slice(0, at) + dice.one(['\u0000', ',', '"', '}', '\\u', 'é']) + text.slice(at + 1);
  },
];

const CHANGES_IN = 4;

/** JSON text that is wrong in one to four places; most of it is still JSON. */
export const breakJson = (text: string, dice: Dice): string => {
  let value = JSON.parse(text) as Json;
  if (dice.below(CHANGES_IN) === 0) return dice.one(FAULTS)(value, dice);
  for (let left = 1 + dice.below(4); left > 0; left -= 1) value = changeWithin(value, dice);
  return JSON.stringify(value) ?? 'null';
};

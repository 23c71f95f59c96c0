import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diceOf, type Dice } from './dice';
import { breakJson } from './json-faults';
import { breakRecord } from './record-faults';
import type { Seeds } from './seeds';
import { breakSheet } from './sheet-faults';
import { breakXml } from './xml-faults';
import { breakZip } from './zip-faults';

/** What is broken of an input. */
export const KINDS = [
  'zip',
  'xml',
  'sheet',
  'record',
  'catalog',
  'profile',
  'decisions',
  'lists',
] as const;
export type Kind = (typeof KINDS)[number];

/** A file that something is wrong with. */
export interface Input {
  readonly kind: Kind;
  /** The sound file that it was. */
  readonly seed: string;
  readonly bytes: Uint8Array;
}

const BOOKS = [
  'master.xlsx',
  'kept.xlsx',
  'dept.xlsx',
  'returned.xlsx',
  'approved.xlsx',
  'submitted.xlsx',
  'merged.xlsx',
  'rich.xlsx',
];
const RECORDS = BOOKS.filter((name) => name !== 'rich.xlsx');
const LISTS = ['map.json', 'sections.json', 'questions.json', 'revisions.json'];

/** Workbooks of others, where a folder holds some; small ones, so that many are tried. */
export const foreignBooks = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.xls[xm]$/iu.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

const LARGEST = 300_000;

/** One in so many inputs of zip, XML and sheets is made of somebody else's workbook. */
const FOREIGN_IN = 3;

const bookFor = (
  seeds: Seeds,
  foreign: readonly string[],
  dice: Dice,
): readonly [string, Uint8Array] => {
  if (foreign.length > 0 && dice.below(FOREIGN_IN) === 0) {
    const name = dice.one(foreign);
    const bytes = new Uint8Array(readFileSync(name));
    if (bytes.length > 100 && bytes.length < LARGEST && bytes[0] === 0x50) return [name, bytes];
  }
  const name = dice.one(BOOKS);
  return [name, seeds.get(name)!];
};

const BREAKS: Readonly<
  Record<'zip' | 'xml' | 'sheet', (bytes: Uint8Array, dice: Dice) => Uint8Array>
> = { zip: breakZip, xml: breakXml, sheet: breakSheet };

const JSON_SEEDS: Readonly<
  Record<Exclude<Kind, keyof typeof BREAKS | 'record'>, readonly string[]>
> = {
  catalog: ['plan.json'],
  profile: ['other-profile.json', 'profile.json'],
  decisions: ['report.json', 'decisions.json'],
  lists: LISTS,
};

const FOREIGN_FAULT = 'not-made';

/** The input of a run's seed and index, the same every time. */
export const inputOf = (
  seeds: Seeds,
  foreign: readonly string[],
  seed: number,
  index: number,
): Input => {
  const dice = diceOf(seed, index);
  const kind = KINDS[index % KINDS.length]!;
  if (kind === 'zip' || kind === 'xml' || kind === 'sheet') {
    const [name, bytes] = bookFor(seeds, foreign, dice);
    try {
      return { kind, seed: name, bytes: BREAKS[kind](bytes, dice) };
    } catch (error) {
      // Somebody's workbook that is odd itself is an input as it is.
      if (BOOKS.includes(name)) throw error;
      return { kind, seed: `${FOREIGN_FAULT}: ${name}`, bytes };
    }
  }
  if (kind === 'record') {
    const name = dice.one(RECORDS);
    return { kind, seed: name, bytes: breakRecord(seeds.get(name)!, dice) };
  }
  const name = dice.one(JSON_SEEDS[kind]);
  const text = new TextDecoder().decode(seeds.get(name)!);
  return { kind, seed: name, bytes: new TextEncoder().encode(breakJson(text, dice)) };
};

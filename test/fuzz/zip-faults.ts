import { deflateRawSync } from 'node:zlib';
import type { Dice } from './dice';
import { packZip, partOf, plainOf, unpackZip, type ZipPart } from './zip-edits';

type Break = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const MEGABYTE = 1024 * 1024;
const bombs = new Map<number, Buffer>();

/** A deflated run of one sign, which unfolds to so many megabytes. */
const bombOf = (megabytes: number, sign: number): Buffer => {
  const key = megabytes * 256 + sign;
  const known = bombs.get(key);
  if (known) return known;
  const bomb = deflateRawSync(Buffer.alloc(megabytes * MEGABYTE, sign), { level: 1 });
  bombs.set(key, bomb);
  return bomb;
};

/** The zip with one part, chosen by the dice, put otherwise. */
const alter = (
  bytes: Uint8Array,
  dice: Dice,
  change: (part: ZipPart) => readonly ZipPart[],
): Uint8Array => {
  const parts = unpackZip(bytes);
  const at = dice.below(parts.length);
  return packZip(parts.flatMap((part, index) => (index === at ? change(part) : [part])));
};

const PATHS = [
  '../xl/workbook.xml',
  '/xl/workbook.xml',
  'xl\\workbook.xml',
  'XL/WORKBOOK.XML',
  '__proto__',
  'constructor',
  'xl/__proto__.xml',
  'C:\\windows\\x.xml',
  'xl/worksheets/../workbook.xml',
  'a\u0000b.xml',
  '',
  'あ'.repeat(20_000),
];

const SIZES = [0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, 200 * MEGABYTE, 255 * MEGABYTE];
const OFFSETS = [12, 16, 10, 8, 20] as const;

/** Changes a number in the zip's last record. */
const breakEnd: Break = (bytes, dice) => {
  const changed = Buffer.from(bytes);
  const at = changed.length - 22 + dice.one(OFFSETS);
  changed.writeUInt16LE(dice.below(0x10000), Math.min(at, changed.length - 2));
  return new Uint8Array(changed);
};

/** One bomb in the place of a part, its size told or hidden. */
const bomb: Break = (bytes, dice) =>
  alter(bytes, dice, (part) => {
    const megabytes = dice.one([8, 64, 100, 200, 255, 300]);
    const packed = bombOf(megabytes, dice.one([0, 32, 60]));
    const told = dice.one([megabytes * MEGABYTE, part.size, 0xffffffff, 1000]);
    return [{ ...part, packed, method: 8, size: told }];
  });

/** Spaces within a sound part: its size and check sum are right. */
const honestBomb: Break = (bytes, dice) => {
  const spaces = Buffer.alloc(dice.one([4, 30, 100, 180]) * MEGABYTE, 32);
  return alter(bytes, dice, (part) => {
    const plain = plainOf(part);
    const at = Math.max(0, plain.lastIndexOf('<'));
    return [partOf(part.name, Buffer.concat([plain.subarray(0, at), spaces, plain.subarray(at)]))];
  });
};

const FAULTS: readonly Break[] = [
  (bytes, dice) => bytes.slice(0, dice.below(bytes.length)),
  (bytes, dice) => bytes.slice(dice.below(200)),
  (bytes, dice) => {
    const changed = bytes.slice();
    for (let left = 1 + dice.below(8); left > 0; left -= 1)
      changed[dice.below(changed.length)]! ^= 1 << dice.below(8);
    return changed;
  },
  (bytes, dice) => alter(bytes, dice, (part) => [{ ...part, crc: part.crc ^ 1 }]),
  (bytes, dice) =>
    alter(bytes, dice, (part) => [{ ...part, local: { crc: 7, size: dice.one(SIZES) } }]),
  (bytes, dice) => alter(bytes, dice, (part) => [{ ...part, local: { name: dice.one(PATHS) } }]),
  (bytes, dice) => alter(bytes, dice, (part) => [{ ...part, size: dice.one(SIZES) }]),
  (bytes, dice) => alter(bytes, dice, (part) => [{ ...part, method: dice.below(100) }]),
  (bytes, dice) => alter(bytes, dice, (part) => [part, part]),
  (bytes, dice) => alter(bytes, dice, (part) => [part, { ...part, name: part.name.toUpperCase() }]),
  (bytes, dice) => alter(bytes, dice, (part) => [part, { ...part, name: dice.one(PATHS) }]),
  (bytes, dice) => alter(bytes, dice, (part) => [{ ...part, name: dice.one(PATHS) }]),
  (bytes, dice) => alter(bytes, dice, () => []),
  (bytes, dice) => alter(bytes, dice, (part) => [partOf(part.name, new Uint8Array())]),
  (bytes, dice) =>
    alter(bytes, dice, (part) => [
      part,
      ...Array.from({ length: 5000 }, (_, index) => ({ ...part, name: `x/${index}` })),
    ]),
  breakEnd,
];

/** Faults that take long to make: one in so many inputs. */
const HEAVY_IN = 12;

/** Breaks the zip around sound parts. */
export const breakZip: Break = (bytes, dice) => {
  if (dice.below(HEAVY_IN) === 0) return dice.one([bomb, honestBomb])(bytes, dice);
  return dice.one(FAULTS)(bytes, dice);
};

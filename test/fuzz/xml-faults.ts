import type { Dice } from './dice';
import { plainOf, unpackZip, withPart } from './zip-edits';

type TextBreak = (xml: string, dice: Dice) => string | Uint8Array;

/** Numbers, names and texts that something may take for what they are not. */
export const ODD_TEXTS = [
  '',
  ' ',
  '-1',
  '0',
  '1e308',
  '-1e309',
  'NaN',
  'Infinity',
  '99999999999999999999',
  '4294967296',
  '2147483648',
  '0x10',
  '１２',
  '1,2',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'A0',
  'XFD1048577',
  'ZZZZ4000000000',
  'A1:XFD1048576',
  'A:XFD',
  '1:1048576',
  'A1:A1 '.repeat(2000),
  '#REF!',
  "'a'!A1",
  '&#x10FFFF;',
  '&lt;script&gt;',
  '\u202e',
  'あ'.repeat(40_000),
  '_x0000_',
  '_xD800_',
];

const TAG = /<\/?[A-Za-z][^<>]*>/gu;
const ATTRIBUTE = /\s[\w:]+="[^"]*"/gu;
const VALUE = /(?<=>)[^<>]+(?=<)/gu;

/** Replaces one match, chosen by the dice, by what `change` makes of it. */
export const changeOne = (
  text: string,
  pattern: RegExp,
  dice: Dice,
  change: (found: string) => string,
): string => {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const { 0: found, index } = dice.one(all);
  return text.slice(0, index) + change(found) + text.slice(index + found.length);
};

const insertAt = (xml: string, dice: Dice, text: string): string => {
  const at = dice.below(xml.length + 1);
  return xml.slice(0, at) + text + xml.slice(at);
};

/** In the root element, behind its start tag. */
const insertWithin = (xml: string, text: string): string =>
  xml.replace(/^(<\?xml[^>]*>\s*)?<[^>]*[^/]>/u, (start) => start + text);

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, level) => `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`).join('')}]>`;
const ENTITIES = [
  '&a19;',
  '&unknown;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999;',
  '&',
  '&#x;',
  '&amp',
];

const deep = (dice: Dice): string => {
  const depth = dice.one([100, 5000, 200_000]);
  return '<x>'.repeat(depth) + (dice.below(2) === 0 ? '</x>'.repeat(depth) : '');
};

const FAULTS: readonly TextBreak[] = [
  (xml, dice) => xml.slice(0, dice.below(xml.length)),
  (xml, dice) => changeOne(xml, TAG, dice, () => ''),
  (xml, dice) => changeOne(xml, TAG, dice, (tag) => tag + tag),
  (xml, dice) => changeOne(xml, TAG, dice, () => '<a/>'),
  (xml, dice) => changeOne(xml, ATTRIBUTE, dice, () => ''),
  (xml, dice) => changeOne(xml, ATTRIBUTE, dice, (attribute) => attribute + attribute),
  (xml, dice) =>
    changeOne(xml, ATTRIBUTE, dice, (attribute) =>
      attribute.replace(/"[^"]*"/u, `"${dice.one(ODD_TEXTS)}"`),
    ),
  (xml, dice) =>
    changeOne(xml, ATTRIBUTE, dice, (attribute) =>
      attribute.replace(/"[^"]*"/u, `"${'1'.repeat(5_000_000)}"`),
    ),
  (xml, dice) => changeOne(xml, VALUE, dice, () => dice.one(ODD_TEXTS)),
  (xml, dice) => changeOne(xml, VALUE, dice, (value) => value + dice.one(ENTITIES)),
  (xml, dice) =>
    insertAt(xml, dice, dice.one([...ENTITIES, '<', '>', '\u0000', ']]>', '<!--', '<![CDATA['])),
  (xml) => xml.replace(/^(<\?xml[^>]*>)?/u, (start) => start + LAUGHS),
  (xml, dice) => insertWithin(xml, deep(dice)),
  (xml) => insertWithin(xml, '<x a="1"/>'.repeat(300_000)),
  (xml) =>
    insertWithin(xml, `<x ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  (xml) => `<?xml version="1.0" encoding="Shift_JIS"?>${xml.replace(/^<\?xml[^>]*>/u, '')}`,
  (xml) => `<?xml version="1.0" encoding="UTF-16"?>${xml.replace(/^<\?xml[^>]*>/u, '')}`,
  (xml) => `<?xml version="1.0" encoding="x-no-such"?>${xml.replace(/^<\?xml[^>]*>/u, '')}`,
  (xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()),
  (xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').subarray(1)),
  (xml, dice) => {
    const bytes = Buffer.from(xml);
    for (let left = 20; left > 0; left -= 1)
      bytes[dice.below(bytes.length)] = 0xc0 | dice.below(64);
    return new Uint8Array(bytes);
  },
];

/** Breaks the XML of one part; the zip around it is sound. */
export const breakXml = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const parts = unpackZip(bytes).filter(({ name }) => /\.(?:xml|rels|vml)$/iu.test(name));
  const part = dice.one(parts);
  let xml: string | Uint8Array = plainOf(part).toString('utf8');
  for (let left = 1 + dice.below(3); left > 0 && typeof xml === 'string'; left -= 1)
    xml = dice.one(FAULTS)(xml, dice);
  const broken = xml;
  return withPart(bytes, part.name, () =>
    typeof broken === 'string' ? Buffer.from(broken) : broken,
  );
};

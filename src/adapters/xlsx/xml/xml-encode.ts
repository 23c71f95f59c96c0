import { unsupported } from '../fault';
import { encodingOf } from './xml-text';

const BOM = '\ufeff';

const toUtf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<string, Table>();

/**
 * The bytes of every character of an encoding of one or two bytes, found by decoding them all; of two
 * spellings of a character the shorter or first. There are a few dozen encodings, so a few tables.
 */
const tableOf = (label: string): Table => {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const note = (...bytes: number[]): void => {
    try {
      const char = decoder.decode(new Uint8Array(bytes));
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte++) note(byte);
  for (let lead = 0x80; lead < 256; lead++)
    for (let byte = 0x40; byte < 256; byte++) note(lead, byte);
  tables.set(label, table);
  return table;
};

/** What the encoding has no character for is written by its number, as XML allows in text and attributes. */
const toTable = (text: string, table: Table): Uint8Array => {
  const bytes: number[] = [];
  for (const char of text) {
    const own =
      table.get(char) ?? [...`&#${char.codePointAt(0)!};`].map((sign) => sign.charCodeAt(0));
    for (const byte of own) bytes.push(byte);
  }
  return new Uint8Array(bytes);
};

/** Encodings in which a byte's meaning hangs on those before it: they are read and not written. */
const STATEFUL = /^(?:iso-2022|hz-|utf-7|replacement)/iu;

/**
 * A changed part in the encoding that it had, which its first bytes tell, so that its declaration stays true; a byte order mark
 * stays where there was one. Throws where that encoding cannot be written.
 */
export const encodeXml = (before: Uint8Array, text: string, part: string): Uint8Array => {
  const label = encodingOf(before);
  const name = new TextDecoder(label).encoding;
  const hasMark = before[0] === 0xef || before[0] === 0xfe || before[0] === 0xff;
  if (name === 'utf-8') return new TextEncoder().encode(hasMark ? BOM + text : text);
  if (name === 'utf-16le' || name === 'utf-16be') {
    return toUtf16(hasMark ? BOM + text : text, name === 'utf-16le');
  }
  if (STATEFUL.test(name)) throw unsupported(part, 'encoding', name);
  return toTable(text, tableOf(name));
};

import { damaged } from '../fault';
import { ownMember } from '../../../core/text/own-member';

/** So many bytes at a part's beginning tell how it is written. */
export const HEAD = 120;

/** The encoding that a part is written in, as its byte order mark or declaration names it. */
export const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u.exec(head)?.[1];
  // A part that says UTF-16 and has neither its mark nor its zeros is in UTF-8.
  return declared === undefined || /^utf-16(?:le|be)?$/iu.test(declared) ? 'utf-8' : declared;
};

/** Decodes an XML part by its byte order mark or declaration; the mark is dropped. */
export const decodeXml = (bytes: Uint8Array, part: string): string => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part, 'character encoding');
  }
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decodeEntity = (name: string, part: string): string => {
  const named = ownMember(NAMED, name);
  if (named !== undefined) return named;
  const code = /^#x[\da-f]{1,6}$/iu.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/u.test(name)
      ? Number(name.slice(1))
      : -1;
  if (code < 0 || code > 0x10ffff) throw damaged(part, `entity &${name};`);
  return String.fromCodePoint(code);
};

/** Resolves entities and line ends of literal XML text. */
export const decodeEntities = (raw: string, part: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12})(;?)/gu, (_, name: string, end: string) => {
    if (end === '') throw damaged(part, 'entity');
    return decodeEntity(name, part);
  });
};

/** Resolves `_xHHHH_`, by which strings of a workbook carry characters that XML cannot. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Writes as `_xHHHH_` what XML cannot carry, and guards text that looks like such an escape. */
export const encodeEscapes = (text: string): string => {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_') : text;
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/u.test(guarded) && !LONE_SURROGATE.test(guarded)) {
    return guarded;
  }
  return guarded.replace(
    UNWRITABLE,
    (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
};

const MARKUP = /[&<>"]/u;

/** Escapes markup in element text. */
export const escapeText = (text: string): string =>
  MARKUP.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;

/** Without what XML cannot carry, where nothing decodes `_xHHHH_`: in attributes and formulas. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** Escapes markup and white space in an attribute's value. */
export const escapeAttribute = (text: string): string =>
  writable(escapeText(text.replace(/\r\n?/gu, '\n'))).replace(/["\n\t]/gu, (char) =>
    char === '"' ? '&quot;' : char === '\n' ? '&#10;' : '&#9;',
  );

/** A `t` element holding a cell's string; white space at its ends is kept. */
export const textElement = (text: string): string => {
  const body = escapeText(encodeEscapes(text));
  return /^\s|\s$|\n/u.test(body) ? `<t xml:space="preserve">${body}</t>` : `<t>${body}</t>`;
};

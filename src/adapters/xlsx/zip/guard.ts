import type { OtherFormat } from '../../../app/ports/xlsx';
import { FileFault, otherFormat } from '../fault';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Directory entries of a CFB file lie at multiples of 128 bytes and begin with a UTF-16 name. */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = bytes[at + name.length * 2] === 0 && bytes[at + name.length * 2 + 1] === 0;
    for (let index = 0; same && index < name.length; index++) {
      same = bytes[at + index * 2] === name.charCodeAt(index) && bytes[at + index * 2 + 1] === 0;
    }
    if (same) return true;
  }
  return false;
};

const refuseCompoundFile = (bytes: Uint8Array): never => {
  if (hasStream(bytes, 'EncryptedPackage')) throw new FileFault({ kind: 'encrypted' });
  const isExcel = hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book');
  throw new FileFault({ kind: isExcel ? 'legacy-xls' : 'not-xlsx' });
};

/** Sheets of Excel 2 to 4 begin with a bare BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 &&
  [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
  (bytes[2] ?? 0) <= 16 &&
  bytes[3] === 0;

const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<(html|head|body|meta|table|style|title)\b)/iu;

const isHtml = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 2048);
  const wide = startsWith(head, [0xff, 0xfe]) || head[1] === 0;
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(head);
  return HTML.test(text) || /^\s*MIME-Version:/iu.test(text);
};

/** First bytes of files that are no text. */
const SIGNATURES: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d, 0x46]],
];

/** Tells by its first bytes what a file is, and refuses what is no zip. */
export const refuseForeignFile = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new FileFault({ kind: 'empty-file' });
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, CFB)) refuseCompoundFile(bytes);
  if (isBareBiff(bytes)) throw new FileFault({ kind: 'legacy-xls' });
  const known = SIGNATURES.find(([, head]) => startsWith(bytes, head));
  if (known) throw otherFormat(known[0]);
  if (isHtml(bytes)) throw new FileFault({ kind: 'html' });
};

import type { Checksum } from './crc32';
import { damaged, FileFault, unsupported } from '../fault';
import type { Inflate } from './inflate';

/** One part of a zip archive, with where its bytes lie. */
export interface ZipEntry {
  /** As spelled in the archive. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** From the local header to where the next part begins, data descriptor included. */
  readonly start: number;
  readonly end: number;
  readonly dataStart: number;
  /** The entry's record in the central directory, as it stands. */
  readonly record: Uint8Array;
}

/** A zip archive whose directory was checked; parts are checked as they are read. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of their data. */
  readonly entries: readonly ZipEntry[];
  /** In the order of the central directory. */
  readonly directory: readonly ZipEntry[];
  /** Finds a part by its path, however the archive spells case and slashes. */
  find(path: string): ZipEntry | undefined;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
/** Deflate cannot unfold further than this. */
const DEFLATE_RATIO = 1032;

/** Up to this size a part may unfold as far as it likes, in bytes. */
const FREE_SIZE = 16 * 1024 * 1024;
/** Sheets, however empty, unfold some thirty times; what goes beyond this is made to fill memory. */
const MOST_RATIO = 200;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;

const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
};

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends, which tells how many bytes stand before the archive. */
  readonly end: number;
}

const readDirectory64 = (view: DataView, end: number): Directory | undefined => {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return undefined;
  const declared = uint64(view, locator + 8);
  const at = [declared, locator - 56].find(
    (place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === END64,
  );
  if (at === undefined) throw damaged('', 'zip64 end record');
  const [count, size, offset] = [
    uint64(view, at + 32),
    uint64(view, at + 40),
    uint64(view, at + 48),
  ];
  return { count, size, offset, end: at };
};

const readDirectory = (view: DataView): Directory => {
  const end = findEnd(view);
  if (end < 0) {
    const isZip = view.byteLength >= 4 && view.getUint16(0, true) === 0x4b50;
    throw isZip ? damaged('', 'end of the zip is missing') : new FileFault({ kind: 'not-xlsx' });
  }
  const [count, size, offset] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const needs64 = count === 0xffff || size === 0xffffffff || offset === 0xffffffff;
  return (needs64 ? readDirectory64(view, end) : undefined) ?? { count, size, offset, end };
};

interface RawRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly sizes: readonly [size: number, packed: number, offset: number];
  readonly record: Uint8Array;
}

/** Where a record's zip64 field holds the local header's offset; -1 where it does not. */
export const findOffset64 = (record: Uint8Array): number => {
  const view = viewOf(record);
  if (view.getUint32(42, true) !== 0xffffffff) return -1;
  const skipped =
    (view.getUint32(24, true) === 0xffffffff ? 8 : 0) +
    (view.getUint32(20, true) === 0xffffffff ? 8 : 0);
  const field = findField64(view, 46 + view.getUint16(28, true), view.getUint16(30, true));
  return field < 0 ? -1 : field + skipped;
};

const findField64 = (view: DataView, from: number, length: number): number => {
  let at = from;
  while (at + 4 <= from + length) {
    if (view.getUint16(at, true) === 1) return at + 4;
    at += 4 + view.getUint16(at + 2, true);
  }
  return -1;
};

const readSizes = (view: DataView, at: number, name: string): RawRecord['sizes'] => {
  const short = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ] as const;
  if (!short.includes(0xffffffff)) return short;
  const extra = at + 46 + view.getUint16(at + 28, true);
  const length = view.getUint16(at + 30, true);
  let field = findField64(view, extra, length);
  const [size, packed, offset] = short.map((value) => {
    if (value !== 0xffffffff || field < 0) return value;
    if (field + 8 > extra + length) throw damaged(name, 'zip64 field');
    field += 8;
    return uint64(view, field - 8);
  });
  return [size!, packed!, offset!];
};

const readRecords = (bytes: Uint8Array, view: DataView, directory: Directory): RawRecord[] => {
  const records: RawRecord[] = [];
  const decoder = new TextDecoder();
  let at = directory.end - directory.size;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== RECORD) {
      throw damaged('', 'zip directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.end) throw damaged('', 'zip directory');
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    records.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      sizes: readSizes(view, at, name),
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  return records;
};

/** A name that leads out of the package, or hides what it is; no program that writes books makes one. */
// eslint-disable-next-line no-control-regex -- control signs are what is looked for
const LEADS_OUT = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[a-z]:|[\u0000-\u001f]/iu;

/** What the local header calls a part, which must be what the directory calls it. */
const localName = (view: DataView, start: number): string => {
  const length = view.getUint16(start + 26, true);
  if (start + 30 + length > view.byteLength) throw damaged('', 'zip header');
  return new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + start + 30, length),
  );
};

const toEntry = (view: DataView, raw: RawRecord, shift: number, limit: number): ZipEntry => {
  const { name, method, crc, record } = raw;
  if (LEADS_OUT.test(name)) throw damaged(name, 'zip path');
  const [size, packedSize, offset] = raw.sizes;
  const start = offset + shift;
  if (start + 30 > limit || view.getUint32(start, true) !== LOCAL) {
    throw damaged(name, 'zip header');
  }
  if (raw.flags & 1) throw new FileFault({ kind: 'encrypted' });
  if (partKey(localName(view, start)) !== partKey(name)) throw damaged(name, 'zip header');
  const dataStart =
    start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (dataStart + packedSize > limit) throw damaged(name, 'zip sizes');
  return { name, method, crc, packedSize, size, start, end: limit, dataStart, record };
};

/** Each part ends where the next begins; parts that share bytes are a trick to unfold without end. */
const closeEntries = (entries: readonly ZipEntry[], limit: number): ZipEntry[] => {
  const ordered = [...entries].sort((left, right) => left.start - right.start);
  return ordered.map((entry, index) => {
    const end = ordered[index + 1]?.start ?? limit;
    if (entry.dataStart + entry.packedSize > end) throw damaged(entry.name, 'zip parts overlap');
    return { ...entry, end };
  });
};

/** Key under which part names count as the same. */
export const partKey = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

/** Opens an archive and checks its directory; `limit` caps the sum of all declared sizes in bytes. */
export const openZip = (bytes: Uint8Array, limit: number): ZipArchive => {
  const view = viewOf(bytes);
  const directory = readDirectory(view);
  const begin = directory.end - directory.size;
  const shift = begin - directory.offset;
  if (begin < 0 || shift < 0) throw damaged('', 'zip directory');
  const records = readRecords(bytes, view, directory);
  const size = records.reduce((sum, record) => sum + record.sizes[0], 0);
  if (size > limit) throw new FileFault({ kind: 'too-large', size, limit });
  const entries = closeEntries(
    records.map((record) => toEntry(view, record, shift, begin)),
    begin,
  );
  const byRecord = new Map(entries.map((entry) => [entry.record, entry]));
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byName.has(key)) throw damaged(entry.name, 'part stands twice');
    byName.set(key, entry);
  }
  return {
    bytes,
    entries,
    directory: records.map((record) => byRecord.get(record.record)!),
    find: (path) => byName.get(partKey(path)),
  };
};

const unpack = (packed: Uint8Array, entry: ZipEntry, inflate: Inflate): Uint8Array => {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw unsupported(entry.name, 'packing', String(entry.method));
  if (entry.size > packed.length * DEFLATE_RATIO + 64) throw damaged(entry.name, 'size');
  if (entry.size > FREE_SIZE && entry.size > packed.length * MOST_RATIO)
    throw new FileFault({ kind: 'too-large', size: entry.size, limit: FREE_SIZE });
  try {
    return inflate(packed, entry.size);
  } catch {
    throw damaged(entry.name, 'deflate');
  }
};

/** Unpacks one part; its size and CRC are checked. */
export const readEntry = (
  archive: ZipArchive,
  entry: ZipEntry,
  tools: { readonly inflate: Inflate; readonly crc32: Checksum },
): Uint8Array => {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const plain = unpack(packed, entry, tools.inflate);
  if (plain.length !== entry.size) throw damaged(entry.name, 'size');
  if (tools.crc32(plain) !== entry.crc) throw damaged(entry.name, 'CRC');
  return plain;
};

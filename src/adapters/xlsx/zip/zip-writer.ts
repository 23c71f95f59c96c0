import type { Checksum } from './crc32';
import { levelFor, type Deflate } from './inflate';
import { findOffset64, type ZipArchive, type ZipEntry } from './zip';

/** A part to be packed anew. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01 00:00, the earliest a zip can say: the same input gives the same bytes. */
const DATE = 0x21;
const UTF8_NAME = 0x800;

interface PackedPart {
  readonly chunks: readonly Uint8Array[];
  /** Directory record whose offset is still to be set. */
  readonly record: Uint8Array;
}

const commonHeader = (view: DataView, at: number, fields: readonly number[]): void => {
  const [method, crc, packed, size, nameLength] = fields as [
    number,
    number,
    number,
    number,
    number,
  ];
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
};

/** What packing needs. */
export interface PackTools {
  readonly deflate: Deflate;
  readonly crc32: Checksum;
}

const pack = (part: ZipPart, { deflate, crc32 }: PackTools): PackedPart => {
  const name = new TextEncoder().encode(part.name);
  const deflated = deflate(part.bytes, levelFor(part.bytes.length));
  const method = deflated.length < part.bytes.length ? 8 : 0;
  const data = method === 8 ? deflated : part.bytes;
  const fields = [method, crc32(part.bytes), data.length, part.bytes.length, name.length];
  const header = new Uint8Array(30 + name.length);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, 0x04034b50, true);
  commonHeader(headerView, 4, fields);
  header.set(name, 30);
  const record = new Uint8Array(46 + name.length);
  const recordView = new DataView(record.buffer);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, 20, true);
  commonHeader(recordView, 6, fields);
  record.set(name, 46);
  return { chunks: [header, data], record };
};

const placeRecord = (record: Uint8Array, offset: number): Uint8Array => {
  // Not slice(): that of a Node Buffer is no copy, and its buffer is the whole file's.
  const placed = new Uint8Array(record);
  const view = new DataView(placed.buffer);
  const at64 = findOffset64(record);
  if (at64 < 0) view.setUint32(42, offset, true);
  else view.setBigUint64(at64, BigInt(offset), true);
  return placed;
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return end;
};

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};

const assemble = (
  parts: readonly PackedPart[],
  order: readonly number[] = parts.map((_, index) => index),
): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    for (const chunk of part.chunks) {
      chunks.push(chunk);
      at += chunk.length;
    }
  }
  const records = order.map((index) => placeRecord(parts[index]!.record, offsets[index]!));
  const size = records.reduce((sum, record) => sum + record.length, 0);
  return join([...chunks, ...records, endRecord(records.length, size, at)]);
};

/** A file as a part that unpacks into the folder it is unpacked in, whatever it is called. */
export const partInFolder = ({ name, bytes }: ZipPart): ZipPart => ({
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  name: name.replace(/[\\/:\u0000-\u001f]/gu, '・').replace(/^\.+$/u, '_'),
  bytes,
});

/** Packs parts into a new archive, the same bytes for the same parts. */
export const writeZip = (parts: readonly ZipPart[], tools: PackTools): Uint8Array =>
  assemble(parts.map((part) => pack(part, tools)));

/** What becomes of an archive: parts replaced (`null` takes one out), by entry, and parts put last. */
export interface ZipChanges {
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array | null>;
  readonly added: readonly ZipPart[];
}

/** Rewrites an archive; a part that is not named in `changes` keeps header and packed bytes as they are. */
export const rewriteZip = (
  archive: ZipArchive,
  changes: ZipChanges,
  tools: PackTools,
): Uint8Array => {
  const parts: PackedPart[] = [];
  const index = new Map<ZipEntry, number>();
  for (const entry of archive.entries) {
    const bytes = changes.replaced.get(entry);
    if (bytes === null) continue;
    index.set(entry, parts.length);
    parts.push(
      bytes
        ? pack({ name: entry.name, bytes }, tools)
        : { chunks: [archive.bytes.subarray(entry.start, entry.end)], record: entry.record },
    );
  }
  const order = archive.directory
    .filter((entry) => index.has(entry))
    .map((entry) => index.get(entry)!);
  for (const part of changes.added) {
    order.push(parts.length);
    parts.push(pack(part, tools));
  }
  return assemble(parts, order);
};

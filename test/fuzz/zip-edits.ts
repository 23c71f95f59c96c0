import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One part as it is put into a zip; whatever is said of it wrongly is said in the fields. */
export interface ZipPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** What the local header says where it is something else than the directory. */
  readonly local?: Partial<Pick<ZipPart, 'name' | 'crc' | 'size' | 'method'>>;
}

const header = (length: number): Buffer => Buffer.alloc(length);

/** A part with its true size and check sum. */
export const partOf = (name: string, plain: Uint8Array): ZipPart => ({
  name,
  packed: deflateRawSync(plain),
  method: 8,
  crc: crc32(plain),
  size: plain.length,
});

/** Packs parts as they are, mistakes included. */
export const packZip = (parts: readonly ZipPart[]): Uint8Array => {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const told = { ...part, ...part.local };
    const [localName, name] = [Buffer.from(told.name), Buffer.from(part.name)];
    const local = header(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(0x800, 6);
    local.writeUInt16LE(told.method, 8);
    local.writeUInt32LE(told.crc >>> 0, 14);
    local.writeUInt32LE(part.packed.length, 18);
    local.writeUInt32LE(told.size >>> 0, 22);
    local.writeUInt16LE(localName.length, 26);
    const record = header(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x800, 8);
    record.writeUInt16LE(part.method, 10);
    record.writeUInt32LE(part.crc >>> 0, 16);
    record.writeUInt32LE(part.packed.length, 20);
    record.writeUInt32LE(part.size >>> 0, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(offset, 42);
    locals.push(local, localName, Buffer.from(part.packed));
    records.push(record, name);
    offset += 30 + localName.length + part.packed.length;
  }
  const directory = Buffer.concat(records);
  const end = header(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};

/** The parts of a sound zip, in the order of its directory. */
export const unpackZip = (bytes: Uint8Array): readonly ZipPart[] => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts: ZipPart[] = [];
  let at = all.readUInt32LE(end + 16);
  for (let index = 0; index < all.readUInt16LE(end + 10); index += 1) {
    const nameLength = all.readUInt16LE(at + 28);
    const local = all.readUInt32LE(at + 42);
    const data = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    parts.push({
      name: all.toString('utf8', at + 46, at + 46 + nameLength),
      packed: all.subarray(data, data + all.readUInt32LE(at + 20)),
      method: all.readUInt16LE(at + 10),
      crc: all.readUInt32LE(at + 16),
      size: all.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return parts;
};

/** The bytes of a sound part. */
export const plainOf = ({ packed, method }: ZipPart): Buffer =>
  method === 0 ? Buffer.from(packed) : inflateRawSync(packed);

/** The zip with a part's content changed. */
export const withPart = (
  bytes: Uint8Array,
  name: string,
  change: (plain: Buffer) => Uint8Array,
): Uint8Array =>
  packZip(
    unpackZip(bytes).map((part) =>
      part.name === name ? partOf(name, change(plainOf(part))) : part,
    ),
  );

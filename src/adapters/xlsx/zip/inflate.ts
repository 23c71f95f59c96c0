import { deflateSync, Inflate as InflateStream, inflateSync } from 'fflate';

/**
 * Unpacks raw deflate data whose declared size is `size`. May throw, or give back any other length,
 * where the data are broken or longer; must not go on far beyond `size`.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** How hard deflate tries, of zlib's nine levels. */
export type DeflateLevel = 2 | 6;

/** Packs to raw deflate data. */
export type Deflate = (plain: Uint8Array, level: DeflateLevel) => Uint8Array;

/** From here on, in bytes, the sixth level of zlib takes five times as long as the second for a fifth less. */
const LARGE = 2 ** 20;

/** The level for a part of so many bytes. */
export const levelFor = (size: number): DeflateLevel => (size < LARGE ? 6 : 2);

/** Up to here a bomb can unfold to some 33 MB, which one call bears. */
const ONE_CALL = 32 * 1024;
const CHUNK = 64 * 1024;

class Overflow extends Error {}

const inflateInChunks = (packed: Uint8Array, size: number): Uint8Array => {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new InflateStream((chunk) => {
    if (length + chunk.length > size) throw new Overflow();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  }
  return out.subarray(0, length);
};

/** Inflate that runs anywhere; large input goes in chunks, so that a lying size is noticed early. */
export const portableInflate: Inflate = (packed, size) =>
  packed.length <= ONE_CALL
    ? inflateSync(packed, { out: new Uint8Array(size + 1) })
    : inflateInChunks(packed, size);

/** Deflate that runs anywhere. */
export const portableDeflate: Deflate = (plain, level) => deflateSync(plain, { level });

import { createHash } from 'node:crypto';
import type { IdOfPlace } from '../../app/manifest/manifest';

/** A UUID of version 5 (RFC 9562) by name: nothing has to be kept for it to stay the same. */
export const idOfPlace: IdOfPlace = (place, namespace) => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(place).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
};

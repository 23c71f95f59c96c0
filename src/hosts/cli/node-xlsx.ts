import * as zlib from 'node:zlib';
import { createXlsx } from '../../adapters/xlsx';
import type { XlsxPort } from '../../app/ports/xlsx';

/** The .xlsx port with the platform's own compression. */
export const xlsx: XlsxPort = createXlsx({
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes, level) => zlib.deflateRawSync(bytes, { level }),
  // Node has it from 20.15 on.
  ...('crc32' in zlib ? { crc32: (bytes) => zlib.crc32(bytes) } : {}),
});

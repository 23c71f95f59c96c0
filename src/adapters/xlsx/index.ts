import type { XlsxPort } from '../../app/ports/workbook';
import { addPlannedSheets } from './add-sheets';
import { readFacts } from './book-facts';
import { readBookNotes, readContent } from './content-reader';
import { crc32, type Checksum } from './crc32';
import { attempt } from './fault';
import { portableDeflate, portableInflate, type Deflate, type Inflate } from './inflate';
import type { Toolkit } from './package';
import { readWorkbookPlan } from './plan-reader';
import { writePlan } from './plan-writer';
import { spliceCells } from './splice';
import { stripOwnMarks } from './strip-marks';
import { writeZip } from './zip-writer';

/** Choices that differ between a browser and the command line. */
export interface XlsxOptions {
  /** Faster than the portable one where the platform has it; see {@link Inflate}. */
  readonly inflate?: Inflate;
  readonly deflate?: Deflate;
  /** CRC-32 of bytes, unsigned. */
  readonly crc32?: Checksum;
  /** Cap on the sum of a file's unpacked parts, in bytes; 256 MiB when absent. */
  readonly maxSize?: number;
}

const MAX_SIZE = 256 * 1024 * 1024;

/** The .xlsx port on bytes, the same in Node and in a browser. */
export const createXlsx = (options: XlsxOptions = {}): XlsxPort => {
  const tools: Toolkit = {
    inflate: options.inflate ?? portableInflate,
    deflate: options.deflate ?? portableDeflate,
    crc32: options.crc32 ?? crc32,
    maxSize: options.maxSize ?? MAX_SIZE,
  };
  return {
    read: (bytes) => attempt(() => readContent(bytes, tools)),
    notes: (bytes) => attempt(() => readBookNotes(bytes, tools)),
    facts: (bytes) => attempt(() => readFacts(bytes, tools)),
    readPlan: (bytes) => attempt(() => readWorkbookPlan(bytes, tools)),
    write: (plan) => writePlan(plan, tools.deflate),
    splice: (bytes, edits) => spliceCells(bytes, edits, tools),
    addSheets: (bytes, plan) => addPlannedSheets(bytes, plan, tools),
    zip: (files) => writeZip(files, tools.deflate),
    stripMarks: (bytes) => stripOwnMarks(bytes, tools),
  };
};

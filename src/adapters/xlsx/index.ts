import type { XlsxPort } from '../../app/ports/xlsx';
import { addBlueprintSheets } from './splice/add-sheets';
import { fitBookToName } from './splice/book-type';
import { hideParts } from './splice/hide-parts';
import { readFacts } from './read/book-facts';
import { readBookNotes, readContent } from './read/content-reader';
import { crc32, type Checksum } from './zip/crc32';
import { attempt } from './fault';
import { portableDeflate, portableInflate, type Deflate, type Inflate } from './zip/inflate';
import type { Toolkit } from './read/package';
import { readWorkbookBlueprint } from './read/blueprint-reader';
import { writeBlueprint } from './write/blueprint-writer';
import { spliceCells } from './splice/splice';
import { stripOwnMarks } from './splice/strip-marks';
import { partInFolder, writeZip } from './zip/zip-writer';

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
    readBlueprint: (bytes) => attempt(() => readWorkbookBlueprint(bytes, tools)),
    write: (blueprint) => writeBlueprint(blueprint, tools),
    splice: (bytes, edits, heights = []) => spliceCells(bytes, edits, heights, tools),
    hide: (bytes, parts) => hideParts(bytes, parts, tools),
    addSheets: (bytes, blueprint) => addBlueprintSheets(bytes, blueprint, tools),
    fitToName: (bytes, name) => fitBookToName(bytes, name, tools),
    zip: (files) => writeZip(files.map(partInFolder), tools),
    stripMarks: (bytes) => stripOwnMarks(bytes, tools),
  };
};

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A part as text or bytes. */
export type PartSource = string | Uint8Array;

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Namespace of worksheets. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;

const relations = (...entries: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of the smallest workbook, to be replaced one by one; `sheetData` goes into its sheet. */
export const smallParts = (sheetData: string): Record<string, PartSource> => ({
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>共有</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
});

/** Packs parts, in their order. */
export const packParts = (parts: Readonly<Record<string, PartSource>>): Uint8Array => {
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    zippable[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(zippable);
};

/** All parts of a file, by path. */
export const unpackParts = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

/** Text of one part of a file. */
export const partText = (bytes: Uint8Array, path: string): string =>
  strFromU8(unpackParts(bytes)[path]!);

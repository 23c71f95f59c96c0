import { strFromU8, unzipSync } from 'fflate';
import type { TrialWords } from '../../../i18n';

/** What is lost of a workbook by writing it anew; the page has words for each. */
export type LossKind = keyof TrialWords['losses'];

interface Loss {
  /** Parts whose presence, or whose text where `text` is given, tells of it. */
  readonly part: RegExp;
  readonly text?: RegExp;
  readonly kind: LossKind;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const WORKBOOK = /^xl\/workbook\.xml$/iu;
const STRINGS = /^xl\/sharedStrings\.xml$/iu;

/** What a workbook blueprint cannot hold and the writer therefore leaves out. */
const LOSSES: readonly Loss[] = [
  { part: /^xl\/charts\//iu, kind: 'chart' },
  { part: /^xl\/chartsheets\//iu, kind: 'chartSheet' },
  { part: /^xl\/(?:media\/|drawings\/(?!vmlDrawing)[^/]+\.xml)/iu, kind: 'drawing' },
  { part: /^xl\/diagrams\//iu, kind: 'diagram' },
  { part: /^xl\/(?:pivotTables|pivotCache)\//iu, kind: 'pivot' },
  { part: /^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\//iu, kind: 'slicer' },
  { part: /^xl\/tables\//iu, kind: 'table' },
  { part: /^xl\/threadedComments\//iu, kind: 'thread' },
  { part: /^xl\/(?:connections\.xml|queryTables\/)/iu, kind: 'connection' },
  { part: /^xl\/externalLinks\//iu, kind: 'externalLink' },
  {
    part: /^xl\/(?:embeddings|activeX|ctrlProps)\//iu,
    kind: 'embedding',
  },
  { part: /^xl\/vbaProject\.bin$/iu, kind: 'macro' },
  { part: /^customXml\//iu, kind: 'customXml' },
  { part: /^(?:customUI\/|xl\/webextensions\/)/iu, kind: 'ribbon' },
  { part: /^xl\/richData\//iu, kind: 'richData' },
  { part: STRINGS, text: /<(?:\w+:)?rPh[\s>]/u, kind: 'phonetic' },
  { part: STRINGS, text: /<(?:\w+:)?r>/u, kind: 'richText' },
  { part: SHEET, text: /<(?:\w+:)?hyperlink[\s>]/u, kind: 'hyperlink' },
  { part: SHEET, text: /<(?:\w+:)?autoFilter[\s>]/u, kind: 'filter' },
  { part: SHEET, text: /\soutlineLevel="[1-9]/u, kind: 'outline' },
  {
    part: SHEET,
    text: /<(?:\w+:)?(?:dataBar|colorScale|iconSet)[\s>]/u,
    kind: 'dataBar',
  },
  { part: SHEET, text: /<(?:\w+:)?f\s[^>]*t="array"/u, kind: 'arrayFormula' },
  {
    part: SHEET,
    text: /<(?:\w+:)?sheetProtection\s[^>]*(?:password|hashValue)=/u,
    kind: 'sheetPassword',
  },
  { part: WORKBOOK, text: /<(?:\w+:)?definedName\s[^>]*name="(?!_xlnm\.)/u, kind: 'definedName' },
  { part: WORKBOOK, text: /<(?:\w+:)?workbookProtection\s[^>]*="/u, kind: 'bookProtection' },
];

/** What would be lost of a file if it were written anew; empty where nothing is. */
export const lossesOf = (bytes: Uint8Array): readonly LossKind[] => {
  const names: string[] = [];
  const texts = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return LOSSES.some(({ part, text }) => text && part.test(name));
    },
  });
  const read = new Map(Object.entries(texts).map(([name, data]) => [name, strFromU8(data)]));
  return LOSSES.filter(({ part, text }) =>
    names.some((name) => part.test(name) && (!text || text.test(read.get(name) ?? ''))),
  ).map(({ kind }) => kind);
};

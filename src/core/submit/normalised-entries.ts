import type { FieldCell, ItemBlock, RecognisedSheet, YearFigures } from '../form/read/recognised';
import type { WrittenBox } from '../profile/vocabulary';
import { cleanText, comparable, oneLine } from '../text/text';
import { sha256 } from './sha256';

/** Raised when the shape below changes; a new way of reading cells keeps the old one beside it instead. */
const FORMAT = 'shinko-entries/1';

/**
 * Width, kinds of dashes and runs of spaces made one; unlike comparing words, case, circled figures
 * and superscripts stay apart: ① is not 1.
 */
const foldEntry = (text: string): string =>
  cleanText(text)
    .replace(/[\uFF01-\uFFEE]+/gu, (run) => run.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[‐‑‒–—―−﹣]/gu, '-')
    .replace(/[〜～∼˜]/gu, '~')
    .replace(/[^\S\n]+/gu, ' ');

/** One line: a space may stand for a line break between tiers. */
export const foldLine = (text: string): string => oneLine(foldEntry(text));

/** Thousands separators are format: 1,234 is 1234. */
export const foldValue = (text: string): string =>
  foldLine(text).replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu, (figure) =>
    figure.replace(/,/gu, ''),
  );

/** Line by line, so that only what a person sees of the paragraphs counts. */
export const foldNarrative = (text: string): string =>
  foldEntry(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

type CanonicalYear = readonly [year: number | string, value: string, unit: string, grade: string];

/** How a cell's text is taken: as it is read now, or as version 0.1.0 read it. */
type Reading = (cell: FieldCell) => string;

const asNow: Reading = ({ text }) => text;
const asEarlier: Reading = ({ text, earlier }) => earlier ?? text;

const canonicalYear = (row: YearFigures, read: Reading): CanonicalYear => [
  (read === asNow || row.yearCell.earlier === undefined ? row.year?.year : undefined) ??
    foldLine(read(row.yearCell)),
  foldValue(read(row.value)),
  foldLine(read(row.unit)),
  foldLine(read(row.grade)),
];

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Years oldest first, whatever rows they stand on; a year without entries says nothing. */
const canonicalYears = (rows: readonly YearFigures[], read: Reading): readonly CanonicalYear[] =>
  rows
    .map((row) => canonicalYear(row, read))
    .filter(([, value, unit, grade]) => value !== '' || unit !== '' || grade !== '')
    .sort(([left], [right]) => inOrder(String(left), String(right)));

/** Ticked boxes, and words that stand without a box and may be the choice themselves. */
const canonicalBox = (box: WrittenBox): readonly string[] => {
  const word = box.grade ?? comparable(box.word);
  if (box.ticked) return [word];
  return box.signed ? [] : [`(${word})`];
};

const boxesAs = (block: ItemBlock, read: Reading): readonly WrittenBox[] =>
  block.boxes.flatMap(({ box }) => {
    const { earlier } = box;
    return read === asNow || earlier === undefined ? [box] : earlier === null ? [] : [earlier];
  });

/** Cells of the progress field that say nothing; of those that are understood by now, the text. */
const noBoxesAs = (block: ItemBlock, read: Reading): readonly string[] => [
  ...block.noBoxes.map(read),
  ...block.boxes.flatMap((cell) =>
    read === asEarlier && cell.box.earlier === null ? [read(cell)] : [],
  ),
];

const canonicalBlock = (block: ItemBlock, read: Reading): readonly unknown[] => [
  block.number ?? comparable(block.name),
  block.repeat ? 'repeat' : 'original',
  canonicalYears(
    block.measures.flatMap(({ years }) => years),
    read,
  ),
  boxesAs(block, read).flatMap(canonicalBox).sort(inOrder),
  noBoxesAs(block, read).map(foldLine).sort(inOrder),
  foldNarrative(read(block.narrative)),
];

/** Where a block belongs, whatever row it was moved to: its number, then original before repeats, then its project. */
const placeOf = (block: ItemBlock): string =>
  [
    String(block.number ?? '').padStart(9, '0'),
    block.number === null ? comparable(block.name) : '',
    block.repeat ? 1 : 0,
    comparable(block.heading.project?.name ?? ''),
  ].join('\u0000');

/**
 * What was entered on a sheet, as text that is the same to the letter wherever the entries mean the
 * same: item by item, years, values, units, grades, ticked boxes and narrative. Width, spaces around
 * words, line ends, number formats, the order of rows, the sheet's name and our marks are left out.
 */
export const normalisedEntries = (sheet: RecognisedSheet, read: Reading = asNow): string => {
  const blocks = sheet.blocks
    .map((block) => ({ place: placeOf(block), block }))
    .sort((left, right) => inOrder(left.place, right.place))
    .map(({ block }) => canonicalBlock(block, read));
  return JSON.stringify([FORMAT, sheet.fiscalYear, blocks]);
};

/** The same for several forms, in any order. */
export const normalisedForms = (
  sheets: readonly RecognisedSheet[],
  read: Reading = asNow,
): string =>
  sheets
    .map((sheet) => normalisedEntries(sheet, read))
    .sort(inOrder)
    .join('\n');

/** SHA-256 of what was entered on the forms; stamps keep it. */
export const entriesDigest = (sheets: readonly RecognisedSheet[]): string =>
  sha256(normalisedForms(sheets));

/**
 * Every digest that a stamp over these entries may bear: today's, and that of version 0.1.0, which
 * took some cells in another way. Where both took all alike, it is one.
 */
export const entriesDigests = (sheets: readonly RecognisedSheet[]): ReadonlySet<string> =>
  new Set([entriesDigest(sheets), sha256(normalisedForms(sheets, asEarlier))]);

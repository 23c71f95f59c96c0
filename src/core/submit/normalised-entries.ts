import type { ItemBlock, ProgressBox, RecognisedSheet, YearFigures } from '../form/read/recognised';
import { cleanText, comparable } from '../text/text';
import { sha256 } from './sha256';

/** Raised when the text below changes, so that stamps of an older Shinko are told from changed entries. */
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
export const foldLine = (text: string): string => foldEntry(text).replace(/\s+/gu, ' ').trim();

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

const canonicalYear = (row: YearFigures): CanonicalYear => [
  row.year?.year ?? foldLine(row.yearCell.text),
  foldValue(row.value.text),
  foldLine(row.unit.text),
  foldLine(row.grade.text),
];

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Years oldest first, whatever rows they stand on; a year without entries says nothing. */
const canonicalYears = (rows: readonly YearFigures[]): readonly CanonicalYear[] =>
  rows
    .map(canonicalYear)
    .filter(([, value, unit, grade]) => value !== '' || unit !== '' || grade !== '')
    .sort(([left], [right]) => inOrder(String(left), String(right)));

/** Ticked boxes, and words that stand without a box and may be the choice themselves. */
const canonicalBox = ({ box }: ProgressBox): readonly string[] => {
  const word = box.grade ?? comparable(box.word);
  if (box.ticked) return [word];
  return box.signed ? [] : [`(${word})`];
};

const canonicalBlock = (block: ItemBlock): readonly unknown[] => [
  block.number ?? comparable(block.name),
  block.repeat ? 'repeat' : 'original',
  canonicalYears(block.measures.flatMap(({ years }) => years)),
  block.boxes.flatMap(canonicalBox).sort(inOrder),
  block.noBoxes.map((cell) => foldLine(cell.text)).sort(inOrder),
  foldNarrative(block.narrative.text),
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
export const normalisedEntries = (sheet: RecognisedSheet): string => {
  const blocks = sheet.blocks
    .map((block) => ({ place: placeOf(block), block }))
    .sort((left, right) => inOrder(left.place, right.place))
    .map(({ block }) => canonicalBlock(block));
  return JSON.stringify([FORMAT, sheet.fiscalYear, blocks]);
};

/** The same for several forms, in any order. */
export const normalisedForms = (sheets: readonly RecognisedSheet[]): string =>
  sheets.map(normalisedEntries).sort(inOrder).join('\n');

/** SHA-256 of what was entered on the forms; stamps keep it. */
export const entriesDigest = (sheets: readonly RecognisedSheet[]): string =>
  sha256(normalisedForms(sheets));

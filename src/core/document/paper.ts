import type { PrintSetup } from '../grid/blueprint';
import { displayWidth } from '../text/text';

export type Paper = 'A4' | 'A3';

/** Points of the paper lying across, width and height. */
const SIZE: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [841.9, 595.3],
  A3: [1190.6, 841.9],
};

/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 };
const INCH = 72;
/** Columns are whole pixels and a printer's own edge may differ: a hair less than the paper, so that no column goes to a second page. */
const SLACK = 0.95;

/** Points of text across, and down below the rows that each page repeats. */
export const roomOf = (paper: Paper): { readonly width: number; readonly height: number } => {
  const [width, height] = SIZE[paper];
  return {
    width: (width - (MARGINS.left + MARGINS.right) * INCH) * SLACK,
    height: (height - (MARGINS.top + MARGINS.bottom) * INCH) * 0.98,
  };
};

/** Points of the smallest text; smaller is hard to read on paper. */
export const TEXT_SIZE = 8;
/** Points that a line of it takes in the widest of the fonts that it may be shown in. */
export const LINE = 11.8;
/** Points around the lines of a cell. */
export const EDGE = 4;
/** Points of a cell's inner edges, left and right together. */
const INSET = 6;

/** Excel's width of a column of so many points: characters of 8 pixels, and 5 pixels of edge. */
export const widthInCharacters = (points: number): number => Math.max(1, (points / 0.75 - 5) / 8);

/** Ems of half-width letters and figures in the widest font that may stand in for the document's own. */
const HALF = 0.62;

const pointsOf = (line: string, size: number): number => {
  const letters = [...line].length;
  const full = displayWidth(line) - letters;
  return (full + (letters - full) * HALF) * size;
};

/**
 * Lines that a text takes in a column of so many points. No line is to be cut: breaking before a 。 or a
 * word takes up to one letter of each line.
 */
export const linesIn = (text: string, points: number, size = TEXT_SIZE): number => {
  if (text === '') return 0;
  const room = Math.max(size, points - INSET - size * 0.6);
  return text
    .split(/\r\n|\r|\n/u)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(pointsOf(line, size) / room)), 0);
};

/** How a document prints: at its own size, and a little smaller where another font makes its columns wider. */
export const printOf = (
  paper: Paper,
  rows: number,
  columns: number,
  titleRow: number,
  rowBreaks: readonly number[],
): PrintSetup => ({
  paper,
  orientation: 'landscape',
  fitToWidth: 1,
  titleRows: [titleRow, titleRow],
  area: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 },
  rowBreaks,
  margins: MARGINS,
  footer: '&C&P / &N',
  centerHorizontally: true,
});

/** Rows that stay together on a page. */
export interface PageGroup {
  readonly top: number;
  /** Whether it begins a page whatever room is left. */
  readonly begins: boolean;
}

/**
 * Rows before which a page begins: where a group says so, and where it would not fit whole. A group
 * longer than a page begins one and runs on.
 *
 * @param room points of a page below the repeated rows; `first` of the first page
 */
export const breaksOf = (
  groups: readonly PageGroup[],
  rows: number,
  heightOf: (row: number) => number,
  room: { readonly first: number; readonly others: number },
): readonly number[] => {
  const breaks: number[] = [];
  let left = room.first;
  groups.forEach(({ top, begins }, index) => {
    const end = groups[index + 1]?.top ?? rows;
    let height = 0;
    for (let row = top; row < end; row += 1) height += heightOf(row);
    if (index > 0 && (begins || height > left)) {
      breaks.push(top);
      left = room.others;
    }
    // Where a group that runs on ends is for the printer to say: nothing follows it on its page.
    left = Math.max(0, left - height);
  });
  return breaks;
};

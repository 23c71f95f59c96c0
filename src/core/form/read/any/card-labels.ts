import {
  headingMeaning,
  type HeadingMeaning,
  type HeadingOverrides,
} from '../../../profile/heading-role';
import { checkedWord, readChoice } from '../../../profile/checked-choice';
import { isGradeWord, isNotRated } from '../../../profile/grade-scale';
import type { FieldCell } from '../recognised';
import type { PlacedCells } from './placed-cells';

/** A label of a card with its value's cell; blank where nothing is filled in. */
export interface LabelledCell {
  readonly label: FieldCell;
  readonly meaning: HeadingMeaning;
  readonly value: FieldCell;
  /** Whether the value was looked for below, though not all of the label's row are labels: a list may begin so. */
  readonly isLoose?: true;
}

/** What a card says, label by label, and words that may be labels and are not known. */
export interface CardLabels {
  readonly pairs: readonly LabelledCell[];
  readonly unknown: readonly { readonly label: FieldCell; readonly value: FieldCell }[];
}

/** 妥当性, 有効性: points of view that are graded. */
const VIEWPOINT = /^[一-龥]{1,4}性(?:の評価)?$/u;

const meaningOf = (
  { text }: FieldCell,
  overrides: HeadingOverrides | undefined,
): HeadingMeaning | undefined => {
  if (/[。]/u.test(text)) return undefined;
  if (VIEWPOINT.test(text.trim())) return { role: 'grade', year: null, sure: false };
  const found = headingMeaning(text, overrides);
  return found?.role === 'figures' ? undefined : found;
};

/** Reads the labels of a part of a sheet, each with what stands at its right, else below it. */
export const cardLabels = (
  cells: PlacedCells,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  isTaken: (row: number) => boolean,
  overrides?: HeadingOverrides,
): CardLabels => {
  const pairs: LabelledCell[] = [];
  const unknown: { label: FieldCell; value: FieldCell }[] = [];
  // Values that stand in a row of their own.
  const used = new Set<FieldCell>();
  for (const row of cells.rowsBetween(top, bottom)) {
    if (isTaken(row)) continue;
    const filled = cells.filled(row);
    const isHeading = areAllLabels(cells, filled, overrides);
    for (let at = 0; at < filled.length; at += 1) {
      const label = filled[at]!;
      if (used.has(label)) continue;
      const meaning = meaningOf(label, overrides);
      const next = filled[at + 1];
      const { right, bottom: end } = cells.area(label.row, label.column);
      const isBeside = next !== undefined && next.column === right + 1;
      if (!meaning) {
        if (
          isBeside &&
          !meaningOf(next, overrides) &&
          label.text.length <= 14 &&
          at % 2 === 0 &&
          /\p{L}/u.test(label.text)
        )
          unknown.push({ label, value: next });
        continue;
      }
      const below = cells.at(end + 1, label.column);
      const isLabelBeside = isBeside && isLabel(filled, at + 1, overrides, cells);
      if (isBeside && !isLabelBeside && !isHeading) {
        const boxes = boxesFrom(filled, at + 1);
        pairs.push({ label, meaning, value: boxes.length > 1 ? checkedCell(boxes) : next });
        at += Math.max(1, boxes.length);
      } else if (isHeading || isBeside || right + 1 >= cells.columns) {
        const isWord =
          meaningOf(below, overrides) !== undefined || cells.told.kindOf(below.text) !== undefined;
        // A heading of a group of labels has no value of its own.
        if (!isHeading && (below.text.trim() === '' || isWord)) continue;
        pairs.push({ label, meaning, value: below, ...(isHeading ? {} : { isLoose: true }) });
        used.add(below);
      } else pairs.push({ label, meaning, value: blankBeside(cells, row, right + 1) });
    }
  }
  return { pairs: pairs.map(settled), unknown };
};

/** Cells that each are a box with its word, one beside the other: □順調 | ■概ね順調. */
const boxesFrom = (filled: readonly FieldCell[], from: number): readonly FieldCell[] => {
  let end = from;
  while (end < filled.length && readChoice(filled[end]!.text)) end += 1;
  return filled.slice(from, end);
};

/** The one that is checked of several boxes; the first, blank, where none is. */
const checkedCell = (boxes: readonly FieldCell[]): FieldCell => {
  const choices = boxes.map(({ text }) => readChoice(text)!);
  const at = Math.max(
    0,
    choices.findIndex(({ isChecked }) => isChecked),
  );
  const word = checkedWord(choices);
  return word === undefined ? boxes[at]! : { ...boxes[at]!, text: word, isPart: true };
};

/** 達成度 beside a word or a sign is a grade, beside a figure a rate. */
const settled = (pair: LabelledCell): LabelledCell => {
  const { meaning, value } = pair;
  const text = value.text.trim();
  const isWord = text !== '' && (!/[\d０-９]/u.test(text) || /^[1-5１-５]$/u.test(text));
  return meaning.role === 'rate' && isWord && !isNotRated(text)
    ? { ...pair, meaning: { ...meaning, role: 'grade' } }
    : pair;
};

/** Whether a row holds labels alone, and the row below what they stand over. */
const areAllLabels = (
  cells: PlacedCells,
  filled: readonly FieldCell[],
  overrides: HeadingOverrides | undefined,
): boolean => {
  const [first] = filled;
  if (!first || !filled.every((cell) => meaningOf(cell, overrides))) return false;
  // 評価区分 未達成 is a label with its value.
  if (filled.slice(1).some(({ text }) => isGradeWord(text))) return false;
  const below = cells.filled(cells.area(first.row, first.column).bottom + 1);
  const isSame = below.every(({ column }) => filled.some((label) => label.column === column));
  const sure = below.filter((cell) => meaningOf(cell, overrides)?.sure === true).length;
  return isSame && sure * 2 < below.length;
};

/** Whether the cell beside a label is a label too: known words that something unknown follows. */
const isLabel = (
  filled: readonly FieldCell[],
  at: number,
  overrides: HeadingOverrides | undefined,
  cells: PlacedCells,
): boolean => {
  const cell = filled[at]!;
  const meaning = meaningOf(cell, overrides);
  if (!meaning) return false;
  const { right } = cells.area(cell.row, cell.column);
  const next = filled[at + 1];
  const isFollowed = next !== undefined && next.column === right + 1;
  return isFollowed || meaning.sure;
};

const blankBeside = (cells: PlacedCells, row: number, column: number): FieldCell => ({
  ...cells.at(row, column),
  text: cells.text(row, column),
});

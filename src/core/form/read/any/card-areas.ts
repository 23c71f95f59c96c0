import { mayName, type HeadingRole } from '../../../profile/heading-role';
import type { CardLabels, LabelledCell } from './card-labels';
import type { CardArea } from './card-tables';
import type { PlacedCells } from './placed-cells';
import type { TableHeader } from './table-header';

const KEYS: ReadonlySet<HeadingRole> = new Set(['number', 'name']);

/** Where no label says that it names something, few words at 具体的な取組 do. */
export const describedName = (pairs: readonly LabelledCell[]): LabelledCell | undefined =>
  pairs.some(({ meaning }) => meaning.role === 'name')
    ? undefined
    : pairs.find(
        ({ label, meaning, value: { text } }) =>
          meaning.role === 'description' &&
          mayName(label.text) &&
          text.length <= LONGEST_NAME &&
          !text.includes('。'),
      );
const LONGEST_NAME = 40;

/** A level names a card's item where the card says who is in charge of it, or what came of it. */
const levelOfCard = (
  all: readonly LabelledCell[],
  headers: readonly TableHeader[],
): LabelledCell | undefined => {
  const pairs = all.filter(
    ({ label, value }) =>
      label.row === value.row &&
      headers.every(({ top, bottom }) => label.row < top || label.row > bottom),
  );
  const isOfCard = pairs.some(
    ({ meaning: { role } }) => role === 'departments' || role === 'grade',
  );
  return isOfCard ? pairs.find(({ meaning }) => meaning.role === 'level') : undefined;
};

/** Whether items stand beside each other, each in a column: that is no card, and is not read. */
const isTransposed = (cells: PlacedCells, { pairs }: CardLabels): boolean => {
  // Labels with their values stand beside each other too.
  const paired = new Set(pairs.flatMap(({ label, value }) => [label, value]));
  const moreBeside = ({ label, value }: LabelledCell): number => {
    const filled = cells.filled(label.row);
    const at = filled.findIndex((cell) => cell.column === value.column && cell.row === value.row);
    return at < 0 ? 0 : filled.slice(at + 1).filter((cell) => !paired.has(cell)).length;
  };
  const name = pairs.find(({ meaning }) => meaning.role === 'name');
  const more = name ? moreBeside(name) : 0;
  return more >= 1 && pairs.filter((pair) => moreBeside(pair) === more).length >= 3;
};

/** The rows at which each label stands, by its text. */
const rowsOfLabels = ({ pairs }: CardLabels): ReadonlyMap<string, readonly number[]> => {
  const rows = new Map<string, number[]>();
  for (const { label } of pairs) {
    const text = label.text.trim();
    const own = rows.get(text) ?? [];
    if (own.at(-1) !== label.row) own.push(label.row);
    rows.set(text, own);
  }
  return rows;
};

/** Rows at which a card begins: where the first label that names an item stands again, or one that stands before it as often. */
export const cardAreas = (
  cells: PlacedCells,
  labels: CardLabels,
  headers: readonly TableHeader[],
): readonly CardArea[] => {
  const first =
    labels.pairs.find(({ label }) => cells.told.isBegin(label.text)) ??
    labels.pairs.find(({ meaning, isLoose }) => KEYS.has(meaning.role) && !isLoose) ??
    describedName(labels.pairs) ??
    levelOfCard(labels.pairs, headers);
  if (!first || isTransposed(cells, labels)) return [];
  const rowsOf = rowsOfLabels(labels);
  const named = rowsOf.get(first.label.text.trim())!;
  const isBefore = (rows: readonly number[]): boolean =>
    rows.length === named.length &&
    rows.every((row, at) => row <= named[at]! && row > (named[at - 1] ?? -1));
  const starts =
    labels.pairs
      .slice(0, labels.pairs.indexOf(first))
      .map(({ label }) => rowsOf.get(label.text.trim())!)
      .find(isBefore) ?? named;
  return starts.map((top, index) => ({
    top: index === 0 ? 0 : top,
    bottom: (starts[index + 1] ?? cells.rows) - 1,
  }));
};

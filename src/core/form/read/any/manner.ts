import { headingKey } from '../../../profile/heading-role';
import { isNotRated } from '../../../profile/grade-scale';
import { MOST_HEADER_LINES, type ToldHeader } from '../../../profile/told-form';
import { parseNumber } from '../../../value/value';
import type { FieldCell, ReadManner } from '../recognised';
import type { FoundSheet } from './read-any';
import type { PlacedCells } from './placed-cells';
import type { TableColumns } from './table-columns';
import type { TableHeader } from './table-header';

/** A table's columns with the rows below its header. */
interface Part {
  readonly columns: TableColumns;
  readonly top: number;
  readonly bottom: number;
}

const LONGEST_WORD = 12;
const [LEAST_WORDS, MOST_WORDS] = [2, 6];

/** In how many rows each text of a sheet stands. */
export const rowsOfTexts = (cells: PlacedCells): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of cells.rowsBetween(0, cells.rows - 1))
    for (const key of new Set(cells.filled(row).map(({ text }) => headingKey(text))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** The text of a row that stands in the fewest rows, the first of those: it tells the row from others. */
export const titleOfRow = (
  cells: PlacedCells,
  row: number,
  rowsOf: ReadonlyMap<string, number>,
): FieldCell | undefined => {
  const own = cells.filled(row).filter(({ text }) => headingKey(text) !== '');
  const countOf = ({ text }: FieldCell): number => rowsOf.get(headingKey(text)) ?? 0;
  return own.reduce<FieldCell | undefined>(
    (best, one) => (best === undefined || countOf(one) < countOf(best) ? one : best),
    undefined,
  );
};

/** Headers, where each can be told by a title that stands in no other row. */
const headersOf = (cells: PlacedCells, headers: readonly TableHeader[]): readonly ToldHeader[] => {
  if (headers.length === 0) return [];
  const rowsOf = rowsOfTexts(cells);
  const found = new Map<string, ToldHeader & { count: number }>();
  for (const { top, bottom } of headers) {
    const title = titleOfRow(cells, top, rowsOf)?.text.trim() ?? '';
    const key = headingKey(title);
    const lines = bottom - top + 1;
    const known = found.get(key);
    if (key === '' || lines > MOST_HEADER_LINES || (known?.lines ?? lines) !== lines) return [];
    found.set(key, { title, lines, count: (known?.count ?? 0) + 1 });
  }
  const isTold = [...found].every(([key, { count }]) => rowsOf.get(key) === count);
  return isTold ? [...found.values()].map(({ title, lines }) => ({ title, lines })) : [];
};

/** Cells of a column that are a few short words again and again, as those that say what their rows hold. */
const wordsIn = (
  cells: PlacedCells,
  column: number,
  { top, bottom }: Part,
): readonly FieldCell[] => {
  const first = new Map<string, FieldCell>();
  let count = 0;
  for (const row of cells.rowsBetween(top, bottom)) {
    if (cells.isCovered(row, column)) continue;
    const cell = cells.at(row, column);
    const text = cell.text.trim();
    if (text === '') continue;
    if (text.length > LONGEST_WORD || parseNumber(text) !== undefined) return [];
    count += 1;
    if (!first.has(headingKey(text))) first.set(headingKey(text), cell);
    if (first.size > MOST_WORDS) return [];
  }
  return first.size >= LEAST_WORDS && count >= first.size * 2 ? [...first.values()] : [];
};

/** Columns that something else is known of. */
const isOther = ({ columns }: Part, column: number): boolean =>
  [columns.number, columns.unit, columns.year, columns.progress, columns.remarks].includes(
    column,
  ) ||
  columns.departments.includes(column) ||
  [...columns.figures, ...columns.grades].some((one) => one.column === column);

/** Whether each row counts something of its own, its figures being told by their headings, or its years by a column. */
const isOfMeasures = ({ columns }: Part, column: number): boolean =>
  column === columns.indicator &&
  (columns.year !== null || columns.figures.some(({ role }) => role === 'target'));

/** Whether some cells are all of one item's rows. */
const areOfOneItem = (cells: readonly FieldCell[], { items }: FoundSheet): boolean => {
  const [first] = cells;
  const item = first && items.find(({ top, bottom }) => first.row >= top && first.row <= bottom);
  return item !== undefined && cells.every(({ row }) => row >= item.top && row <= item.bottom);
};

/** The words of a column behind the names that are others in each row of an item, and the same in each item. */
const rowWordsIn = (cells: PlacedCells, part: Part, found: FoundSheet): readonly FieldCell[] => {
  const { kind } = part.columns;
  if (kind !== null) return wordsIn(cells, kind, part);
  for (let column = part.columns.name + 1; column < cells.columns; column += 1) {
    if (isOther(part, column) || isOfMeasures(part, column)) continue;
    const words = wordsIn(cells, column, part);
    if (areOfOneItem(words, found)) return words;
  }
  return [];
};

const partsOf = ({ tables, cards }: FoundSheet, cells: PlacedCells): readonly Part[] => [
  ...tables.map((columns, index) => ({
    columns,
    top: columns.header.bottom + 1,
    bottom: (tables[index + 1]?.header.top ?? cells.rows) - 1,
  })),
  ...cards.flatMap((card) =>
    card.tables.map((columns, index) => ({
      columns,
      top: columns.header.bottom + 1,
      bottom: (card.tables[index + 1]?.header.top ?? card.item.bottom + 1) - 1,
    })),
  ),
];

const titleOfColumn = ({ headings }: TableColumns, column: number): string | undefined =>
  headings
    .find(({ heading }) => heading.column === column)
    ?.heading.lines.findLast(({ text }) => text.trim() !== '')
    ?.text.trim();

/** How a sheet was found to be built, in words that stand in it. */
export const mannerOf = (found: FoundSheet, cells: PlacedCells): ReadManner => {
  const words = new Map<string, ReadManner['rowWords'][number]>();
  for (const part of partsOf(found, cells)) {
    for (const cell of rowWordsIn(cells, part, found)) {
      const key = headingKey(cell.text);
      const kind = cells.told.kindOf(cell.text) ?? null;
      if (!words.has(key)) words.set(key, { cell, kind, isTold: cells.told.isToldKind(cell.text) });
    }
  }
  const [table] = found.tables;
  const [card] = found.cards;
  const begin = table
    ? titleOfColumn(table, table.number ?? table.name)
    : card?.labels.pairs.find(({ meaning }) => meaning.role === 'number' || meaning.role === 'name')
        ?.label.text;
  const grades = found.items.flatMap(({ measures }) =>
    measures.flatMap(({ years }) => years.map(({ grade }) => grade.text.trim())),
  );
  return {
    headers: headersOf(
      cells,
      found.tables.map(({ header }) => header),
    ),
    rowWords: [...words.values()],
    itemBegins: begin?.trim() ?? null,
    notRated: [
      ...new Set(
        grades.filter((text) => text !== '' && (isNotRated(text) || cells.told.isNotRated(text))),
      ),
    ],
  };
};

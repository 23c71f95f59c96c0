import type { Grid } from '../../../grid/grid';
import { headingKey, headingMeaning, type HeadingOverrides } from '../../../profile/heading-role';
import { parseNumber } from '../../../value/value';
import type { FieldCell, ReadTitle } from '../recognised';
import { PlacedCells } from './placed-cells';

const LONGEST_TITLE = 20;
/** A table's heading has fellows; two cells side by side are a label and its value. */
const LEAST_HEADINGS = 3;

const isTitle = ({ text }: FieldCell): boolean => {
  const key = headingKey(text);
  if (key.length > LONGEST_TITLE || /[。、]/u.test(key)) return false;
  if (parseNumber(key) !== undefined || !/\p{L}{2}/u.test(key)) return false;
  return headingMeaning(text)?.role !== 'figures';
};

/** Cells of a row that stand side by side without a gap. */
const runsIn = (cells: PlacedCells, row: number): readonly (readonly FieldCell[])[] => {
  const runs: FieldCell[][] = [];
  let end = Number.NaN;
  for (const cell of cells.filled(row)) {
    if (cell.column === end + 1) runs.at(-1)!.push(cell);
    else runs.push([cell]);
    end = cells.area(cell.row, cell.column).right;
  }
  return runs;
};

interface Found {
  readonly cell: FieldCell;
  readonly value: FieldCell;
}

const below = (cells: PlacedCells, { row, column }: FieldCell): FieldCell =>
  cells.at(cells.area(row, column).bottom + 1, column);

/** Headings: a row of words with something under most of them, and none right above. */
const headingsOf = (cells: PlacedCells, run: readonly FieldCell[]): readonly Found[] => {
  if (run.length < LEAST_HEADINGS || !run.every(({ text }) => parseNumber(text) === undefined))
    return [];
  const first = run[0]!;
  const above = cells.filled(first.row - 1).length;
  const found = run.map((cell) => ({ cell, value: below(cells, cell) }));
  const filled = found.filter(({ value }) => value.text.trim() !== '');
  return above < LEAST_HEADINGS && filled.length * 2 >= run.length ? found : [];
};

/** Labels: each with its value at its right, else below it. */
const labelsOf = (cells: PlacedCells, run: readonly FieldCell[]): readonly Found[] => {
  if (run.length === 1) {
    const value = below(cells, run[0]!);
    return value.text.trim() === '' ? [] : [{ cell: run[0]!, value }];
  }
  return run.flatMap((cell, at) =>
    at % 2 === 0 && run[at + 1] ? [{ cell, value: run[at + 1]! }] : [],
  );
};

/**
 * Words that may be headings or labels, of a sheet that is not understood: short ones with something under
 * them or at their right. A person tells what they stand for.
 */
export const looseTitles = (grid: Grid, overrides?: HeadingOverrides): readonly ReadTitle[] => {
  const cells = new PlacedCells(grid);
  const found: Found[] = [];
  const headed = new Set<FieldCell>();
  let headings = Number.NaN;
  let above = -1;
  for (const row of cells.rowsBetween(0, cells.rows - 1)) {
    const runs = runsIn(cells, row);
    // What stands under headings is no label, until a row is blank.
    if (runs.length === 0 || row > above + 1) headings = Number.NaN;
    above = row;
    for (const run of runs) {
      const own = headingsOf(cells, run);
      if (own.length > 0) headings = row;
      for (const { cell } of own) headed.add(cell);
      if (own.length > 0 || Number.isNaN(headings))
        found.push(...(own.length > 0 ? own : labelsOf(cells, run)));
    }
  }
  // A title right above headings is no label of theirs.
  const titles = found.filter(
    ({ cell, value }) => isTitle(cell) && (headed.has(cell) || !headed.has(value)),
  );
  const values = new Set(titles.map(({ value }) => value));
  return titles
    .filter(({ cell }) => headed.has(cell) || !values.has(cell))
    .map(({ cell, value }): ReadTitle => {
      const meaning = headingMeaning(cell.text, overrides);
      const isFigure = parseNumber(value.text) !== undefined;
      return {
        cell,
        role: meaning?.role ?? null,
        sure: meaning?.sure ?? false,
        holds: isFigure ? 'figures' : 'words',
      };
    });
};

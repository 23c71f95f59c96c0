import { createXlsx } from '../../../src/adapters/xlsx';
import { contentAt } from '../../../src/core/grid/apply';
import type { CellContent, CellEdit } from '../../../src/core/grid/edit';
import { cellName, parseCellName, type Grid } from '../../../src/core/grid/grid';

const xlsx = createXlsx();

/** The sheets of an .xlsx; a test's own file can always be read. */
export const gridsOf = (bytes: Uint8Array): readonly Grid[] => {
  const book = xlsx.read(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

/** The book after someone typed into cells of its first sheet, `J9` and the like. */
export const typedInto = (
  bytes: Uint8Array,
  cells: Readonly<Record<string, CellContent>>,
): Uint8Array => {
  const grid = gridsOf(bytes)[0]!;
  const edits = Object.entries(cells).map(([name, to]): CellEdit => {
    const place = parseCellName(name);
    if (!place) throw new RangeError(name);
    return { sheet: grid.sheet, ...place, from: contentAt(grid, place.row, place.column), to };
  });
  const spliced = xlsx.splice(bytes, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

/** What each filled cell of a sheet holds as typed, by address. */
export const contentsOf = (grid: Grid): ReadonlyMap<string, CellContent> => {
  const contents = new Map<string, CellContent>();
  grid.values.forEach((values, row) =>
    values?.forEach((_, column) => {
      const content = contentAt(grid, row, column);
      if (content !== null && content !== '') contents.set(cellName(row, column), content);
    }),
  );
  return contents;
};

/** Addresses at which two sheets differ. */
export const changedCells = (before: Grid, after: Grid): readonly string[] => {
  const [left, right] = [contentsOf(before), contentsOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name)))
    .sort();
};

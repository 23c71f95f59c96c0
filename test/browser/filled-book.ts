import type { ItemNumber } from '../../src/core/value/item-number';
import { createXlsx } from '../../src/adapters/xlsx';
import {
  figureEdits,
  gradeEdits,
  narrativeEdits,
  unitEdits,
  wholeValueEdits,
} from '../../src/core/entry/entry-edits';
import { entryForm } from '../../src/core/entry/entry-form';
import { applyEdits, contentAt } from '../../src/core/grid/apply';
import { isCellFormula, type CellEdit } from '../../src/core/grid/edit';
import { withFormulaResults } from '../../src/core/grid/formula-results';
import { cellAt, cellKey, MAX_COLUMNS, type Grid } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import { createContext } from '../../src/core/rules/view';

const xlsx = createXlsx();

/** Sheets of a workbook. */
export const gridsOfBytes = (bytes: Uint8Array): readonly Grid[] => {
  const book = xlsx.read(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value.grids;
};

/** What a department writes of an item; the same of whoever fills it in. */
export const narrativeOf = (item: ItemNumber | null): string =>
  `No.${item} の取組を予定どおり進めた。来年度も続ける。`;

/**
 * A department's book with every item of the sheet's year filled in, as each would in Excel; repeats
 * follow their originals.
 *
 * @param narratives other texts of single items
 */
export const filledBook = (
  bytes: Uint8Array,
  narratives: Readonly<Record<number, string>> = {},
): Uint8Array => {
  const grids = gridsOfBytes(bytes);
  const sheet = recognise(grids[0]!);
  const context = createContext(sheet, { catalog: null, department: null });
  if (!context) throw new RangeError('the sheet tells no year');
  const { grid } = sheet;
  const edits = context.views.flatMap((view): readonly CellEdit[] => {
    const form = entryForm(view, grid);
    const year = form.years.find(({ isCurrent }) => isCurrent);
    if (!year || view.original) return [];
    const { number } = view.block;
    const figures = year.figures?.map((_, index) => String(10 + index));
    return [
      ...((figures && figureEdits(grid, year, figures)) ?? wholeValueEdits(grid, year, '10')),
      ...(year.unit.text.trim() === '' ? unitEdits(grid, year, year.unitBefore ?? '回') : []),
      ...gradeEdits(grid, form, year, 'A'),
      ...narrativeEdits(grid, form, narratives[Number(number ?? 0)] ?? narrativeOf(number)),
    ];
  });
  // What repeats show is worked out anew, as Excel does.
  const typed = applyEdits(grid, edits);
  if (!typed.ok) throw new RangeError('a cell is not as it was read');
  const values = typed.value.values.map((cells, row) =>
    cells?.map((value, column) => (grid.formulas.has(cellKey(row, column)) ? null : value)),
  );
  const now = withFormulaResults([{ ...typed.value, values }, ...grids.slice(1)])[0]!;
  const links = [...grid.formulas.keys()].flatMap((key): readonly CellEdit[] => {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    const from = contentAt(grid, row, column);
    if (!isCellFormula(from)) return [];
    return [
      { sheet: grid.sheet, row, column, from, to: { ...from, result: cellAt(now, row, column) } },
    ];
  });
  const filled = xlsx.splice(bytes, [...edits, ...links]);
  if (!filled.ok) throw new RangeError(filled.failure.kind);
  return filled.value;
};

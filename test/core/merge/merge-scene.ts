import { catalogOfDepartment, type Catalog } from '../../../src/core/catalog/catalog';
import { contentAt, applyEdits } from '../../../src/core/grid/apply';
import type { CellContent, CellEdit } from '../../../src/core/grid/edit';
import { parseFiscalYear } from '../../../src/core/era/fiscal-year';
import type { SheetEntries } from '../../../src/core/record/entries';
import { entriesOfSheet } from '../../../src/core/form/read/entries-of-sheet';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { DepartmentFile } from '../../../src/core/merge/diff/file-diff';
import type { EntryField } from '../../../src/core/merge/index/entry-field';
import { Master } from '../../../src/core/merge/index/master';
import { TICKED, UNTICKED } from '../../../src/core/profile/vocabulary';

export const YEAR = 2022;

/** A plan's form, or a department's part of it, as a grid. */
export const layoutGrid = (
  catalog: Catalog,
  entries: SheetEntries,
  department: string | null = null,
): Grid => {
  const part = department === null ? catalog : catalogOfDepartment(catalog, department);
  const request = { fiscalYear: YEAR, years: 3, department, entries, id: 'x', protect: false };
  const plan = layoutForm({ ...request, catalog: part });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

/** A master sheet, read for merging. */
export const masterOf = (grid: Grid, catalog: Catalog | null = null): Master =>
  new Master([recognise(grid)], catalog, YEAR);

/** A field's name as in `1-1 R4 value`: item, occurrence, year, field. */
export type FieldName = string;

/** The grid after someone typed into some fields. */
export const typeInto = (grid: Grid, texts: Readonly<Record<FieldName, CellContent>>): Grid => {
  const sheet = recognise(grid);
  const edits = Object.entries(texts).flatMap(([name, to]): readonly CellEdit[] => {
    const [key, label, field] = name.split(' ') as [string, string, EntryField];
    const [item, occurrence] = key.split('-').map(Number);
    const block = sheet.blocks.find(
      (known) => known.number === item && known.occurrence === occurrence,
    );
    if (!block) throw new RangeError(name);
    const put = (row: number, column: number, content: CellContent): CellEdit => ({
      sheet: grid.sheet,
      row,
      column,
      from: contentAt(grid, row, column),
      to: content,
    });
    if (field === 'narrative') return [put(block.narrative.row, block.narrative.column, to)];
    if (field === 'progress') {
      return block.boxes.map(({ row, column, box }) =>
        put(row, column, `${box.grade === to ? TICKED : UNTICKED} ${box.word}`),
      );
    }
    const year = parseFiscalYear(label)?.year;
    const row = block.measures[0]!.years.find((known) => known.year?.year === year);
    if (!row) throw new RangeError(name);
    return [put(row[field].row, row[field].column, to)];
  });
  const typed = applyEdits(grid, edits);
  if (!typed.ok) throw new RangeError('stale');
  return typed.value;
};

/** A department's file as it came back: handed out from the master's entries, then changed. */
export const departmentFile = (
  master: Grid,
  catalog: Catalog,
  department: string,
  change: (grid: Grid) => Grid = (grid) => grid,
  more: Partial<DepartmentFile> = {},
): DepartmentFile => {
  const entries = entriesOfSheet(recognise(master));
  const part = catalogOfDepartment(catalog, department);
  const handed = layoutGrid(catalog, entries, department);
  return {
    file: `${department}.xlsx`,
    department,
    submittedAt: null,
    forms: [recognise(change(handed))],
    base: entriesOfSheet(recognise(handed)),
    catalog: part,
    acceptances: [],
    notes: [],
    others: [],
    ...more,
  };
};

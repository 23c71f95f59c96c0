import { readdirSync, readFileSync } from 'node:fs';
import { createXlsx } from '../../../src/adapters/xlsx';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import type { CellEdit } from '../../../src/core/grid/edit';
import { contentAt } from '../../../src/core/grid/apply';
import type { SheetBlueprint } from '../../../src/core/grid/blueprint';
import { cellName, type Grid } from '../../../src/core/grid/grid';
import type { ItemBlock, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { FIELD_FORMS } from '../../core/form/read/any/field-forms';
import { KINDS_OF_YEAR, ONE_YEAR_TEXTS } from '../../core/form/read/any/other-forms';
import { changedCells, gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

const sheetOf = ({ sheet, values, merges }: Grid): SheetBlueprint => ({
  name: sheet!,
  visibility: 'visible',
  cells: values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      value === null || value === undefined ? [] : [{ row, column, value, style: 0 }],
    ),
  ),
  merges,
  columnWidths: new Map(),
  hiddenColumns: new Set(),
  rowHeights: new Map(),
  hiddenRows: new Set(),
  validations: [],
  conditionalFormats: [],
  notes: [],
});

/** Forms that name their plan and the department of each item. */
const FORMS = Object.entries({
  ...Object.fromEntries(Object.entries(FIELD_FORMS).map(([name, { grids }]) => [name, grids])),
  年度ごとに目標と実績の行がある: [KINDS_OF_YEAR],
  一年度の文章だけの表: [ONE_YEAR_TEXTS],
});
const CANNOT_SPLIT = new Set([
  '区分の列に名前があり、隣に見込みと実績の行がある',
  '市区町村コードと施策番号のあるふつうの表',
  'カードの中で年度が下に並ぶ',
  '年度の下に実績と評価がある',
  '計画・実績・差の行',
]);
/** Items of one number in several policies: which is meant is told, and not merged. */
const UNCLEAR = '番号が政策ごとに1から始まる';

/** The cell that an item's department fills in: its figure of the year, else its text. */
const cellToFill = ({ fiscalYear }: RecognisedSheet, block: ItemBlock): CellEdit | undefined => {
  const { value } = block.measures[0]!.years.find(({ year }) => year?.year === fiscalYear) ?? {};
  const isThere = value !== undefined && value.fault !== 'absent';
  const cell = isThere ? value : block.narrative;
  if (cell.fault === 'absent') return undefined;
  const to = isThere ? 77 : '年度内に終えた。';
  return { sheet: null, row: cell.row, column: cell.column, from: null, to };
};

const master = (grids: readonly Grid[]): string =>
  folder.write(
    'master.xlsx',
    xlsx.write({ styles: [{}], sheets: grids.map(sheetOf), activeSheet: 0 }),
  );

interface Told {
  readonly changes: readonly unknown[];
  readonly conflicts: readonly unknown[];
  readonly left: readonly { readonly why: string }[];
}

const merged = (file: string, book: string): Told & { readonly grids: readonly Grid[] } => {
  const [out, report] = [folder.path('merged.xlsx'), folder.path('report.json')];
  const { status, err } = shinko('merge', file, book, '-o', out, '--report', report, '--force');
  if (status > 1) throw new RangeError(err);
  return {
    ...(JSON.parse(readFileSync(report, 'utf8')) as Told),
    grids: gridsOf(readFileSync(out)),
  };
};

const names = FORMS.map(([name]) => name).filter((name) => !CANNOT_SPLIT.has(name));

it.each(names)('%s: 写しは戻っても何も変えず、記入だけが同じセルに入る', (name) => {
  const grids = FORMS.find(([each]) => each === name)![1];
  const file = master(grids);
  const before = gridsOf(readFileSync(file));
  expect(shinko('split', file, '-o', folder.path('out')).status).toBe(0);
  for (const each of readdirSync(folder.path('out'))) {
    const book = folder.path(`out/${each}`);
    expect(merged(file, book)).toMatchObject({ changes: [], conflicts: [], left: [] });
    const bytes = readFileSync(book);
    const { forms, identity } = recogniseWorkbook({ grids: gridsOf(bytes) });
    const own = forms.filter(({ fiscalYear }) => fiscalYear === identity!.fiscalYear);
    const edits = own.flatMap((form) =>
      form.blocks.flatMap((block): readonly CellEdit[] => {
        const edit = cellToFill(form, block);
        const { sheet, hiddenRows } = form.grid;
        expect(hiddenRows.has(block.top)).toBe(false);
        if (!edit) return [];
        return [{ ...edit, sheet, from: contentAt(form.grid, edit.row, edit.column) }];
      }),
    );
    expect(edits.length).toBeGreaterThan(0);
    const filled = xlsx.splice(bytes, edits);
    if (!filled.ok) throw new RangeError(filled.failure.kind);
    const result = merged(file, folder.write('back.xlsx', filled.value));
    if (name === UNCLEAR) {
      expect(result.left.map(({ why }) => why)).toContain('item-unclear');
      continue;
    }
    expect(result).toMatchObject({ conflicts: [], left: [] });
    const changed = before.flatMap((grid) => {
      const after = result.grids.find(({ sheet }) => sheet === grid.sheet)!;
      return changedCells(grid, after).map((cell) => `${grid.sheet}!${cell}`);
    });
    expect(changed.sort()).toEqual(
      edits.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`).sort(),
    );
  }
});

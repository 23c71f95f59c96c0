import fc from 'fast-check';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { catalogOfSheet } from '../../../src/core/form/read/catalog-of-sheet';
import { NO_ENTRIES, type SheetEntries } from '../../../src/core/record/entries';
import { entriesOfSheet } from '../../../src/core/form/read/entries-of-sheet';
import { MAX_COLUMNS, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { arbitraryCatalog, arbitraryEntries } from '../catalog/arbitrary-catalog';

const lay = (catalog: Catalog, entries: SheetEntries): Grid => {
  const plan = layoutForm({
    catalog,
    fiscalYear: 2022,
    years: 3,
    department: null,
    entries,
    id: 'x',
    protect: false,
  });
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

const readBack = (grid: Grid): { readonly catalog: Catalog; readonly entries: SheetEntries } => {
  const sheet = recognise(grid);
  const catalog = catalogOfSheet(sheet);
  if (!catalog.ok) throw new RangeError(catalog.failure.kind);
  expect(sheet.unread).toEqual([]);
  return { catalog: catalog.value, entries: entriesOfSheet(sheet) };
};

const filledForm = arbitraryCatalog.chain((catalog) =>
  arbitraryEntries(catalog).map((entries) => ({ catalog, entries })),
);

type Cell = readonly [row: number, column: number, value: CellValue];

/** The grid with every cell moved; rows and columns keep their order or not as the maps say. */
const moveCells = (
  grid: Grid,
  rowOf: (row: number) => number,
  columnOf: (column: number) => number,
): Grid => {
  const cells = grid.values.flatMap((row, r) =>
    (row ?? []).map((value, c): Cell => [r, c, value ?? null]),
  );
  const values: CellValue[][] = [];
  for (const [row, column, value] of cells) (values[rowOf(row)] ??= [])[columnOf(column)] = value;
  const rekey = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...map].map(([key, value]) => {
        const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
        return [rowOf(row) * MAX_COLUMNS + columnOf(column), value];
      }),
    );
  const merges = grid.merges
    .filter((area) => area.left === area.right)
    .map(({ top, left, bottom }) => ({
      top: rowOf(top),
      bottom: rowOf(bottom),
      left: columnOf(left),
      right: columnOf(left),
    }));
  return { ...grid, values, merges, formulas: rekey(grid.formulas), formats: rekey(grid.formats) };
};

it('並べた様式を読むと、体系に戻る', () => {
  fc.assert(
    fc.property(arbitraryCatalog, (catalog) => {
      expect(readBack(lay(catalog, NO_ENTRIES)).catalog).toEqual(catalog);
    }),
  );
});

it('記入した様式を読むと、体系と記入に戻る', () => {
  fc.assert(
    fc.property(filledForm, ({ catalog, entries }) => {
      const back = readBack(lay(catalog, entries));
      expect(back.catalog).toEqual(catalog);
      for (const [key, block] of entries.blocks) {
        const { years, ticked, narrative } = back.entries.blocks.get(key)!;
        expect({ ticked, narrative }).toEqual({ ticked: block.ticked, narrative: block.narrative });
        for (const [year, entry] of block.years) expect(years.get(year)).toEqual(entry);
      }
    }),
  );
});

describe('読み取りは位置や見た目によらない', () => {
  const unchanged = (change: (grid: Grid, seed: number) => Grid): void => {
    fc.assert(
      fc.property(filledForm, fc.nat(1_000_000), ({ catalog, entries }, seed) => {
        const grid = lay(catalog, entries);
        const [before, after] = [readBack(grid), readBack(change(grid, seed))];
        expect(after.catalog).toEqual(before.catalog);
        expect(after.entries).toEqual(before.entries);
      }),
      { numRuns: 60 },
    );
  };

  it('列を入れ替えても', () => {
    unchanged((grid, seed) => {
      const order = [...Array(13).keys()].sort(
        (a, b) => (((a + 1) * (seed + 7)) % 101) - (((b + 1) * (seed + 7)) % 101),
      );
      return reorderColumns(grid, order);
    });
  });

  it('空の列を入れても', () => {
    unchanged((grid, seed) =>
      moveCells(
        grid,
        (row) => row,
        (column) => column + (column > seed % 12 ? 2 : 0),
      ),
    );
  });

  it('空の行を入れても（項目の途中でも）', () => {
    unchanged((grid, seed) =>
      moveCells(
        grid,
        (row) => row + (row > seed % grid.values.length ? 1 : 0),
        (column) => column,
      ),
    );
  });

  it('見出しが40行目にあっても', () => {
    unchanged((grid) =>
      moveCells(
        grid,
        (row) => row + 36,
        (column) => column + 3,
      ),
    );
  });

  it('結合を解いても', () => {
    unchanged((grid) => ({ ...grid, merges: [] }));
  });

  it('見出しが知られた別の言葉でも', () => {
    const variants: Readonly<Record<string, string>> = {
      'No.': '番号',
      取組項目: '取り組み項目',
      担当課: '所管課',
      進捗状況: '進捗',
      実績の指標: '指標名',
      実績値: '実績',
      評価: '自己評価',
      '取組による成果、今後の課題や方針': '成果・課題',
    };
    unchanged((grid) => ({
      ...grid,
      values: grid.values.map((row, index) =>
        index === 3 ? row?.map((value) => variants[String(value)] ?? value) : row,
      ),
    }));
  });

  it('No. や年度が全角の文字でも', () => {
    const wide = (value: CellValue): CellValue =>
      String(value).replace(/[0-9R]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    unchanged((grid) => ({
      ...grid,
      values: grid.values.map((row, index) =>
        index > 3
          ? row?.map((value, column) =>
              [0, 6].includes(column) && value !== null ? wide(value) : value,
            )
          : row,
      ),
    }));
  });
});

/** Items' columns reordered; bands keep their label left of their text, as in any sheet. */
const reorderColumns = (grid: Grid, order: readonly number[]): Grid => {
  const isBand = (row: number): boolean => {
    const first = grid.values[row]?.[0];
    return typeof first === 'string' && !/^\d+$/u.test(first) && row > 3;
  };
  const values = grid.values.map((row, index) => {
    if (!row || index < 3 || isBand(index)) return row;
    const next: CellValue[] = [];
    row.forEach((value, column) => (next[order.indexOf(column)] = value ?? null));
    return next;
  });
  return { ...grid, values, merges: [], formulas: new Map(), formats: new Map() };
};

import * as fc from 'fast-check';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { emptyGrid, type Area, type CellValue, type Grid } from '../../../../../src/core/grid/grid';

const TEXTS = [
  '番号',
  '事業名',
  '目標',
  '実績',
  '達成率',
  '評価',
  'R5',
  '令和5年度',
  '令和6年度の実績',
  '担当課',
  '単位',
  '指標',
  '年度',
  '差',
  '計画',
  '基準値',
  '区分',
  '備考',
  '合計',
  '※注',
  '凡例　A：良い　B：悪い',
  '基本目標1　まち',
  '(1)',
  '①見守り',
  '福祉課',
  '人',
  '%',
  'A',
  '◎',
  '－',
  '達成',
  '１２',
  '12/34',
  '事業名\n評価',
  ' ',
  '。',
  '進捗状況',
  '■順調',
  '元',
  '2023',
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }, true, 0.85) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const junkGrid = (sheet: string): fc.Arbitrary<Grid> =>
  fc
    .record({
      rows: fc.integer({ min: 1, max: 24 }),
      columns: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant(200)),
    })
    .chain(({ rows, columns }) =>
      fc.record({
        values: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        merges: fc.array(
          fc
            .tuple(fc.nat(30), fc.nat(columns + 3), fc.nat(6), fc.nat(8))
            .map(([top, left, down, right]): Area => ({
              top,
              left,
              bottom: top + down,
              right: left + right,
            })),
          { maxLength: 8 },
        ),
      }),
    )
    .map(({ values, merges }) => ({ ...emptyGrid(sheet), values, merges }));

/** Sheets of words that forms use, in no order at all, with merged cells over anything. */
export const junkGrids = (): fc.Arbitrary<readonly Grid[]> =>
  fc.tuple(junkGrid('一'), junkGrid('二'));

/** The grid so many times below itself, or beside itself. */
const repeated = (grid: Grid, way: 'down' | 'right', times: number): Grid => {
  const copies = Array.from({ length: times });
  return way === 'down'
    ? { ...grid, values: copies.flatMap(() => grid.values) }
    : { ...grid, values: grid.values.map((row) => copies.flatMap(() => row ?? [])) };
};

/** How often rows are asked for while a repeated grid is read. */
export const touchesOf = (grid: Grid, way: 'down' | 'right', times: number): number => {
  let count = 0;
  const watch = (row: readonly CellValue[] | undefined): readonly CellValue[] | undefined =>
    row &&
    new Proxy(row, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && key !== 'length') count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const big = repeated(grid, way, times);
  recogniseWorkbook({ grids: [{ ...big, values: big.values.map(watch) }] });
  return count;
};

import { recogniseWorkbook } from '../../../../src/app/recognise/recognised-workbook';
import type { Grid } from '../../../../src/core/grid/grid';
import { sampleGrid } from '../../rules/sample-sheet';
import { ONE_YEAR_TEXTS, YEARS_BESIDE, card } from './any/other-forms';

const LAST = 1_048_575;

/** The sheet with a text in Excel's last row, and how often a row of it is looked at. */
const withFarText = (grid: Grid) => {
  const values = grid.values.slice();
  values[LAST] = ['書き置き'];
  const seen = { rows: 0 };
  const watched = new Proxy(values, {
    get: (rows, name, receiver) => {
      if (typeof name === 'string' && /^\d+$/u.test(name)) seen.rows += 1;
      return Reflect.get(rows, name, receiver) as unknown;
    },
  });
  return { grid: { ...grid, values: watched }, seen };
};

const itemsOf = (grid: Grid) =>
  recogniseWorkbook({ grids: [grid] }).forms.flatMap(({ blocks }) =>
    blocks.map(({ number, name, measures }) => [
      number,
      name,
      measures.map(({ years }) => years.map(({ value }) => value.text)),
    ]),
  );

describe('一番下の行に書き置きがあっても', () => {
  it.each<[string, Grid]>([
    ['白井市の様式', sampleGrid()],
    ['年度が横に並ぶ一覧', YEARS_BESIDE],
    ['文章の一覧', ONE_YEAR_TEXTS],
    [
      'カード',
      card(
        '101',
        ['101', '健康教室', '健康課'],
        [
          [10, 11, 12],
          [48, 51, 55],
        ],
        ['A', 'B'],
      ),
    ],
  ])('%sを同じに読み、間の百万行を一つずつ見ない', (_, grid) => {
    const far = withFarText(grid);
    expect(itemsOf(far.grid)).toEqual(itemsOf(grid));
    expect(itemsOf(grid).length).toBeGreaterThan(0);
    expect(far.seen.rows).toBeLessThan(LAST / 10);
  });
});

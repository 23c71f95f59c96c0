import { withFormulaResults } from '../../../src/core/grid/formula-results';
import {
  cellAt,
  cellKey,
  emptyGrid,
  parseCellName,
  type CellValue,
  type Grid,
} from '../../../src/core/grid/grid';

const KNOWN: readonly (readonly CellValue[])[] = [
  [12, '回', null, '', true],
  [5, 'あ', 2.5, '3', { error: '#N/A' }],
];

const withFormula = (...formulas: readonly string[]): Grid => ({
  ...emptyGrid('表'),
  values: KNOWN,
  formulas: new Map(formulas.map((formula, at) => [cellKey(5 + at, 0), formula])),
});

const result = (grids: readonly Grid[], name = 'A6'): CellValue => {
  const { row, column } = parseCellName(name)!;
  return cellAt(withFormulaResults(grids)[0]!, row, column);
};

describe('結果のない数式を計算する', () => {
  it.each<[string, CellValue]>([
    ['=A1', 12],
    ['=$A$1', 12],
    ['=C1', 0],
    ['=IF(A1="","",A1)', 12],
    ['=IF(C1="","",C1)', ''],
    ['=IF(D1="","",D1)', ''],
    ['=A1&B1', '12回'],
    ['=SUM(A1:A2)', 17],
    ['=SUM(A1:D2)', 19.5],
    ['=SUM(A1,C2,3)', 17.5],
    ['=A1+A2*2-1', 21],
    ['=(A1+A2)/2', 8.5],
    ['=-A1^2', 144],
    ['=A2%', 0.05],
    ['=A1/C1', { error: '#DIV/0!' }],
    ['=IFERROR(A1/C1,"－")', '－'],
    ['=IF(A1>=10,IF(A2<>5,1,2),3)', 2],
    ['=ROUND(A1/7,1)', 1.7],
    ['=AVERAGE(A1:A2)', 8.5],
    ['=MAX(A1:C2)', 12],
    ['=CONCATENATE("計",A1,"回")', '計12回'],
    ['="a""b"', 'a"b'],
    ["='ほかの 表'!A1", 70],
    ['=別表!A1+1', 71],
    // Of other formulas nothing is made up.
    ['=VLOOKUP(1,A1:B2,2)', null],
    ['=SUM(A1:E2)', null],
    ['=A6', null],
    ['=ない表!A1', null],
    ['=TODAY()', null],
    ['=名前', null],
    ['=[1]表!A1', null],
    ['=A1:A2', null],
  ])('%s → %p', (formula, expected) => {
    const others = ['ほかの 表', '別表'].map((sheet) => ({ ...emptyGrid(sheet), values: [[70]] }));
    expect(result([withFormula(formula), ...others])).toEqual(expected);
  });

  it('数式の先の数式も計算し、輪になっていれば何も言わない', () => {
    expect(result([withFormula('=A7+1', '=A1')])).toBe(13);
    expect(result([withFormula('=A7', '=A6')])).toBeNull();
  });

  it('結果のあるものには触れず、同じシートをそのまま返す', () => {
    const grid: Grid = { ...withFormula(), formulas: new Map([[cellKey(0, 0), '=1+1']]) };
    expect(withFormulaResults([grid])[0]).toBe(grid);
  });
});

it('同じ数式のセルは、どれも同じ結果になる。結果の分からないものも', () => {
  const many = withFormula(
    '=A1+A2',
    '=A1+A2',
    '=VLOOKUP(1,A1:B2,1)',
    '=VLOOKUP(1,A1:B2,1)',
    '=A1+A2',
  );
  const names = ['A6', 'A7', 'A8', 'A9', 'A10'];
  expect(names.map((name) => result([many], name))).toEqual([17, 17, null, null, 17]);
});

import { parseFormula } from '../../../src/core/grid/formula-parser';
import { withFormulaResults } from '../../../src/core/grid/formula-results';
import { cellAt, cellKey, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';

it.each([
  ['括弧', `=${'('.repeat(50_000)}1${')'.repeat(50_000)}`],
  ['符号', `=${'-'.repeat(50_000)}1`],
  ['呼び出し', `=${'SUM('.repeat(50_000)}1${')'.repeat(50_000)}`],
])('%s が深すぎる数式は、分からないと言い、止まらない', (_, formula) => {
  expect(parseFormula(formula)).toBeUndefined();
});

const chain = (length: number): Grid => {
  const rows = Array.from({ length }, (): CellValue[] => [null]);
  const formulas = new Map(
    rows.map((_, row) => [cellKey(row, 0), row === length - 1 ? '=7' : `=A${row + 2}`]),
  );
  return { ...parseTextGrid(''), sheet: '表', values: rows, formulas };
};

it('長くつながる数式は途中から計算せず、短いものは終わりまで計算する', () => {
  expect(cellAt(withFormulaResults([chain(300)])[0]!, 0, 0)).toBe(7);
  const long = withFormulaResults([chain(60_000)])[0]!;
  expect(cellAt(long, 59_999, 0)).toBe(7);
});

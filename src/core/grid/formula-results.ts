import { parseFormula, type FormulaNode } from './formula-parser';
import { cellKey, isCellError, MAX_COLUMNS, type Area, type CellValue, type Grid } from './grid';

/** Thrown and caught within this file: the formula's result cannot be told here. */
class Unknown extends Error {}
/** Thrown again and again: a sheet may hold many thousands of such formulas. */
const UNKNOWN = new Unknown();

/** Ranges of more cells are left to Excel. */
const MOST_CELLS = 100_000;
/** Steps within steps, and formulas that each need the next; longer chains are left to Excel. */
const DEEPEST = 1000;

const asNumber = (value: CellValue): number => {
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return Number(value);
  const number =
    typeof value === 'number' ? value : Number(isCellError(value) ? Number.NaN : value);
  if (!Number.isFinite(number)) throw UNKNOWN;
  return number;
};

/** The number that stands before all others; 0 of none, as Excel has it. */
const outmost = (
  numbers: readonly number[],
  isBefore: (left: number, right: number) => boolean,
): number =>
  numbers.length === 0
    ? 0
    : numbers.reduce((most, number) => (isBefore(number, most) ? number : most));

const asText = (value: CellValue): string => {
  if (value === null) return '';
  if (isCellError(value)) throw UNKNOWN;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
};

const asTruth = (value: CellValue): boolean =>
  typeof value === 'string' ? /^true$/iu.test(value) : asNumber(value) !== 0;

const compare = (left: CellValue, right: CellValue): number => {
  if (typeof left === 'string' || typeof right === 'string') {
    // A blank cell equals the empty text; a number comes before any text.
    const isMixed = typeof left === 'number' || typeof right === 'number';
    if (isMixed) return typeof left === 'number' ? -1 : 1;
    const [a, b] = [asText(left).toLowerCase(), asText(right).toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return asNumber(left) - asNumber(right);
};

const calculate = (sign: string, left: CellValue, right: CellValue): CellValue => {
  switch (sign) {
    case '&':
      return asText(left) + asText(right);
    case '+':
      return asNumber(left) + asNumber(right);
    case '-':
      return asNumber(left) - asNumber(right);
    case '*':
      return asNumber(left) * asNumber(right);
    case '/':
      if (asNumber(right) === 0) return { error: '#DIV/0!' };
      return asNumber(left) / asNumber(right);
    case '^':
      return asNumber(left) ** asNumber(right);
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    default:
      return compare(left, right) >= 0;
  }
};

const roundTo = (value: number, digits: number): number => {
  const scaled = Number(`${Math.abs(value)}e${digits}`);
  const size = Number(`${Math.round(scaled)}e${-digits}`);
  return value < 0 ? -size : size;
};

/** What is known of a sheet's formulas, by the cells' keys. */
interface Told {
  readonly results: Map<number, CellValue>;
  /** Cells whose result cannot be told, so that a chain of them is gone through once. */
  readonly untold: Set<number>;
  /** Results by the formulas that were asked for; `undefined` where it cannot be told. */
  readonly byFormula: Map<string, CellValue | undefined>;
}

/** Works out the formulas of a workbook that were saved without their results. */
class Evaluator {
  private readonly sheets: ReadonlyMap<string | null, Grid>;
  private readonly told = new Map<Grid, Told>();
  private depth = 0;
  /** Formulas as trees, by their text: an array formula stands in all of its cells. */
  private readonly trees = new Map<string, FormulaNode | undefined>();

  constructor(grids: readonly Grid[]) {
    this.sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  }

  /** The result of a cell's formula; `undefined` where it cannot be told. */
  resultAt(grid: Grid, row: number, column: number): CellValue | undefined {
    // An array formula stands in all of its cells, and comes to the same in each: nothing that is known here asks where it stands.
    const formula = grid.formulas.get(cellKey(row, column)) ?? '';
    const { byFormula } = this.toldOf(grid);
    if (byFormula.has(formula)) return byFormula.get(formula);
    const result = this.tried(grid, row, column);
    byFormula.set(formula, result);
    return result;
  }

  private tried(grid: Grid, row: number, column: number): CellValue | undefined {
    try {
      return this.valueAt(grid, row, column);
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  private valueAt(grid: Grid, row: number, column: number): CellValue {
    const kept = grid.values[row]?.[column] ?? null;
    const key = cellKey(row, column);
    const formula = grid.formulas.get(key);
    if (kept !== null || formula === undefined) return kept;
    const { results, untold } = this.toldOf(grid);
    const known = results.get(key);
    if (known !== undefined) return known;
    const node = untold.has(key) ? undefined : this.treeOf(formula);
    if (!node) throw UNKNOWN;
    // Until it is told it is not: one that needs itself meets itself here.
    untold.add(key);
    // A formula that comes to a blank cell shows 0.
    const result = this.evaluate(node, grid) ?? 0;
    results.set(key, result);
    untold.delete(key);
    return result;
  }

  private toldOf(grid: Grid): Told {
    const known = this.told.get(grid);
    if (known) return known;
    const told: Told = { results: new Map(), untold: new Set(), byFormula: new Map() };
    this.told.set(grid, told);
    return told;
  }

  private treeOf(formula: string): FormulaNode | undefined {
    if (!this.trees.has(formula)) this.trees.set(formula, parseFormula(formula));
    return this.trees.get(formula);
  }

  private evaluate(node: FormulaNode, grid: Grid): CellValue {
    if (this.depth >= DEEPEST) throw UNKNOWN;
    this.depth += 1;
    try {
      return this.worth(node, grid);
    } finally {
      this.depth -= 1;
    }
  }

  private worth(node: FormulaNode, grid: Grid): CellValue {
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'cells': {
        const { top, left, bottom, right } = node.area;
        if (top !== bottom || left !== right) throw UNKNOWN;
        return this.valueAt(this.sheet(node.sheet, grid), top, left);
      }
      case 'unary': {
        const value = asNumber(this.evaluate(node.of, grid));
        return node.sign === '-' ? -value : node.sign === '%' ? value / 100 : value;
      }
      case 'binary': {
        const [left, right] = [this.evaluate(node.left, grid), this.evaluate(node.right, grid)];
        if (isCellError(left)) return left;
        return isCellError(right) ? right : calculate(node.sign, left, right);
      }
      case 'call':
        return this.call(node.name, node.args, grid);
    }
  }

  private sheet(name: string | null, own: Grid): Grid {
    const sheet = name === null ? own : this.sheets.get(name);
    if (!sheet) throw UNKNOWN;
    return sheet;
  }

  private call(name: string, args: readonly (FormulaNode | null)[], grid: Grid): CellValue {
    const value = (at: number): CellValue => {
      const arg = args[at];
      return arg ? this.evaluate(arg, grid) : null;
    };
    const numbers = (): readonly number[] => this.numbersOf(args, grid);
    switch (name) {
      case 'IF': {
        const condition = value(0);
        if (isCellError(condition)) return condition;
        if (asTruth(condition)) return args.length > 1 ? value(1) : true;
        return args.length > 2 ? value(2) : false;
      }
      case 'IFERROR': {
        const first = value(0);
        return isCellError(first) ? value(1) : first;
      }
      case 'SUM':
        return numbers().reduce((sum, number) => sum + number, 0);
      case 'COUNT':
        return numbers().length;
      case 'MAX':
        return outmost(numbers(), (left, right) => left > right);
      case 'MIN':
        return outmost(numbers(), (left, right) => left < right);
      case 'AVERAGE': {
        const all = numbers();
        return all.length === 0
          ? { error: '#DIV/0!' }
          : all.reduce((sum, number) => sum + number, 0) / all.length;
      }
      case 'ROUND':
        return roundTo(asNumber(value(0)), asNumber(value(1)));
      case 'CONCATENATE':
      case 'CONCAT':
        return args.map((_, at) => asText(value(at))).join('');
      case 'TRIM':
        return asText(value(0)).trim().replace(/ +/gu, ' ');
      default:
        throw UNKNOWN;
    }
  }

  /** Numbers of ranges, texts and blanks aside, and of single values. */
  private numbersOf(args: readonly (FormulaNode | null)[], grid: Grid): readonly number[] {
    return args.flatMap((arg) => {
      if (!arg) return [0];
      if (arg.kind !== 'cells') return [asNumber(this.evaluate(arg, grid))];
      const values = this.valuesOf(arg.area, this.sheet(arg.sheet, grid));
      if (values.some(isCellError)) throw UNKNOWN;
      return values.filter((value) => typeof value === 'number');
    });
  }

  private valuesOf({ top, left, bottom, right }: Area, grid: Grid): readonly CellValue[] {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw UNKNOWN;
    const values: CellValue[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        values.push(this.valueAt(grid, row, column));
    return values;
  }
}

const lacksResult = ({ values, formulas }: Grid): boolean => {
  for (const key of formulas.keys()) {
    const value = values[Math.floor(key / MAX_COLUMNS)]?.[key % MAX_COLUMNS];
    if (value === null || value === undefined) return true;
  }
  return false;
};

/**
 * The sheets of a workbook with the results of formulas that were saved without any, as libraries save
 * them: links, IF, &, arithmetic, SUM and a few more are worked out. Of others the cell stays blank,
 * and who reads it is told so. What has a result keeps it.
 */
export const withFormulaResults = (grids: readonly Grid[]): readonly Grid[] => {
  if (!grids.some(lacksResult)) return grids;
  const evaluator = new Evaluator(grids);
  return grids.map((grid) => {
    if (!lacksResult(grid)) return grid;
    const values = grid.values.slice() as (CellValue[] | undefined)[];
    const copied = new Set<number>();
    for (const key of grid.formulas.keys()) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if ((grid.values[row]?.[column] ?? null) !== null) continue;
      const result = evaluator.resultAt(grid, row, column);
      if (result === undefined) continue;
      if (!copied.has(row)) values[row] = [...(values[row] ?? [])];
      copied.add(row);
      while (values[row]!.length < column) values[row]!.push(null);
      values[row]![column] = result;
    }
    return { ...grid, values };
  });
};

import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { type CellValue, isCellError } from '../../../src/core/grid/grid';

const ERROR: unique symbol = Symbol('error');

/** What a part of a formula comes to. */
type Value = string | number | boolean | null | typeof ERROR;

const TOKEN = /\s*("(?:[^"]|"")*"|[A-Z]+(?=\()|TRUE|FALSE|-?\d[\d.]*(?:E[+-]?\d+)?|[(),=&])/uy;

const tokensOf = (formula: string): readonly string[] => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new RangeError(`not understood: ${formula.slice(at)}`);
    tokens.push(match[1]!);
  }
  return tokens;
};

const textOf = (value: Value): string => {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** Excel keeps 15 digits. */
const kept = (value: number): number => Number(value.toPrecision(15));

/** Excel's `=`: kinds differ, blank equals 0, "" and FALSE, texts are compared without case. */
const equals = (left: Value, right: Value): Value => {
  if (left === ERROR || right === ERROR) return ERROR;
  if (left === null) return right === null || right === 0 || right === '' || right === false;
  if (right === null) return equals(right, left);
  if (typeof left === 'string' && typeof right === 'string') {
    return left.toLowerCase() === right.toLowerCase();
  }
  if (typeof left === 'number' && typeof right === 'number') return kept(left) === kept(right);
  return left === right;
};

/** A little of Excel's formulas, enough for those of marks; for the cell that the rule is asked about. */
class Evaluation {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(
    formula: string,
    private readonly cell: CellValue,
  ) {
    this.tokens = tokensOf(formula.replace(/^=/u, ''));
  }

  result(): Value {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new RangeError(`left over: ${this.tokens[this.at]}`);
    return value;
  }

  private comparison(): Value {
    let left = this.joined();
    while (this.tokens[this.at] === '=') {
      this.at++;
      left = equals(left, this.joined());
    }
    return left;
  }

  private joined(): Value {
    let left = this.part();
    while (this.tokens[this.at] === '&') {
      this.at++;
      left = textOf(left) + textOf(this.part());
    }
    return left;
  }

  private part(): Value {
    const token = this.tokens[this.at++]!;
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
    if (/^-?\d/u.test(token)) return Number(token);
    return this.call(token);
  }

  private call(name: string): Value {
    const args: Value[] = [];
    // Past the bracket, and past each comma.
    do {
      this.at++;
      args.push(this.comparison());
    } while (this.tokens[this.at] === ',');
    if (this.tokens[this.at++] !== ')') throw new RangeError('a bracket stays open');
    const [first = null, second = null, third = false] = args;
    const known: Readonly<Record<string, () => Value>> = {
      AND: () => (args.includes(ERROR) ? ERROR : args.every(Boolean)),
      OR: () => (args.includes(ERROR) ? ERROR : args.some(Boolean)),
      IF: () => (first === ERROR ? ERROR : first ? second : third),
      N: () => (typeof first === 'number' ? first : 0),
      T: () => (first === ERROR || typeof first === 'string' ? first : ''),
      LEN: () => (first === ERROR ? ERROR : textOf(first).length),
      EXACT: () => (args.includes(ERROR) ? ERROR : textOf(first) === textOf(second)),
      ISNUMBER: () => typeof first === 'number',
      ISLOGICAL: () => typeof first === 'boolean',
      ISERROR: () => first === ERROR,
      CHAR: () => String.fromCharCode(Number(first)),
      INDIRECT: () => {
        if (first !== 'RC' || second !== false) throw new RangeError('only this cell is known');
        return isCellError(this.cell) ? ERROR : this.cell;
      },
    };
    const work = known[name];
    if (!work) throw new RangeError(`unknown function ${name}`);
    return work();
  }
}

/** Whether a mark's formula lets it be seen on a cell of that content. */
export const isShown = (formula: string, cell: CellValue): boolean =>
  new Evaluation(formula, cell).result() === true;

/** Cells that bear a mark of ours by now, as `row,column`. */
export const shownMarks = (plan: WorkbookBlueprint, sheet: string): readonly string[] => {
  const { cells, conditionalFormats } = plan.sheets.find(({ name }) => name === sheet)!;
  const shown = new Set<string>();
  for (const { areas, formula } of conditionalFormats) {
    if (!formula.includes('N("shinko:')) continue;
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = cells.find((one) => one.row === row && one.column === column);
          if (isShown(formula, cell?.value ?? null)) shown.add(`${row},${column}`);
        }
      }
    }
  }
  return [...shown].toSorted();
};

import { parseCellName, type Area } from './grid';

/** A formula of the kinds that are worked out here, as a tree. */
export type FormulaNode =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  /** One cell or a range; `sheet` is `null` for the formula's own. */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (FormulaNode | null)[] }
  | {
      readonly kind: 'binary';
      readonly sign: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly of: FormulaNode };

/** Thrown and caught within this file: the formula is of another kind. */
class NotUnderstood extends Error {}
/** Thrown again and again: a sheet may hold many thousands of such formulas. */
const NOT_UNDERSTOOD = new NotUnderstood();

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.!])|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^&=<>%(),]))/uy;

type Token = RegExpExecArray;

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const { length } = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < length) {
    const token = TOKEN.exec(text);
    if (!token) throw NOT_UNDERSTOOD;
    tokens.push(token);
  }
  return tokens;
};

/** Signs between operands by how tightly they bind, the loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const sheetOf = (written: string | undefined): string | null =>
  written === undefined ? null : written.slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'");

const areaOf = (from: string, to: string | undefined): Area => {
  const start = parseCellName(from);
  const end = parseCellName(to ?? from);
  if (!start || !end) throw NOT_UNDERSTOOD;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
};

/** Excel takes 64 levels of brackets; a formula of more is made to run the stack out. */
const DEEPEST = 100;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): FormulaNode {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw NOT_UNDERSTOOD;
    return node;
  }

  private sign(): string | undefined {
    return this.tokens[this.at]?.[7];
  }

  private take(sign: string): void {
    if (this.sign() !== sign) throw NOT_UNDERSTOOD;
    this.at += 1;
  }

  private level(level: number): FormulaNode {
    const signs = LEVELS[level];
    if (!signs) return this.unary();
    let left = this.level(level + 1);
    for (let sign = this.sign(); sign !== undefined && signs.includes(sign); sign = this.sign()) {
      this.at += 1;
      left = { kind: 'binary', sign, left, right: this.level(level + 1) };
    }
    return left;
  }

  private unary(): FormulaNode {
    if (++this.depth > DEEPEST) throw NOT_UNDERSTOOD;
    const node = this.signed();
    this.depth -= 1;
    return node;
  }

  private signed(): FormulaNode {
    const sign = this.sign();
    if (sign === '-' || sign === '+') {
      this.at += 1;
      return { kind: 'unary', sign, of: this.unary() };
    }
    let node = this.operand();
    for (; this.sign() === '%'; this.at += 1) node = { kind: 'unary', sign: '%', of: node };
    return node;
  }

  private operand(): FormulaNode {
    const token = this.tokens[this.at];
    if (!token) throw NOT_UNDERSTOOD;
    this.at += 1;
    const [, text, number, sheet, from, to, name, sign] = token;
    if (text !== undefined) {
      return { kind: 'constant', value: text.slice(1, -1).replaceAll('""', '"') };
    }
    if (number !== undefined) return { kind: 'constant', value: Number(number) };
    if (from !== undefined) return { kind: 'cells', sheet: sheetOf(sheet), area: areaOf(from, to) };
    if (name !== undefined) return this.named(name.toUpperCase());
    if (sign !== '(') throw NOT_UNDERSTOOD;
    const inner = this.level(0);
    this.take(')');
    return inner;
  }

  private named(name: string): FormulaNode {
    if (this.sign() !== '(') {
      if (name !== 'TRUE' && name !== 'FALSE') throw NOT_UNDERSTOOD;
      return { kind: 'constant', value: name === 'TRUE' };
    }
    this.at += 1;
    const args: (FormulaNode | null)[] = [];
    while (this.sign() !== ')') {
      args.push(this.sign() === ',' ? null : this.level(0));
      if (this.sign() === ',') {
        this.at += 1;
        if (this.sign() === ')') args.push(null);
      } else if (this.sign() !== ')') throw NOT_UNDERSTOOD;
    }
    this.at += 1;
    return { kind: 'call', name: name.replace(/^_XLFN\./u, ''), args };
  }
}

/** Understands a formula (with its `=`) of references, constants, signs and calls; `undefined` for any other. */
export const parseFormula = (formula: string): FormulaNode | undefined => {
  try {
    return new Parser(tokensOf(formula.slice(1))).parse();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
};

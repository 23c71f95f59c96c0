import { join } from 'node:path';
import ts from 'typescript';
import { sourceTrees } from '../architecture/source-trees';

/** A regular expression of the sources, as it is written or as it is made. */
export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

const isWithinFunction = (node: ts.Node): boolean => {
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionLike(at)) return true;
  return false;
};

/** A place where an expression is put together out of others. */
interface Making {
  readonly file: string;
  readonly line: number;
  /** Whether it is made only when a function is called. */
  readonly late: boolean;
}

const read = (): { written: readonly Expression[]; made: readonly Making[] } => {
  const [written, made]: [Expression[], Making[]] = [[], []];
  for (const { file, tree } of sourceTrees()) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        written.push({ file, line: lineOf(tree, node), source, flags });
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
        made.push({ file, line: lineOf(tree, node), late: isWithinFunction(node) });
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { written, made };
};

/** Expressions that a file makes as it is loaded. */
const madeBy = (file: string): readonly Expression[] => {
  const found: Expression[] = [];
  const usual = globalThis.RegExp;
  class Recorded extends usual {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      found.push({ file, line: 0, source: this.source, flags: this.flags });
    }
  }
  globalThis.RegExp = Recorded as RegExpConstructor;
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is loaded to see what it makes
    require(join(__dirname, '../../src', file));
  } finally {
    globalThis.RegExp = usual;
  }
  return found;
};

/** Every regular expression of src, and the places where one is made only as a function is called. */
export const expressions = (): {
  readonly all: readonly Expression[];
  readonly late: readonly string[];
} => {
  const { written, made } = read();
  const files = new Set(made.filter(({ late }) => !late).map(({ file }) => file));
  return {
    all: [...written, ...[...files].flatMap(madeBy)],
    late: made.filter(({ late }) => late).map(({ file }) => file),
  };
};

/** Signs that the expression names, and those that most classes have. */
const signsOf = (source: string): readonly string[] => {
  const literal = source
    .replace(/\\[pP]\{[^}]*\}/gu, '')
    .replace(/\\u\{?[\da-f]+\}?/giu, '')
    .replace(/\\[a-zA-Z]/gu, '')
    .replace(/\(\?[:=!<]+/gu, '')
    .replace(/[\\^$.|?*+()[\]{}]/gu, '');
  return [...new Set([...literal, ...' \n\ta0Aあ１-"(<・,.'])].slice(0, 24);
};

/** Texts that make a bad expression go back and forth: one piece many times over, and an end that does not fit. */
const pumpsOf = ({
  source,
}: Pick<Expression, 'source'>): readonly ((length: number) => string)[] => {
  const signs = signsOf(source);
  const of =
    (before: string, piece: string) =>
    (length: number): string =>
      `${before}${piece.repeat(Math.ceil(length / piece.length))}\u0001`;
  const few = signs.slice(0, 8);
  const pairs = few.flatMap((left) =>
    few.filter((right) => right !== left).map((right) => of('', left + right)),
  );
  const words = source.match(/[\p{L}\p{N}]{2,8}/gu) ?? [];
  return [
    ...signs.map((sign) => of('', sign)),
    // For what is bound to a beginning, and for what only begins somewhere later.
    ...signs.map((sign) => of('\u0002', sign)),
    ...pairs,
    ...signs.slice(0, 12).map((sign) => of(signs[0]!, sign)),
    ...words.slice(0, 6).map((word) => of('', word)),
  ];
};

/** Processor time of one use, in milliseconds: other programs of the machine do not count. */
const timeOf = (expression: RegExp, text: string): number => {
  expression.lastIndex = 0;
  const from = process.cpuUsage();
  // As replaceAll goes: from every place on.
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

const shortest = (expression: RegExp, text: string): number =>
  Math.min(...[0, 1, 2].map(() => timeOf(expression, text)));

/**
 * Lengths at which an expression is tried, and what it may take there in milliseconds: one that goes on in
 * proportion takes a tenth at most. The short ones come first, where a doubling with every sign shows.
 */
export const STAIRS = [
  [22, 10],
  [400, 6],
  [4000, 8],
] as const;

/** How an expression grows over the text that is worst for it. */
interface Growth {
  /** 2 where twice the text takes four times as long. */
  readonly exponent: number;
  /** What a text of that length took, in milliseconds. */
  readonly milliseconds: number;
  readonly length: number;
  /** The beginning of that text. */
  readonly pump: string;
}

const growthAt = (expression: RegExp, pump: (length: number) => string, length: number): Growth => {
  const [half, whole] = [
    shortest(expression, pump(length / 2)),
    shortest(expression, pump(length)),
  ];
  const exponent = Math.log2(whole / Math.max(half, 0.02));
  return { exponent, milliseconds: whole, length, pump: pump(10).slice(0, 12) };
};

/** From this exponent on an expression grows faster than the text. */
const SUPERLINEAR = 1.6;

/** A busy machine may make one look seem slow, but not all of them. */
const LOOKS = 5;

/** The growth that every look shows; `undefined` where one of them shows none. */
const steadyGrowth = (
  expression: RegExp,
  pump: (length: number) => string,
  [length, most]: readonly [length: number, most: number],
): Growth | undefined => {
  let growth: Growth | undefined;
  for (let look = 0; look < LOOKS; look += 1) {
    growth = growthAt(expression, pump, length);
    if (growth.exponent <= SUPERLINEAR || growth.milliseconds <= most) return undefined;
  }
  return growth;
};

/** How an expression grows over the first pump on which it grows faster than the text; `null` where it does on none. */
export const growthOf = (
  written: Expression,
  stairs: readonly (readonly [length: number, most: number])[] = STAIRS,
): Growth | null => {
  const expression = new RegExp(written.source, written.flags);
  for (const pump of pumpsOf(written)) {
    const slow = stairs.find(([length, most]) => timeOf(expression, pump(length)) > most);
    const growth = slow && steadyGrowth(expression, pump, slow);
    if (growth) return growth;
  }
  return null;
};

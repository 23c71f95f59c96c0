import ts from 'typescript';
import { sourceTrees } from '../architecture/source-trees';

/** A regular expression of the sources, as it is written. */
export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal of src. */
export const expressions = (): readonly Expression[] => {
  const found: Expression[] = [];
  for (const { file, tree } of sourceTrees()) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({
          file,
          line,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
};

/** Signs that the expression names, and those that most classes have. */
const signsOf = (source: string): readonly string[] => {
  const literal = source
    .replace(/\\[pP]\{[^}]*\}/gu, '')
    .replace(/\\[a-zA-Z]/gu, '')
    .replace(/\(\?[:=!<]+/gu, '')
    .replace(/[\\^$.|?*+()[\]{}]/gu, '');
  return [...new Set([...literal, ...' \n\ta0Aあ１-"(<・'])].slice(0, 24);
};

/** Texts that make a bad expression go back and forth: one piece many times over, and an end that does not fit. */
export function* pumpsOf({
  source,
}: Pick<Expression, 'source'>): Generator<(count: number) => string> {
  const signs = signsOf(source);
  for (const sign of signs) yield (count) => `${sign.repeat(count)}\u0001`;
  for (const left of signs.slice(0, 10)) {
    for (const right of signs.slice(0, 10))
      if (left !== right) yield (count) => `${(left + right).repeat(count / 2)}\u0001`;
  }
  const start = signs[0] ?? '';
  for (const sign of signs.slice(0, 12)) yield (count) => `${start}${sign.repeat(count)}\u0001`;
}

const ROUNDS = 3;

/** The shortest of some runs, in milliseconds; less than the clock tells is what the clock tells. */
const timeOf = (expression: RegExp, text: string): number => {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    expression.lastIndex = 0;
    const from = performance.now();
    // As replaceAll goes: from every place on.
    if (expression.global) text.replace(expression, '');
    else expression.test(text);
    best = Math.min(best, performance.now() - from);
  }
  return best;
};

/** How long a text must keep an expression busy before its growth is looked at, in milliseconds. */
const WORTH = 4;

/** How the time grows with the text: 1 is in proportion, 2 its square. */
export interface Growth {
  readonly exponent: number;
  readonly milliseconds: number;
  readonly length: number;
}

/**
 * The worst growth of an expression over its pump texts, by the ratio of times within one run: a text of twice
 * the length that takes twice as long grows in proportion.
 */
export const growthOf = (written: Expression, longest: number): Growth => {
  const expression = new RegExp(written.source, written.flags);
  let worst: Growth = { exponent: 1, milliseconds: 0, length: 0 };
  for (const pump of pumpsOf(written)) {
    for (let length = 1000; length <= longest; length *= 2) {
      const [short, long] = [
        timeOf(expression, pump(length / 2)),
        timeOf(expression, pump(length)),
      ];
      if (long < WORTH) continue;
      const exponent = Math.log2(long / Math.max(short, 0.05));
      if (exponent > worst.exponent) worst = { exponent, milliseconds: long, length };
      break;
    }
  }
  return worst;
};

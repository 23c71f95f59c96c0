import ts from 'typescript';
import { sourceTrees } from './source-trees';

/** Whether a declared type is a table by any text. */
const isTable = ({ type, initializer }: ts.VariableDeclaration): boolean =>
  /\bRecord<string,/u.test(type?.getText() ?? '') &&
  !/^Object\.create\(null\)/u.test(initializer?.getText() ?? '');

/** Places where a table is asked for a key that is not written there, besides through `ownMember`. */
const askedBare = (file: string, tree: ts.SourceFile): readonly string[] => {
  const tables = new Set<string>();
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isTable(node)) tables.add(node.name.getText());
    ts.forEachChild(node, collect);
  };
  const look = (node: ts.Node): void => {
    if (
      ts.isElementAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      tables.has(node.expression.text) &&
      !ts.isStringLiteralLike(node.argumentExpression)
    ) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, look);
  };
  collect(tree);
  look(tree);
  return found;
};

/** Keys that come from no file, or were asked for by `Object.hasOwn` just before. */
const OWN_KEYS: readonly string[] = ['COMMANDS[name]'];

it('表は、constructor のような、だれも入れていない名前には何も答えない', () => {
  const found = sourceTrees()
    .filter(({ file }) => !/^(?:conformance|excel-host|hosts\/(?:trial|conformance))\//u.test(file))
    .flatMap(({ file, tree }) => askedBare(file, tree));
  expect(found.filter((place) => !OWN_KEYS.some((key) => place.endsWith(` ${key}`)))).toEqual([]);
});

it('見落としていれば分かる', () => {
  const text =
    'const T: Readonly<Record<string, number>> = { a: 1 };\nconst f = (k: string) => T[k];';
  const tree = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  expect(askedBare('a.ts', tree)).toEqual(['a.ts:2 T[k]']);
});

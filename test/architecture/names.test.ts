import ts from 'typescript';
import { sourceTrees } from './source-trees';

/** Names that two types have, each with the reason. */
const TWICE: Readonly<Record<string, string>> = {
  RuleGroup: 'a kind of rules in rules/rule.ts, a rule at work on groups in rules/groups.ts',
};

type TypeDeclaration =
  ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration | ts.EnumDeclaration;

const isType = (node: ts.Node): node is TypeDeclaration =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isEnumDeclaration(node);

/** Names that a file exports from itself in a list, `export { One, type Two }`. */
const listedNames = (tree: ts.SourceFile): ReadonlySet<string> =>
  new Set(
    tree.statements.flatMap((statement) =>
      ts.isExportDeclaration(statement) &&
      !statement.moduleSpecifier &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(
            ({ name, propertyName }) => (propertyName ?? name).text,
          )
        : [],
    ),
  );

/** Types, interfaces and classes that a file declares and exports. */
const exportedTypes = (tree: ts.SourceFile): readonly string[] => {
  const listed = listedNames(tree);
  const own = tree.statements.filter(isType).filter(({ name, modifiers }) => {
    const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported || (name && listed.has(name.text));
  });
  return own.flatMap(({ name }) => name?.text ?? []);
};

it('同じ名前の型・インターフェース・クラスが二つない', () => {
  const filesOf = new Map<string, string[]>();
  for (const { file, tree } of sourceTrees())
    for (const name of exportedTypes(tree)) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  expect(filesOf.size).toBeGreaterThan(300);
  const twice = [...filesOf].filter(([, files]) => new Set(files).size > 1);
  expect(twice.filter(([name]) => !(name in TWICE))).toEqual([]);
  expect(twice.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(TWICE)));
});

import { dirname, join } from 'node:path';
import ts from 'typescript';
import { sourceTrees } from './source-trees';

const trees = new Map(sourceTrees().map(({ file, tree }) => [file, tree]));

/** Modules that a file loads as it is loaded itself; types, and what is asked for later, are none. */
const loadedBy = (tree: ts.SourceFile): readonly string[] =>
  tree.statements.flatMap((statement) => {
    const isType =
      ts.isImportDeclaration(statement) && statement.importClause
        ? statement.importClause.isTypeOnly
        : ts.isExportDeclaration(statement) && statement.isTypeOnly;
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (isType || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    return [moduleSpecifier.text];
  });

/** Everything that is loaded with a file of src: files, and packages by their names. */
const loadedWith = (start: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const tree = trees.get(file);
    for (const specifier of tree ? loadedBy(tree) : []) {
      if (!specifier.startsWith('.')) seen.add(specifier);
      else {
        const path = join(dirname(file), specifier).replaceAll('\\', '/');
        visit([`${path}.ts`, `${path}/index.ts`].find((name) => trees.has(name)) ?? path);
      }
    }
  };
  visit(start);
  return seen;
};

const COMMANDS = [...trees.keys()].filter((file) =>
  /^(?:commands|hosts\/cli\/commands)\/[^/]+$/u.test(file),
);

it('命令は、呼ばれたものだけを読み込む', () => {
  expect(COMMANDS.length).toBeGreaterThan(10);
  const start = loadedWith('hosts/cli/command-line.ts');
  expect([...start]).toContain('hosts/cli/load-command.ts');
  expect(COMMANDS.filter((file) => start.has(file))).toEqual([]);
  const others = [...start].filter((name) =>
    /^(?:adapters|core\/(?:rules|form|merge))\//u.test(name),
  );
  expect(others).toEqual([]);
});

it('Parquet の書き手は、どの命令も始まりには読み込まない', () => {
  expect([...loadedWith('adapters/parquet/index.ts')]).toContain('hyparquet-writer');
  for (const file of COMMANDS)
    expect([file, loadedWith(file).has('hyparquet-writer')]).toEqual([file, false]);
});

import ts from 'typescript';
import { sourceTrees } from './source-trees';

const LONGEST_FUNCTION = 60;
/** A component holds its markup, and a hook the parts that React wants in one place. */
const LONGEST_COMPONENT = 80;

/** Longer functions, each with the reason. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'core/form/write/result-sheet.ts layoutResultSheet':
    'one sheet as data, from its title to its print settings',
};

const nameOf = (node: ts.SignatureDeclaration): string => {
  if (node.name) return node.name.getText();
  const { parent } = node;
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertyAssignment(parent);
  return isNamed ? parent.name.getText() : '(without a name)';
};

/** A function of ui that gives markup, or a hook. */
const isComponent = (file: string, node: ts.SignatureDeclaration): boolean =>
  file.startsWith('ui/') &&
  (/\bReactElement\b/u.test(node.type?.getText() ?? '') || /^use[A-Z]/u.test(nameOf(node)));

interface Measured {
  readonly name: string;
  readonly lines: number;
  readonly most: number;
}

/** Every function of a file, those within others too. */
const functionsOf = (file: string, tree: ts.SourceFile): readonly Measured[] => {
  const found: Measured[] = [];
  const lineAt = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = lineAt(node.end) - lineAt(node.getStart()) + 1;
      const most = isComponent(file, node) ? LONGEST_COMPONENT : LONGEST_FUNCTION;
      found.push({ name: `${file} ${nameOf(node)}`, lines, most });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

it(`関数は ${LONGEST_FUNCTION} 行、部品とフックは ${LONGEST_COMPONENT} 行まで（超えるものには理由がある）`, () => {
  const all = sourceTrees().flatMap(({ file, tree }) => functionsOf(file, tree));
  expect(all.length).toBeGreaterThan(1_000);
  const long = all.filter(({ lines, most }) => lines > most).map(({ name }) => name);
  expect(long.sort()).toEqual(Object.keys(LONG_FUNCTIONS).sort());
});

import ts from 'typescript';
import { sourceTrees } from './source-trees';

/** Members by which a text would become markup or a program. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'],
  ...['createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcDoc'],
]);
const CALLS: ReadonlySet<string> = new Set(['eval', 'document.write', 'document.writeln']);
/** Where a text that stands on the page already is read. */
const READ: readonly string[] = [
  'hosts/conformance/ReportPart.tsx box.outerHTML',
  'ui/shell/show-mistake.ts frames.outerHTML',
];

const foundIn = (file: string, tree: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember =
      (ts.isPropertyAccessExpression(node) && MEMBERS.has(node.name.text)) ||
      (ts.isJsxAttribute(node) && MEMBERS.has(node.name.getText())) ||
      (ts.isPropertyAssignment(node) && MEMBERS.has(node.name.getText()));
    const isCall =
      (ts.isCallExpression(node) && CALLS.has(node.expression.getText())) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Function');
    if (isMember || isCall) found.push(`${file} ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

it('文をマークアップやプログラムにする道は、どこにもない', () => {
  const found = sourceTrees().flatMap(({ file, tree }) => foundIn(file, tree));
  expect(found.toSorted()).toEqual(READ);
});

it('あれば分かる', () => {
  const text = 'a.innerHTML = t; eval(t); new Function(t); <p dangerouslySetInnerHTML={t} />;';
  const tree = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  expect(foundIn('a.tsx', tree)).toHaveLength(4);
});

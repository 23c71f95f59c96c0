import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { SHIROI } from '../../src/core/profile/profile';

const SRC = join(__dirname, '../../src');
const CORE = join(SRC, 'core');
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('profile/'),
);

/** String literals of a file, parts of templates among them; comments are none. */
const literalsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(CORE, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const WORDS = [
  ...SHIROI.grades.flatMap(({ meaning, box }) => [meaning, box]),
  ...Object.values(SHIROI.headings)
    .map(({ label }) => label)
    .filter((label) => label.length > 2),
  SHIROI.grades.map(({ value }) => value).join('・'),
];
const GRADES: ReadonlySet<string> = new Set(SHIROI.grades.map(({ value }) => value));

it('core の中で、評価とその言葉、階層の題の名前を挙げるのは profile だけ', () => {
  expect(files.length).toBeGreaterThan(100);
  const named = files.flatMap((file) =>
    literalsOf(file)
      .filter((text) => GRADES.has(text) || WORDS.some((word) => text.includes(word)))
      .map((text) => `${file}: ${text}`),
  );
  expect(named).toEqual([]);
});

/** Names by which a file asks where a form's columns stand: `.layout` and `.layouts`, read or taken apart. */
const layoutsAskedIn = (file: string): readonly string[] => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isPropertyAccessExpression(node)
      ? node.name
      : ts.isBindingElement(node)
        ? (node.propertyName ?? node.name)
        : undefined;
    if (name && ts.isIdentifier(name) && /^layouts?$/u.test(name.text)) {
      const { line } = source.getLineAndCharacterOfPosition(name.getStart());
      found.push(`${file}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

it('様式の列の並びを見るのは core/form だけ。ほかは、項目と指標と年度ごとのセルを見る', () => {
  const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  const [inside, outside] = [true, false].map((is) =>
    all.filter((file) => file.startsWith('core/form/') === is).flatMap(layoutsAskedIn),
  );
  expect(inside!.length).toBeGreaterThan(5);
  expect(outside).toEqual([]);
});

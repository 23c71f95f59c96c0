import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { SHIROI } from '../../src/core/profile/profile';

const CORE = join(__dirname, '../../src/core');
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

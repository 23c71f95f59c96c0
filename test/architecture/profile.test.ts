import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { SHIROI } from '../../src/core/profile/profile';
import { readTree } from './source-trees';

const SOURCE = join(__dirname, '../../src');
const allFiles = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !file.startsWith('core/profile/'),
);
const coreFiles = allFiles.filter((file) => file.startsWith('core/'));
/** A sheet as data, put into an Excel to try it: its words are its contents. */
const SAMPLE = 'conformance/contract/blocks.ts';
/** The words of the pane and the commands are its own, whatever the form calls its columns. */
const unspokenFiles = allFiles.filter((file) => !file.startsWith('i18n/') && file !== SAMPLE);

interface Literal {
  readonly text: string;
  /** Whether it is a whole string, and not a part of a sentence. */
  readonly isWhole: boolean;
}

/** String literals of a file, parts of templates among them; comments are none. */
const literalsOf = (file: string): readonly Literal[] => {
  const source = readTree(join(SOURCE, file), file);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push({ text: node.text, isWhole: true });
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ text: node.text, isWhole: false });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const named = (files: readonly string[], isNamed: (literal: Literal) => boolean) =>
  files.flatMap((file) =>
    literalsOf(file)
      .filter(isNamed)
      .map(({ text }) => `${file}: ${text}`),
  );

const WORDS = [
  ...SHIROI.grades.flatMap(({ meaning, box }) => [meaning, box]),
  ...Object.values(SHIROI.headings)
    .map(({ label }) => label)
    .filter((label) => label.length > 2),
  SHIROI.grades.map(({ value }) => value).join('・'),
];
const GRADES: ReadonlySet<string> = new Set(SHIROI.grades.map(({ value }) => value));

const TITLES: ReadonlySet<string> = new Set([
  ...SHIROI.columns.map(({ title }) => title),
  ...Object.values(SHIROI.headings).map(({ label }) => label),
  SHIROI.legend,
  SHIROI.sheetTitle,
]);

/** Words that only look like a title, each with what it is there. */
const NO_TITLES: Readonly<Record<string, string>> = {
  'core/value/indicator-semantics.ts: 事業': 'a unit of which there are only whole ones',
};

it('core の中で、評価とその言葉、階層の題の名前を挙げるのは profile だけ', () => {
  expect(coreFiles.length).toBeGreaterThan(100);
  expect(
    named(coreFiles, ({ text }) => GRADES.has(text) || WORDS.some((word) => text.includes(word))),
  ).toEqual([]);
});

it('列の題、階層の題、凡例、表題の名前をそのまま挙げるのは profile だけ（画面の言葉を除く）', () => {
  expect(unspokenFiles.length).toBeGreaterThan(coreFiles.length);
  expect(named(unspokenFiles, ({ text, isWhole }) => isWhole && TITLES.has(text.trim()))).toEqual(
    Object.keys(NO_TITLES),
  );
});

/** Names by which a file asks where a form's columns stand: `.layout` and `.layouts`, read or taken apart. */
const layoutsAskedIn = (file: string): readonly string[] => {
  const source = readTree(join(SOURCE, file), file);
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
  const all = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  const [inside, outside] = [true, false].map((is) =>
    all.filter((file) => file.startsWith('core/form/') === is).flatMap(layoutsAskedIn),
  );
  expect(inside!.length).toBeGreaterThan(5);
  expect(outside).toEqual([]);
});

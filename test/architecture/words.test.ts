import ts from 'typescript';
import { sourceTrees } from './source-trees';

/** Where a person reads what the program says: its words stand in i18n, and nowhere else. */
const SHOWN = /^(?:ui|hosts\/(?:taskpane|trial|web|conformance))\//u;
/** Files that say something in every language themselves, each with the reason. */
const OWN: Readonly<Record<string, string>> = {
  'hosts/trial/fonts.ts': 'names of fonts, as workbooks call them',
  'hosts/trial/grid/grid-univer.ts': 'the author of comments, as it stands in a saved workbook',
  'hosts/trial/sample/department-files.ts': 'contents of the sample workbooks',
  'hosts/trial/sample/sample.ts': 'the name of the sample workbook',
  'ui/shell/panels.tsx': 'names of the panels, by language, beside what they name',
};

const JAPANESE = /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]/u;
const LETTER = /\p{L}/u;
/** Stands between things in every language. */
const ANYWHERE = /·/gu;
/** Attributes that are read, or read out. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
  'validationMessage',
]);

const placeOf = (file: string, tree: ts.SourceFile, node: ts.Node): string =>
  `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1} ${node.getText(tree).trim().slice(0, 60)}`;

const literalOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : undefined;

/** A text in JSX that a person reads: between tags, or in an attribute that is read. */
const isReadText = (node: ts.Node): boolean => {
  if (ts.isJsxText(node)) return LETTER.test(node.text);
  const text = literalOf(node);
  if (text === undefined || !LETTER.test(text)) return false;
  const { parent } = node;
  const holder = ts.isJsxExpression(parent) ? parent.parent : parent;
  if (ts.isJsxAttribute(holder)) return READ.has(holder.name.getText());
  return ts.isJsxExpression(parent) && (ts.isJsxElement(holder) || ts.isJsxFragment(holder));
};

const hardCoded = (file: string, tree: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isReadText(node) || JAPANESE.test((literalOf(node) ?? '').replace(ANYWHERE, ''))) {
      found.push(placeOf(file, tree, node));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

it('画面と お試しのページは、言葉を i18n の外に書かない', () => {
  const shown = sourceTrees().filter(({ file }) => SHOWN.test(file));
  expect(shown.length).toBeGreaterThan(150);
  const found = shown.flatMap(({ file, tree }) => (file in OWN ? [] : hardCoded(file, tree)));
  expect(found).toEqual([]);
  const unused = Object.keys(OWN).filter((file) => !shown.some((one) => one.file === file));
  expect(unused).toEqual([]);
});

/** Where sentences are put together for people, besides the screens. */
const SPOKEN = /^(?:app|commands|hosts|ui|i18n\/(?!ja)[\w-]+)/u;
/** What stands between Japanese words, and in no English sentence. */
const BETWEEN = /[、。・（）「」『』：；]/u;
/** Files in which it stands between a plan's own words, each with the reason. */
const IN_DATA: Readonly<Record<string, string>> = {
  'app/check/finding-table.ts': 'departments, as the plan writes them',
  'hosts/trial/grid/grid-notes.ts': 'a name and its answer, as they stand in a saved note',
  'i18n/en.ts': 'a title, as it is to be typed',
  'i18n/en-flags.ts': 'the mark, as it stands in the sheet',
  'i18n/en-reading.ts': 'what parts grades, as it is to be typed',
  'i18n/en-rollover.ts': 'what parts departments, as it is to be typed',
  'i18n/not-copied.ts': 'both languages side by side',
};

const between = (file: string, tree: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (BETWEEN.test(literalOf(node) ?? '')) found.push(placeOf(file, tree, node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

it('言葉をつなぐ「、」や「（」も、i18n の日本語だけに書く', () => {
  const spoken = sourceTrees().filter(({ file }) => SPOKEN.test(file) && !(file in OWN));
  const found = spoken.flatMap(({ file, tree }) => (file in IN_DATA ? [] : between(file, tree)));
  expect(found).toEqual([]);
  const unused = Object.keys(IN_DATA).filter(
    (file) => !spoken.some((one) => one.file === file && between(file, one.tree).length > 0),
  );
  expect(unused).toEqual([]);
});

it.each([
  ['<p>Check now</p>', 1],
  ['<p>{said.check}</p>', 0],
  ['<p>…{said.check}</p>', 0],
  ['<p>{"Check"}</p>', 1],
  ['<input aria-label="Find" />', 1],
  ['<input placeholder={`Find ${what}`} className="wide" />', 0],
  ['<input placeholder={`探す ${what}`} />', 1],
  ['<input type="search" role="search" />', 0],
])('%s には、書かれた言葉が %d つある', (text, count) => {
  const tree = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  expect(hardCoded('a.tsx', tree)).toHaveLength(count);
});

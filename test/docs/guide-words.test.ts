import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readTree } from '../architecture/source-trees';

const ROOT = join(__dirname, '../..');
const GUIDE = 'docs/guide';
const I18N = 'src/i18n';

/** Where names stand that are no word of i18n: of panels, sheets, columns, and what a plan itself says. */
const SOURCES = [
  ...readdirSync(join(ROOT, I18N))
    .filter((name) => /^ja\b.*\.ts$/u.test(name))
    .map((name) => `${I18N}/${name}`),
  'src/ui/shell/panels.tsx',
  'src/core/merge/write/record-sheet.ts',
  'src/core/return/question-sheet.ts',
];

/** What is neither a name of Excel's nor of ours: the menu's sign, words of plans. */
const OF_PLANS = ['⋯', '関係課', '（見本）'];

const EXCELS = [
  'Shinko',
  'アドイン',
  'エクスポート',
  'ファイル',
  'ブックの共有（レガシ）',
  '個人用アドインのアップロード',
  '名前を付けて保存',
  '校閲',
  '編集する',
  '編集を有効にする',
];

/** Stands in a pattern for a value; any text may be there. */
const HOLE = '\u0000';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A word, as a pattern with a hole for each value. */
const patternOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return escaped(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ literal }) => HOLE + escaped(literal.text));
  return escaped(node.head.text) + rest.join('');
};

const patternsIn = (file: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node);
    if (pattern !== undefined) found.push(pattern);
    ts.forEachChild(node, visit);
  };
  visit(readTree(join(ROOT, file)));
  return found;
};

/** A word whole, without what it says in brackets, behind a colon or a full stop, and what it quotes. */
const waysToQuote = (pattern: string): readonly string[] => [
  pattern,
  pattern.replace(/…$/u, ''),
  pattern.split(/[（：。]/u)[0]!,
  ...[...pattern.matchAll(/「([^「」]+)」/gu)].map(([, quoted]) => quoted!),
];

const patterns = SOURCES.flatMap(patternsIn);
const words = [...new Set(patterns.flatMap(waysToQuote))]
  // `${name}：${count}` would be anything.
  .filter((pattern) => (pattern.includes(HOLE) ? /\p{L}{2}/u.test(pattern) : pattern !== ''))
  .map((pattern) => new RegExp(`^${pattern.replaceAll(HOLE, '[^「」]+')}$`, 'u'));

/** Whether the product says so; where the guide leaves something out (…), whether it says each part in one word. */
const isSaid = (quote: string): boolean => {
  if (words.some((word) => word.test(quote))) return true;
  const parts = quote.split('…').filter((part) => part !== '');
  return (
    quote.includes('…') &&
    patterns.some((pattern) => parts.every((part) => pattern.includes(escaped(part))))
  );
};

const guides = readdirSync(join(ROOT, GUIDE));
const quotesOf = (page: string, pattern: RegExp): readonly string[] => {
  const text = readFileSync(join(ROOT, GUIDE, page), 'utf8').replace(/!\[[^\]]*\]/gu, '');
  return [...text.matchAll(pattern)].map(([, quote]) => quote!);
};

it.each(guides)('%s が「」で引く名前と文は、どれも製品の言葉にある', (page) => {
  const quotes = quotesOf(page, /「([^「」]*)」/gu);
  expect(quotes.filter((quote) => !OF_PLANS.includes(quote) && !isSaid(quote))).toEqual([]);
});

it.each(guides)('%s の［］は、Excel のものか、Web版の言葉', (page) => {
  const quotes = quotesOf(page, /［([^［］]*)］/gu);
  expect(quotes.filter((quote) => !EXCELS.includes(quote) && !isSaid(quote))).toEqual([]);
});

it('手引きは、製品の言葉を引いている', () => {
  const count = guides.flatMap((page) => quotesOf(page, /「([^「」]*)」/gu)).length;
  expect(count).toBeGreaterThan(100);
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** Paths of the project that a page names; those with a placeholder or a star stand for many. */
const namedPaths = (page: string): readonly string[] =>
  [
    ...readFileSync(join(ROOT, page), 'utf8').matchAll(
      /`((?:src|test|docs)\/[\w./-]+[\w/])(?:`|\s|、)/gu,
    ),
  ].map(([, path]) => path!);

/** A folder without a file is none: git does not carry it to the next person. */
const stands = (path: string): boolean => {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return found !== undefined;
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).some((entry) =>
    entry.isFile(),
  );
};

it('文書が名前を挙げるファイルとフォルダーは、みなある', () => {
  const named = pages.flatMap((page) => namedPaths(page).map((path) => ({ page, path })));
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter(({ path }) => !stands(path))).toEqual([]);
});

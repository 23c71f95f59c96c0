import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtRelease } from './trial-build';

jest.setTimeout(600_000);

const LIMIT = 200 * 1024;

it('最初の描画までに読むスクリプトは gzip で 200 KiB 以下（Office.js を除く）', async () => {
  const folder = join(await builtRelease(), 'dist');
  const page = await readFile(join(folder, 'taskpane.html'), 'utf8');
  // The words of one language are fetched before anything is painted.
  const words = (await readdir(folder)).filter((name) => /^words-ja\..*\.js$/u.test(name));
  expect(words).toHaveLength(1);
  const scripts = [...page.matchAll(/<script[^>]+src="?([^"\s>]+)/gu)]
    .map(([, source]) => source!)
    .filter((source) => !source.includes('office.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    [...scripts, ...words].map(
      async (source) => gzipSync(await readFile(join(folder, source))).length,
    ),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
});

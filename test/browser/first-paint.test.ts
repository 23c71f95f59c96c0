import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtRelease } from './trial-build';

jest.setTimeout(600_000);

const KIB = 1024;

it.each([
  ['taskpane.html', 'words-ja', 200],
  ['web.html', 'web-ja', 150],
])(
  '%s の最初の描画までに読むスクリプトは、言葉（%s）も入れて gzip で %i KiB 以下（Office.js を除く）',
  async (html, name, limit) => {
    const folder = join(await builtRelease(), 'dist');
    const page = await readFile(join(folder, html), 'utf8');
    // The words of one language are fetched before anything is painted.
    const words = (await readdir(folder)).filter((file) => file.startsWith(`${name}.`));
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
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit * KIB);
  },
);

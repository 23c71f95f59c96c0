import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Configuration } from 'webpack';

jest.setTimeout(240_000);

const LIMIT = 200 * 1024;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shinko-paint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const build = async (): Promise<void> => {
  const configure =
    jest.requireActual<(env: object, argv: object) => Configuration>('../../webpack.config.js');
  const config = configure({}, { mode: 'production' });
  const compiler = webpack({
    ...config,
    mode: 'production',
    output: { ...config.output, path: folder },
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler?.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  if (stats?.hasErrors()) throw new RangeError(stats.toString('errors-only'));
};

it('最初の描画までに読むスクリプトは gzip で 200 KiB 以下（Office.js を除く）', async () => {
  await build();
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

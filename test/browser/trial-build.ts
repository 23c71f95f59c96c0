import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

export type Mode = 'development' | 'production';

type Configure = (env: object, argv: { readonly mode: Mode }) => Configuration;

const ROOT = join(__dirname, '../..');
const NAME = 'shinko-built-';
const HOUR = 3_600_000;
/** Longer than any build; whoever began it is gone. */
const PATIENCE = 480_000;

const build = async (folder: string, mode: Mode): Promise<void> => {
  const configure = createRequire(__filename)('../../webpack.config.js') as Configure;
  const config = configure({ host: 'trial' }, { mode });
  const compiler = webpack({ ...config, mode, output: { ...config.output, path: folder } });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler?.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  if (stats?.hasErrors()) throw new RangeError(stats.toString('errors-only'));
};

/** Tells one state of the sources from another. */
const stateOfSources = async (folders: readonly string[]): Promise<string> => {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(ROOT, folder), { recursive: true })).map((name) => join(folder, name)),
    ),
  );
  const files = [...names.flat(), 'webpack.config.js', 'package-lock.json', 'manifest.xml'];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { mtimeMs, size } = await stat(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};

/** Takes pages of earlier states away. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(NAME)) continue;
    const folder = join(tmpdir(), name);
    const made = await stat(folder).catch(() => null);
    if (made && Date.now() - made.mtimeMs > HOUR)
      await rm(folder, { recursive: true, force: true });
  }
};

const isFirst = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/** What is made of the sources as they are, in a folder of its own; once for all tests that ask for it. */
const builtOnce = async (
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> => {
  const folder = join(tmpdir(), `${NAME}${name}-${await stateOfSources(sources)}`);
  const [lock, done, made] = [`${folder}.lock`, join(folder, 'done'), join(folder, 'made')];
  if (await isFirst(lock)) {
    try {
      await sweep();
      await make(made);
      await writeFile(done, '');
    } catch (mistake) {
      await rm(lock, { recursive: true, force: true });
      throw mistake;
    }
    return made;
  }
  for (const end = Date.now() + PATIENCE; !existsSync(done);) {
    if (Date.now() > end) {
      await rm(lock, { recursive: true, force: true });
      return builtOnce(name, sources, make);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return made;
};

/** The trial page. */
export const builtTrial = (mode: Mode): Promise<string> =>
  builtOnce(`trial-${mode}`, ['src'], (folder) => build(folder, mode));

/** Makes the release into a folder. */
export const makeRelease: (folder: string, base?: string) => Promise<void> = (folder, base) => {
  const made = createRequire(__filename)('../../build/make-release.js') as {
    readonly makeRelease: typeof makeRelease;
  };
  return made.makeRelease(folder, base);
};

/** The release, for the place that the guide speaks of. */
export const builtRelease = (): Promise<string> =>
  builtOnce('release', ['src', 'build', 'docs', 'assets'], (folder) => makeRelease(folder));

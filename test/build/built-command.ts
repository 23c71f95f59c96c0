import { copyFile, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The path of `shinko.cjs` as the sources are now. */
export const freshCommand = (): Promise<string> => {
  const maker = createRequire(join(ROOT, 'build/shinko.js'))('./fresh-command') as {
    readonly freshCommand: () => Promise<string>;
  };
  return maker.freshCommand();
};

/**
 * `shinko.cjs`, made from the sources as they are and put alone into a folder far from the project's
 * packages.
 */
export const commandAlone = async (): Promise<{
  readonly folder: string;
  readonly file: string;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'shinko-alone-'));
  const file = join(folder, 'shinko.cjs');
  await copyFile(await freshCommand(), file);
  return { folder, file };
};

import { createRequire } from 'node:module';
import { builtRelease } from '../browser/trial-build';
import type { Print } from './measure';

interface Sizes {
  readonly sizeLines: (folder: string) => readonly string[];
}

/** What the released files weigh, part by part. */
export const benchRelease = async (print: Print): Promise<void> => {
  const { sizeLines } = createRequire(__filename)('../../build/sizes.js') as Sizes;
  for (const line of sizeLines(await builtRelease())) print(line);
};

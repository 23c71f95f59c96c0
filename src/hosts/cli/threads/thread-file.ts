import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a thread is started from. */
interface ThreadFile {
  readonly file: string;
  readonly execArgv: string[];
}

/** The one file that the program is packed into; from its sources, main.ts as tsx reads it. */
export const threadFile = (): ThreadFile =>
  __filename.endsWith('.ts')
    ? {
        file: join(__dirname, '../main.ts'),
        execArgv: ['--require', createRequire(__filename).resolve('tsx/cjs')],
      }
    : { file: __filename, execArgv: [] };

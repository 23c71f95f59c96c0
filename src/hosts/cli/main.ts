import { writeSync } from 'node:fs';
import { run } from './run';

/** Writes all of a text, waiting where a pipe is full. */
const writeAll = (descriptor: 1 | 2, text: string): void => {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
};

process.exitCode = run(process.argv.slice(2), {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
});

import { writeSync } from 'node:fs';
import { EXIT } from '../../commands/call/call';
import { localeOf } from './parse-call';
import { codeOf } from '../../commands/call/error-code';
import { mistakeText } from './mistake-text';
import { runUntil } from './run';
import { terminalText } from './terminal-text';

/** Writes all of a text, waiting where a pipe is full; a reader that has gone away is no fault of ours. */
const writeAll = (descriptor: 1 | 2, text: string): void => {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch (error) {
      if (codeOf(error) === 'EPIPE') return;
      if (codeOf(error) !== 'EAGAIN') throw error;
    }
  }
};

/** Puts the cursor back to the line's start and clears the line. */
const SAME_LINE = '\r\u001B[K';

/** Ctrl+C, or the end that a system asks for; a second one ends the process at once. */
const listen = (): AbortSignal => {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort());
  }
  return interruption.signal;
};

const streams = {
  // Into a file or another program it goes as it is.
  out: (text: string) => writeAll(1, process.stdout.isTTY ? terminalText(text) : text),
  err: (text: string) => writeAll(2, terminalText(text)),
  ...(process.stderr.isTTY
    ? { progress: (line: string) => writeAll(2, `${SAME_LINE}${terminalText(line)}`) }
    : {}),
};

const words = process.argv.slice(2);

/** What nobody waits for and nobody has caught; nothing goes on after it. */
const end = (thrown: unknown): never => {
  streams.err(mistakeText(thrown, localeOf(words.slice(1))));
  process.exit(EXIT.mistake);
};
process.on('uncaughtException', end);
process.on('unhandledRejection', end);

void runUntil(words, streams, listen).then((status) => {
  process.exitCode = status;
});

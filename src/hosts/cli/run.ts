import {
  CallFailure,
  EXIT,
  type Call,
  type ExitStatus,
  type Steps,
  type Streams,
} from '../../commands/call/call';
import { runToEnd } from '../../core/steps';
import { wordsOf } from '../../i18n';
import { localeOf, parseCall } from './parse-call';
import { loadCommand } from './load-command';
import { mistakeText } from './mistake-text';

/** How commands are called; of one command alone where it is known. */
const usageOf = (usage: string, name: string | undefined): string => {
  const lines = usage.split('\n');
  const own = lines.filter((line) => line.startsWith(`  shinko ${name} `));
  if (own.length === 0) return usage;
  return lines.filter((line) => own.includes(line) || !line.startsWith('  shinko ')).join('\n');
};

const begin = (name: string | undefined, call: Call): ExitStatus | Steps => {
  const isHelp = name === '--help' || name === '-h' || name === 'help';
  if (name === undefined || isHelp || call.options.help) {
    call.streams.out(`${usageOf(call.words.cli.usage, isHelp ? undefined : name)}\n`);
    return name === undefined ? EXIT.wrong : EXIT.done;
  }
  const command = loadCommand(name);
  if (!command) throw new CallFailure(call.words.cli.unknownCommand(name));
  return command(call);
};

/** What Node throws where the system refuses a file or folder; anything else with a code is ours. */
const isDiskFault = (
  error: unknown,
): error is { readonly code: string; readonly path: string; readonly syscall: string } =>
  error instanceof Error &&
  ['code', 'path', 'syscall'].every((name) => typeof Reflect.get(error, name) === 'string');

/** Tells what was wrong with the call; anything else is our own mistake. */
const tellFailure = (
  error: unknown,
  args: readonly string[],
  { err, progress }: Streams,
): ExitStatus => {
  if (error instanceof CallFailure) {
    err(`${error.message}\n`);
    return EXIT.wrong;
  }
  progress?.('');
  if (isDiskFault(error)) {
    err(`${wordsOf(localeOf(args)).cli.diskFault(error.path, error.code)}\n`);
    return EXIT.wrong;
  }
  err(mistakeText(error, localeOf(args)));
  return EXIT.mistake;
};

/** Runs all steps of a call that never has to wait. */
const runAtOnce = (steps: Steps): ExitStatus => {
  try {
    return runToEnd(steps, (wait) => {
      if (wait) throw new TypeError('this call has to wait');
    });
  } finally {
    steps.return(EXIT.interrupted);
  }
};

/** Runs one call at once and tells its exit status; never ends the process itself. */
export const run = ([name, ...rest]: readonly string[], streams: Streams): ExitStatus => {
  try {
    const steps = begin(name, parseCall(rest, streams));
    return typeof steps === 'number' ? steps : runAtOnce(steps);
  } catch (error) {
    return tellFailure(error, rest, streams);
  }
};

/** Lets signals and messages in. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const stopOf = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

const runSteps = async (
  steps: Steps,
  { words, streams }: Call,
  signal: AbortSignal,
): Promise<ExitStatus> => {
  const stopped = stopOf(signal);
  try {
    while (!signal.aborted) {
      const step = steps.next();
      if (step.done) return step.value;
      if (step.value) await Promise.race([step.value, stopped]);
      await pause();
    }
  } finally {
    steps.return(EXIT.interrupted);
  }
  streams.progress?.('');
  streams.err(`${words.cli.interrupted}\n`);
  return EXIT.interrupted;
};

/**
 * Runs one call, and ends it between two steps once it is to stop: nothing is written then.
 *
 * @param listen asked for the signal only where the call goes in steps
 */
export const runUntil = async (
  [name, ...rest]: readonly string[],
  streams: Streams,
  listen: () => AbortSignal,
): Promise<ExitStatus> => {
  try {
    const call = parseCall(rest, streams);
    const steps = begin(name, call);
    return typeof steps === 'number' ? steps : await runSteps(steps, call, listen());
  } catch (error) {
    return tellFailure(error, rest, streams);
  }
};

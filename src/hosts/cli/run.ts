import { CallFailure, EXIT, parseCall, type Call, type ExitStatus, type Streams } from './call';
import { runCheck } from './commands/check';
import { runExport } from './commands/export';
import { runFix } from './commands/fix';
import { runImport } from './commands/import';
import { runInject } from './commands/inject';
import { runMerge } from './commands/merge';
import { runSplit } from './commands/split';
import { runSubmit } from './commands/submit';

const COMMANDS: Readonly<Record<string, (call: Call) => ExitStatus>> = {
  inject: runInject,
  check: runCheck,
  fix: runFix,
  submit: runSubmit,
  split: runSplit,
  merge: runMerge,
  import: runImport,
  export: runExport,
};

/** Runs one call and tells its exit status; never ends the process itself. */
export const run = (args: readonly string[], streams: Streams): ExitStatus => {
  const [name, ...rest] = args;
  try {
    const call = parseCall(rest, streams);
    if (
      name === undefined ||
      name === '--help' ||
      name === '-h' ||
      name === 'help' ||
      call.options.help
    ) {
      streams.out(`${call.words.cli.usage}\n`);
      return name === undefined ? EXIT.wrong : EXIT.done;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new CallFailure(call.words.cli.unknownCommand(name));
    return command(call);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    streams.err(`${error.message}\n`);
    return EXIT.wrong;
  }
};

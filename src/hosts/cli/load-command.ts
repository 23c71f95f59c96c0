/* eslint-disable @typescript-eslint/no-require-imports -- a call runs at once, and so is loaded at once */
import type * as approveCommand from '../../commands/approve';
import type * as boardCommand from '../../commands/board';
import type * as checkCommand from '../../commands/check';
import type * as diffCommand from '../../commands/diff';
import type * as documentCommand from '../../commands/document';
import type * as exportCommand from './commands/export';
import type * as fixCommand from '../../commands/fix';
import type * as importCommand from '../../commands/import';
import type * as injectCommand from '../../commands/inject';
import type * as manifestCommand from './commands/manifest';
import type * as mergeCommand from '../../commands/merge';
import type * as profileCommand from '../../commands/profile';
import type * as returnCommand from '../../commands/return';
import type * as rolloverCommand from '../../commands/rollover';
import type * as splitCommand from '../../commands/split';
import type * as submitCommand from '../../commands/submit';
import type * as summaryCommand from '../../commands/summary';
import type { Call, ExitStatus, Steps } from '../../commands/call/call';

/** What a command does with its call; those that write go in steps, between which they can be ended. */
type Command = (call: Call) => ExitStatus | Steps;

/** Each command is loaded when it is called, so that none has to wait for what only others need. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  inject: () => (require('../../commands/inject') as typeof injectCommand).runInject,
  check: () => (require('../../commands/check') as typeof checkCommand).runCheck,
  fix: () => (require('../../commands/fix') as typeof fixCommand).runFix,
  submit: () => (require('../../commands/submit') as typeof submitCommand).runSubmit,
  split: () => (require('../../commands/split') as typeof splitCommand).runSplit,
  merge: () => (require('../../commands/merge') as typeof mergeCommand).runMerge,
  return: () => (require('../../commands/return') as typeof returnCommand).runReturn,
  approve: () => (require('../../commands/approve') as typeof approveCommand).runApprove,
  board: () => (require('../../commands/board') as typeof boardCommand).runBoard,
  import: () => (require('../../commands/import') as typeof importCommand).runImport,
  diff: () => (require('../../commands/diff') as typeof diffCommand).runDiff,
  rollover: () => (require('../../commands/rollover') as typeof rolloverCommand).runRollover,
  summary: () => (require('../../commands/summary') as typeof summaryCommand).runSummary,
  document: () => (require('../../commands/document') as typeof documentCommand).runDocument,
  export: () => (require('./commands/export') as typeof exportCommand).runExport,
  manifest: () => (require('./commands/manifest') as typeof manifestCommand).runManifest,
  profile: () => (require('../../commands/profile') as typeof profileCommand).runProfile,
};

/** A command by its name; `undefined` where there is none. */
export const loadCommand = (name: string): Command | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.() : undefined;

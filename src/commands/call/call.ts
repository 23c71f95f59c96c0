import { parseDeadline } from '../../core/record/deadline';
import type { Locale } from '../../core/text/locale';
import type { AllWords } from '../../i18n';
import type { FilePlace } from './place';

/**
 * Exit statuses of the command; 70 is EX_SOFTWARE of sysexits.h, 130 what shells say of a call
 * ended by Ctrl+C.
 */
export const EXIT = { done: 0, findings: 1, wrong: 2, mistake: 70, interrupted: 130 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/**
 * A command under way. Between two steps it can be ended, and then leaves nothing behind; a step
 * that gives a promise goes on when that is kept.
 */
export type Steps = Generator<Promise<void> | undefined, ExitStatus, void>;

/** A file or the words of the call are wrong: one sentence, exit status 2. */
export class CallFailure extends Error {}

/** Where a command writes; the process' own streams, or a test's. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** One line on a terminal, written over by the next; absent where nobody watches. */
  readonly progress?: (line: string) => void;
}

/** The options of all commands. */
export const OPTIONS = {
  catalog: { type: 'string' },
  previous: { type: 'string' },
  profile: { type: 'string' },
  year: { type: 'string' },
  years: { type: 'string' },
  department: { type: 'string' },
  entries: { type: 'string' },
  into: { type: 'string' },
  map: { type: 'string' },
  form: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  deadline: { type: 'string' },
  master: { type: 'string' },
  questions: { type: 'string' },
  question: { type: 'string', multiple: true },
  role: { type: 'string' },
  sections: { type: 'string' },
  reminder: { type: 'boolean' },
  report: { type: 'string' },
  decisions: { type: 'string' },
  settle: { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  lang: { type: 'string' },
  protect: { type: 'boolean' },
  samples: { type: 'boolean' },
  likely: { type: 'boolean' },
  city: { type: 'string' },
  findings: { type: 'string' },
  resume: { type: 'boolean' },
  base: { type: 'string' },
  name: { type: 'string' },
  page: { type: 'string' },
  to: { type: 'string' },
  revisions: { type: 'string' },
  kind: { type: 'string' },
  paper: { type: 'string' },
  subtitle: { type: 'string' },
  agenda: { type: 'string' },
  'paper-number': { type: 'string' },
  all: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The words of a call, read. */
export interface Call {
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string | boolean | string[]>>>;
  readonly locale: Locale;
  readonly words: AllWords;
  readonly streams: Streams;
  readonly place: FilePlace;
}

/** An option's text; `undefined` where it was not given. */
export const textOption = (call: Call, name: OptionName): string | undefined => {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** The texts of an option that may be given several times. */
export const textsOption = (call: Call, name: OptionName): readonly string[] => {
  const value = call.options[name];
  return Array.isArray(value) ? value : [];
};

/** The day of `--deadline`; `undefined` where it was not given. */
export const deadlineOption = (call: Call): string | undefined => {
  const text = textOption(call, 'deadline');
  if (text === undefined) return undefined;
  const day = parseDeadline(text);
  if (day === undefined) throw new CallFailure(call.words.cycle.cli.badDeadline(text));
  return day;
};

/** An option's text, which the command cannot do without. */
export const neededOption = (call: Call, name: OptionName, shown: string): string => {
  const text = textOption(call, name);
  if (text === undefined || text === '') throw new CallFailure(call.words.cli.missing(shown));
  return text;
};

/** One of several words; the first is the default, or `undefined` where none is. */
export const choiceOption = <T extends string>(
  call: Call,
  name: OptionName,
  choices: readonly T[],
  otherwise?: T,
): T => {
  const text = textOption(call, name) ?? otherwise;
  const choice = choices.find((word) => word === text);
  if (choice !== undefined) return choice;
  if (text === undefined)
    throw new CallFailure(call.words.cli.missing(`--${name} ${choices.join('|')}`));
  throw new CallFailure(call.words.cli.badChoice(`--${name}`, text, call.words.listed(choices)));
};

/** The only file of a call. */
export const onlyFile = (call: Call): string => {
  if (call.files.length > 1) throw new CallFailure(call.words.cli.tooManyFiles);
  const file = call.files[0];
  if (file === undefined) throw new CallFailure(call.words.cli.missing('FILE'));
  return file;
};

/** The two files of a call, in their order. */
export const twoFiles = (call: Call): readonly [string, string] => {
  const [from, to, ...others] = call.files;
  if (from === undefined || to === undefined) {
    throw new CallFailure(call.words.cli.missing('OLD NEW'));
  }
  if (others.length > 0) throw new CallFailure(call.words.plan.diff.twoFiles);
  return [from, to];
};

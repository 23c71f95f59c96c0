/**
 * What can be told of our own mistake without a word of what was worked on: an error's message may
 * hold the text of a cell, and a path tells where somebody keeps their files.
 */
export interface Mistake {
  /** The class of the error, and the platform's code where it has one. */
  readonly name: string;
  /** Where it was thrown, nearest first: function, file, line and column. */
  readonly frames: readonly string[];
}

const MOST_FRAMES = 20;
const LAYERS = 'core|app|i18n|adapters|ui|hosts|excel-host';
/** Names of errors that their class does not tell. */
const NAMED = new Set(['ChunkLoadError', 'AbortError', 'DataCloneError', 'QuotaExceededError']);

/** `at name (place:1:2)` and `at place:1:2`, as V8 says it. */
const V8_FRAME = /^\s*at (?:(.+?) \()?(?:async )?([^()]+?):(\d+):(\d+)\)?$/u;
/** `name@place:1:2`, as Firefox and Safari say it. */
const OTHER_FRAME = /^([^@]*)@(.+?):(\d+):(\d+)$/u;

/** The part of a place that is ours to tell: within the project or a package, or the mere file. */
const shownPlace = (place: string): string => {
  const path = place.replaceAll('\\', '/').replace(/[?#].*$/u, '');
  if (/^node:[\w/]+$/u.test(path)) return path;
  const own = new RegExp(`(?:^|/)((?:src/(?:${LAYERS})|node_modules)/[\\w./@+-]+)$`, 'u').exec(
    path,
  );
  if (own) return own[1]!;
  return /(?:^|\/)([\w.-]+\.[cm]?[jt]sx?)$/u.exec(path)?.[1] ?? '?';
};

/** A function's name as it stands in the program; names made of data are left out. */
const shownFunction = (name: string | undefined): string => {
  const plain = (name ?? '').replace(/ \[as .*\]$/u, '').replace(/^async /u, '');
  return /^(?:new )?[\w$.#<>/]{1,80}$/u.test(plain) ? plain : '?';
};

const frameOf = (line: string): readonly string[] => {
  const found = V8_FRAME.exec(line) ?? OTHER_FRAME.exec(line);
  if (!found) return [];
  const [, name, place, row, column] = found;
  return [`${shownFunction(name)} (${shownPlace(place!)}:${row}:${column})`];
};

/** Told by what it holds: an error of a thread or a frame is none of this realm's. */
const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'stack' in thrown &&
  'message' in thrown &&
  typeof thrown.message === 'string';

const codeOf = (error: Error): string => {
  const code = 'code' in error ? String(error.code) : '';
  return /^[A-Z][A-Z0-9_]{2,40}$/u.test(code) ? ` ${code}` : '';
};

/** A mistake of another thread, told here. */
export class RetoldMistake extends Error {
  constructor(readonly mistake: Mistake) {
    super('');
  }
}

/** Reads a mistake; whatever was thrown, no text of its message is in it. */
export const mistakeOf = (thrown: unknown): Mistake => {
  if (thrown instanceof RetoldMistake) return thrown.mistake;
  if (!isError(thrown)) {
    return { name: thrown === null ? 'null' : typeof thrown, frames: [] };
  }
  const { name: own, message } = thrown;
  const name = NAMED.has(own) ? own : shownFunction(thrown.constructor.name);
  // The message heads the stack, and may have lines that look like frames.
  const stack = String(thrown.stack).replace(message, '');
  const frames = stack.split('\n').flatMap(frameOf).slice(0, MOST_FRAMES);
  return { name: `${name}${codeOf(thrown)}`, frames };
};

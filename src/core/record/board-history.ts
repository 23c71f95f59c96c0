import { isCount, isJsonRecord, isListOf, isTextOrNull, isTime } from './json-text';

/** What happened to a department's book on its way. */
export const BOARD_EVENTS = [
  /** 配布 */
  'handed-out',
  /** 提出 */
  'submitted',
  /** 確認（決裁） */
  'approved',
  /** 差し戻し */
  'returned',
  /** 取り込み: changes of the book went into the master. */
  'merged',
] as const;

/** One step of a department's book, with its time. */
export interface BoardEvent {
  readonly kind: (typeof BOARD_EVENTS)[number];
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** Who did it, where that was told. */
  readonly by: string | null;
  /** The file's name, of what came with one. */
  readonly file: string | null;
  /** 役職, of an approval. */
  readonly role?: string;
  /** Of a return: how many it had been by then. */
  readonly round?: number;
  /** Of a merge: how many fields were changed. */
  readonly changes?: number;
}

/** More than ever happens to one book in a year; the oldest give way. */
const MOST = 60;

const keyOf = ({ kind, at, role, file }: BoardEvent): string =>
  // Of one hand-out, submission, approval or return several files may tell; of a merge each its own.
  [kind, at, role ?? '', kind === 'merged' ? file : ''].join('|');

const timeOf = ({ at }: BoardEvent): number => Date.parse(at) || 0;

/** A book's steps with further ones, each once, in the order of their times. */
export const withEvents = (
  known: readonly BoardEvent[],
  more: readonly BoardEvent[],
): readonly BoardEvent[] => {
  const keys = new Set<string>();
  const all = [...known, ...more].filter((event) => {
    const key = keyOf(event);
    return !keys.has(key) && keys.add(key);
  });
  return all.sort((left, right) => timeOf(left) - timeOf(right)).slice(-MOST);
};

const isEvent = (value: unknown): value is BoardEvent =>
  isJsonRecord(value) &&
  BOARD_EVENTS.some((kind) => kind === value['kind']) &&
  isTime(value['at']) &&
  isTextOrNull(value['by']) &&
  isTextOrNull(value['file']) &&
  (value['role'] === undefined || typeof value['role'] === 'string') &&
  (value['round'] === undefined || isCount(value['round'])) &&
  (value['changes'] === undefined || isCount(value['changes']));

/** Reads a book's steps back; where one is damaged nothing of them is known. */
export const eventsFrom = (value: unknown): readonly BoardEvent[] =>
  isListOf(value, isEvent) ? value : [];

import { approvalsOfText, approvalsToText, type Approval } from './approval';
import { boardOfText, boardToText, type BoardRow } from './board';
import { parseDeadline } from './deadline';
import { isTime } from './json-text';
import { originOfText, originToText, type Origin } from './origin';
import { refusedOfText, refusedToText, type RefusedMarks } from './refused-marks';
import { returnsOfText, returnsToText, type ReturnRecord } from './return-record';
import { takenOfText, takenToText, type Taken } from './taken';

/** What `_shinko` keeps of a book's way between secretariat and department; absent where it says nothing. */
export interface CycleRecord {
  /** The day by which it is to be submitted, `2026-05-12`. */
  readonly deadline?: string;
  /** When it was handed out, ISO 8601 with the offset of the place. */
  readonly handedOut?: string;
  /** In the order given. */
  readonly approvals?: readonly Approval[];
  /** Each time that it was given back, the first one first. */
  readonly returns?: readonly ReturnRecord[];
  /** What a section's book was split from. */
  readonly origin?: Origin;
  /** How far each department is; a master's. */
  readonly board?: readonly BoardRow[];
  /** What was settled of each hand-out; a master's. */
  readonly taken?: Taken;
  /** Marks that a person said belong to none of these items. */
  readonly refused?: readonly RefusedMarks[];
}

/** Rows of `_shinko` that are there only where they say something, each with its text; `''` for nothing. */
export const cycleRows = (record: CycleRecord): readonly (readonly [string, string])[] => [
  ['deadline', record.deadline ?? ''],
  ['approvals', approvalsToText(record.approvals ?? [])],
  ['returns', returnsToText(record.returns ?? [])],
  ['origin', originToText(record.origin)],
  ['board', boardToText(record.board ?? [])],
  ['taken', takenToText(record.taken ?? new Map())],
  ['marks', refusedToText(record.refused ?? [])],
  ['handedOut', record.handedOut ?? ''],
];

const KEYS: ReadonlySet<string> = new Set(cycleRows({}).map(([key]) => key));

/** Whether a row of `_shinko` is there only where it says something. */
export const isCycleKey = (key: string): boolean => KEYS.has(key);

/** Reads the rows back, by what stands beside each key. */
export const cycleOfTexts = (texts: ReadonlyMap<string, string>): CycleRecord => {
  const textOf = (key: string): string => texts.get(key) ?? '';
  const deadline = parseDeadline(textOf('deadline'));
  const approvals = approvalsOfText(textOf('approvals'));
  const returns = returnsOfText(textOf('returns'));
  const origin = originOfText(textOf('origin'));
  const board = boardOfText(textOf('board'));
  const taken = takenOfText(textOf('taken'));
  const refused = refusedOfText(textOf('marks'));
  const handedOut = textOf('handedOut');
  return {
    ...(deadline === undefined ? {} : { deadline }),
    ...(approvals.length > 0 ? { approvals } : {}),
    ...(returns.length > 0 ? { returns } : {}),
    ...(origin ? { origin } : {}),
    ...(board.length > 0 ? { board } : {}),
    ...(taken.size > 0 ? { taken } : {}),
    ...(refused.length > 0 ? { refused } : {}),
    ...(isTime(handedOut) ? { handedOut } : {}),
  };
};

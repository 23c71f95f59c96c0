import type { ItemNumber } from '../../value/item-number';
import { yearLabel } from '../../era/fiscal-year';
import { entryMeaning, type FieldPlace } from '../index/entry-field';
import type { UnmergedPlace } from '../diff/unmerged';

/** How conflicts are settled where nobody decided: by the master, the newest submission, or the item's first department. */
export type SettleRule = 'master' | 'newest' | 'lead';

/** A conflict's place as reports name it. */
export interface ConflictPlace {
  readonly item: ItemNumber;
  readonly occurrence: number;
  readonly year: string;
  readonly field: FieldPlace['field'];
}

/** What a decision is about: a conflict, or which of several files of one department counts (`file`). */
export type DecisionPlace =
  | ConflictPlace
  | {
      readonly item: null;
      readonly occurrence: null;
      readonly year: null;
      readonly field: 'file';
    };

/** One of the texts that a conflict is between. */
export interface Candidate {
  readonly department: string | null;
  readonly file: string;
  readonly value: string;
}

/** Texts that differ, for a person to settle. */
export interface Conflict extends ConflictPlace {
  /** At hand-out; `null` where that is not known. */
  readonly base: string | null;
  readonly master: string | null;
  readonly candidates: readonly Candidate[];
  /** `null` where it is open: the master's text stands. */
  readonly settled: string | null;
  /** The file whose text it is settled by; absent where that is not told, or it is the master's. */
  readonly settledBy?: string;
}

/** A person's word; `candidates` say what was seen when it was given. */
export type Decision = DecisionPlace & {
  readonly candidates?: readonly Candidate[];
  readonly settled: string | null;
  /** The file that a person chose; several may say the same. */
  readonly settledBy?: string;
};

/** What decides conflicts: words of a person first, then the rule. */
export interface Settlement {
  readonly decisions: readonly Decision[];
  readonly rule: SettleRule | null;
  /** Cells that were not merged and that a person puts in all the same. */
  readonly overrides?: readonly UnmergedPlace[];
}

/** Nothing decided: every conflict stays open. */
export const OPEN: Settlement = { decisions: [], rule: null };

const keyOfPlace = ({ item, occurrence, year, field }: DecisionPlace): string =>
  [item, occurrence, year, field].join('|');

/** The place of a field as reports name it. */
export const conflictPlace = ({ item, occurrence, year, field }: FieldPlace): ConflictPlace => ({
  item,
  occurrence,
  year: yearLabel(year),
  field,
});

/** Decisions by what they are about. */
export class DecisionBook {
  private readonly byKey = new Map<string, Decision[]>();

  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions) {
      if (decision.settled === null) continue;
      const key = this.keyOf(decision, decision.candidates);
      const known = this.byKey.get(key);
      if (known) known.push(decision);
      else this.byKey.set(key, [decision]);
    }
  }

  /** What was decided; a decision given for other texts than these says nothing. */
  find(
    place: DecisionPlace,
    candidates: readonly Candidate[],
  ): { readonly text: string; readonly file?: string } | null {
    const found = this.byKey.get(this.keyOf(place, candidates)) ?? [];
    const decision = found.find((known) => coversAll(known, candidates));
    if (!decision || decision.settled === null) return null;
    const { settled: text, settledBy: file } = decision;
    const isThere = candidates.some((one) => one.file === file && one.value === text);
    return file !== undefined && isThere ? { text, file } : { text };
  }

  /** Of several files of one department: which it is does not follow from item and field. */
  private keyOf(place: DecisionPlace, candidates: readonly Candidate[] | undefined): string {
    const department = place.field === 'file' ? (candidates?.[0]?.department ?? '') : '';
    return `${keyOfPlace(place)}|${department}`;
  }
}

const coversAll = ({ field, candidates }: Decision, present: readonly Candidate[]): boolean => {
  if (!candidates) return true;
  const meaning = (value: string): string =>
    field === 'file' ? value : entryMeaning(field, value);
  return present.every((candidate) =>
    candidates.some(
      (seen) =>
        (seen.department ?? '') === (candidate.department ?? '') &&
        meaning(seen.value) === meaning(candidate.value),
    ),
  );
};

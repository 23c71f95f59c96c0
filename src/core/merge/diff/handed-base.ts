import type { ItemNumber } from '../../value/item-number';
import { yearLabel } from '../../era/fiscal-year';
import { blockKey } from '../../record/entries';
import type { TakenField } from '../../record/taken';
import { comparable } from '../../text/text';
import { progressText, sameMeaning, type FieldPlace } from '../index/entry-field';
import type { Master } from '../index/master';
import type { MasterItem } from '../index/match-items';
import type { FieldReading } from '../index/read-fields';
import { findRemembered, plainText } from '../index/remembered';
import { timeOf } from '../index/time-of';
import type { DepartmentFile } from './file-diff';
import type { HandedItems } from './handed-items';

/** What a text says that a department's files have said before. */
export type SaidBefore =
  /** A new text. */
  | 'new'
  /** Said again by a file that was submitted before the last one that was merged. */
  | 'earlier'
  /** Gone back to by a file that was submitted after it. */
  | 'later'
  /** Nothing tells whether the file is an old one, or whether the department went back. */
  | 'unclear';

/** Whether a field says what its base does, as that was read then or now. */
export const isUnchanged = ({ field, kept, earlier }: FieldReading, base: string | null): boolean =>
  base !== null &&
  (sameMeaning(field, kept, base) || (earlier !== undefined && sameMeaning(field, earlier, base)));

/**
 * What a file's texts are compared with: what the master settled of its hand-out, else what it was
 * handed out with.
 */
export class HandedBase {
  constructor(
    private readonly master: Master,
    private readonly file: DepartmentFile,
    private readonly handed: HandedItems,
  ) {}

  /** Name of a field in the hand-out, `3-1|R4|value`; the plan may have been renumbered since. */
  nameOf(item: MasterItem, { occurrence, year, field }: FieldPlace): string {
    return `${blockKey(this.numberOf(item), occurrence)}|${yearLabel(year)}|${field}`;
  }

  /** The text to compare with; `null` where it is not known. */
  textOf(item: MasterItem, place: FieldPlace, reading: FieldReading): string | null {
    const taken = this.takenOf(item, place);
    if (!taken) return this.handedText(item, place);
    const own = findRemembered(place.field, taken.now, saidBy(reading));
    if (own !== undefined) return reading.kept;
    const master = this.master.field(place)?.reading;
    const present = master && findRemembered(place.field, taken.now, [master.kept, master.text]);
    return present ?? plainText(taken) ?? null;
  }

  /** Whether the department's files have said a text that differs from its base before. */
  saidBefore(item: MasterItem, place: FieldPlace, reading: FieldReading): SaidBefore {
    const taken = this.takenOf(item, place);
    if (!taken) return 'new';
    const isKnown =
      findRemembered(place.field, taken.before, saidBy(reading)) !== undefined ||
      isUnchanged(reading, this.handedText(item, place));
    if (!isKnown) return 'new';
    const { submittedAt } = this.file;
    const { at = null, several = false } = this.file.taken ?? {};
    if (submittedAt === null) return 'unclear';
    if (timeOf(submittedAt) < timeOf(at)) return 'earlier';
    return timeOf(submittedAt) > timeOf(at) && !several ? 'later' : 'unclear';
  }

  private takenOf(item: MasterItem, place: FieldPlace): TakenField | undefined {
    return this.file.taken?.fields.get(this.nameOf(item, place));
  }

  private numberOf(item: MasterItem): ItemNumber {
    return this.handed.numbers.get(comparable(item.name)) ?? item.number;
  }

  private handedText(item: MasterItem, { occurrence, year, field }: FieldPlace): string | null {
    const { base } = this.file;
    const block = base?.blocks.get(blockKey(this.numberOf(item), occurrence));
    if (!base || !block) return null;
    if (field === 'progress' || field === 'narrative') {
      if (base.fiscalYear !== this.master.fiscalYear) return null;
      return field === 'progress' ? progressText(block.ticked) : block.narrative;
    }
    return block.years.get(year)?.[field] ?? '';
  }
}

const saidBy = ({ kept, text, earlier }: FieldReading): readonly string[] => [
  kept,
  text,
  ...(earlier === undefined ? [] : [earlier]),
];

import type { MergeChange, MergeResult } from './merge-result';
import type { CellEdit } from '../../grid/edit';
import { sameContent } from '../../grid/edit';
import type { Taken } from '../../record/taken';
import { byText, comparable } from '../../text/text';
import type { Acceptance } from '../../record/acceptance';
import type { ChangeIndex } from './change-index';
import type { IndexedFile, SharedOffer } from './change-index';
import { entryMeaning, placeKey, sameMeaning, type FieldPlace } from '../index/entry-field';
import type { UnmergedCell, UnmergedPlace } from '../diff/unmerged';
import type { Master, MasterField } from '../index/master';
import { timeOf } from '../index/time-of';
import { heldFiles, withoutOld } from './held-files';
import { overrideEdits } from './override-edits';
import { takenAfter } from './take';
import { filesByDepartment, onceForDepartment } from './department-files';
import { mergeAcceptances } from './merge-acceptances';
import {
  conflictPlace,
  DecisionBook,
  settleByRule,
  type Candidate,
  type Conflict,
  type Settlement,
  type SettleRule,
} from './settle';
import { canWrite, fieldEdits } from '../index/field-edits';

/** A text and whose it is; of many that offer it the first. */
interface Offer extends Pick<SharedOffer, 'text' | 'base' | 'kind'> {
  readonly file: string;
  readonly department: string | null;
}

interface Outcome {
  readonly field: MasterField;
  readonly text: string;
  readonly offer: Offer | null;
}

/** Those that change their own items first, then by file. */
const inOrder = (left: Offer, right: Offer): number =>
  Number(left.kind !== 'own') - Number(right.kind !== 'own') ||
  byText(left.file, right.file) ||
  byText(left.text, right.text);

const offerOf = ({ text, base, kind }: SharedOffer, { file, department }: IndexedFile): Offer => ({
  text,
  base,
  kind,
  file,
  department,
});

/** Each file's own offer, in order. */
const offersOfFiles = (shared: readonly SharedOffer[]): readonly Offer[] =>
  shared.flatMap((offer) => offer.files.map((file) => offerOf(offer, file))).sort(inOrder);

/** What a master keeps of earlier merges. */
export interface KnownOfMaster {
  /** Its own reasons. */
  readonly acceptances: readonly Acceptance[];
  readonly taken: Taken;
}

export const NOTHING_KNOWN: KnownOfMaster = { acceptances: [], taken: new Map() };

/** Puts the files' differences together. */
export class MergeResolver {
  readonly outcomes = new Map<string, Outcome>();
  readonly conflicts: Conflict[] = [];
  readonly left: UnmergedCell[] = [];
  private readonly decisions: DecisionBook;
  private readonly overrides: ReadonlySet<string>;
  private readonly files: readonly IndexedFile[];
  private readonly times: ReadonlyMap<string, string | null>;
  private readonly byDepartment: ReadonlyMap<string, readonly IndexedFile[]>;
  private readonly held: ReadonlySet<string>;

  constructor(
    private readonly master: Master,
    private readonly differences: ChangeIndex,
    private readonly settlement: Settlement,
    private readonly known: KnownOfMaster,
  ) {
    this.decisions = new DecisionBook(settlement.decisions);
    this.files = differences.files;
    this.overrides = new Set((settlement.overrides ?? []).map(leftKey));
    this.times = new Map(this.files.map(({ file, submittedAt }) => [file, submittedAt]));
    this.byDepartment = filesByDepartment(this.files);
    this.held = heldFiles(this.files, this.byDepartment, this.decisions);
  }

  finish(): MergeResult {
    const { held } = this;
    const holding = this.files.filter(({ file }) => held.has(file));
    const offers = withoutOld(this.differences.offersOf(holding), this.byDepartment);
    const fields = [...offers.keys()]
      .map((key) => this.master.fields.get(key)!)
      .sort((left, right) => left.order - right.order);
    const settled = new Set<string>();
    for (const field of fields) {
      const own = this.withTakenBack(field, offers.get(field.key)!);
      if (this.settleField(field, own)) settled.add(field.key);
    }
    const { byCell, changes, unwritten } = this.write();
    for (const key of unwritten) settled.delete(key);
    const found = onceForDepartment(this.differences.leftOf(holding), this.files);
    const left = found.map((cell) =>
      this.override(cell, byCell, changes) ? overridden(cell) : cell,
    );
    const reasons = mergeAcceptances(this.known.acceptances, holding);
    const counts = new Map<string, number>();
    for (const { file } of changes) if (file) counts.set(file, (counts.get(file) ?? 0) + 1);
    return {
      files: this.files.map(({ file, department, submittedAt }) => ({
        file,
        department,
        submittedAt,
        status: held.has(file) ? 'merged' : 'duplicate',
        changes: counts.get(file) ?? 0,
      })),
      changes,
      conflicts: this.conflicts,
      left: [...left, ...this.left, ...reasons.left],
      edits: [...byCell.values()],
      acceptances: reasons.acceptances,
      taken: takenAfter(this.known.taken, holding, offers, settled),
    };
  }

  /**
   * What a department sent again says by leaving a field as it was handed out: its later file takes
   * the change of its earlier one back. A copy that was never submitted says nothing.
   */
  private withTakenBack(
    field: MasterField,
    offers: readonly SharedOffer[],
  ): readonly SharedOffer[] {
    const offering = new Set(offers.flatMap(({ files }) => files.map(({ file }) => file)));
    const added: SharedOffer[] = [];
    for (const offer of offers) {
      for (const own of offer.files) {
        const later = (this.byDepartment.get(comparable(own.department ?? '')) ?? []).filter(
          ({ file, submittedAt, handOut }) =>
            // Another hand-out, as another section's book, may not have the field at all.
            handOut === own.handOut &&
            !offering.has(file) &&
            this.held.has(file) &&
            timeOf(own.submittedAt) < timeOf(submittedAt) &&
            own.submittedAt !== null,
        );
        const text = offer.base ?? field.reading.text;
        if (later.length > 0) added.push({ ...offer, text, files: later });
      }
    }
    return added.length === 0 ? offers : [...offers, ...added];
  }

  private timeAt(file: string): string | null {
    return this.times.get(file) ?? null;
  }

  /** @returns whether the field is settled: nothing of it is left for a person */
  private settleField(field: MasterField, offers: readonly SharedOffer[]): boolean {
    if (this.saysAlready(field, offers)) return true;
    const { place, reading, key } = field;
    const isMeant = (text: string, other: string): boolean => sameMeaning(place.field, text, other);
    const isKept = (base: string): boolean =>
      isMeant(base, reading.kept) ||
      (reading.earlier !== undefined && isMeant(base, reading.earlier));
    const isOne = offers.every(({ text }) => isMeant(text, offers[0]!.text));
    const [owned] = offers
      .filter(({ kind, base }) => kind === 'own' && base !== null && isKept(base))
      .map((offer) => offerOf(offer, offer.files[0]!))
      .sort(inOrder);
    if (isOne && owned && reading.formula === null) {
      this.outcomes.set(key, { field, text: owned.text, offer: owned });
      return true;
    }
    return this.addConflict(field, offers);
  }

  /** What a field says once the rest is merged: a linked repeat says what its original does. */
  private presentText({ place, reading }: MasterField): string {
    if (reading.formula !== 'link' || place.occurrence === 1) return reading.text;
    return this.outcomes.get(placeKey({ ...place, occurrence: 1 }))?.text ?? reading.text;
  }

  /** Whether the master says what all of them do, or will once a repeat follows its original. */
  private saysAlready(field: MasterField, offers: readonly SharedOffer[]): boolean {
    const present = this.presentText(field);
    return offers.every((offer) => sameMeaning(field.place.field, offer.text, present));
  }

  /** Without a base nobody knows whether a text is newer than the master's: only a person may take it. */
  private ruleFor(offers: readonly SharedOffer[]): SettleRule | null {
    const { rule } = this.settlement;
    return rule !== 'master' && offers.some(({ kind }) => kind === 'baseless') ? null : rule;
  }

  private addConflict(field: MasterField, shared: readonly SharedOffer[]): boolean {
    const { place } = field;
    const offers = offersOfFiles(shared);
    const present = this.presentText(field);
    const candidates: Candidate[] = [];
    for (const { department, file, text } of offers) {
      const isThere = candidates.some(
        (known) => known.file === file && sameMeaning(place.field, known.value, text),
      );
      if (!isThere) candidates.push({ department, file, value: text });
    }
    const where = conflictPlace(place);
    const lead = this.master.items.byNumber.get(place.item)?.lead;
    const decided =
      this.decisions.find(where, candidates) ??
      settleByRule(this.ruleFor(shared), present, candidates, (file) => this.timeAt(file), lead);
    const settled = decided !== null && canWrite(field, decided) ? decided : null;
    const base = commonBase(place, offers);
    this.conflicts.push({ ...where, base, master: present, candidates, settled });
    if (settled === null || sameMeaning(place.field, settled, present)) return settled !== null;
    const meaning = entryMeaning(place.field, settled);
    const offer = offers.find(({ text }) => entryMeaning(place.field, text) === meaning) ?? null;
    this.outcomes.set(field.key, { field, text: settled, offer });
    return true;
  }

  /** Edits of all outcomes; of two that want one cell to hold different things the later one is left. */
  private write(): {
    readonly byCell: Map<string, CellEdit>;
    readonly changes: MergeChange[];
    /** Keys of the fields that are left. */
    readonly unwritten: readonly string[];
  } {
    const byCell = new Map<string, CellEdit>();
    const changes: MergeChange[] = [];
    const unwritten: string[] = [];
    for (const { field, text, offer } of this.outcomes.values()) {
      const edits = fieldEdits(field, text);
      const isShared = edits.some((edit) => {
        const other = byCell.get(cellOf(edit));
        return other !== undefined && !sameContent(other.to, edit.to);
      });
      if (isShared) {
        const file = offer?.file ?? '';
        const nowhere = { sheet: null, cell: null, target: null, taken: false };
        this.left.push({ file, ...nowhere, value: text, why: 'cell-shared' });
        unwritten.push(field.key);
        continue;
      }
      for (const edit of edits) byCell.set(cellOf(edit), edit);
      if (edits.length === 0) continue;
      const { place, reading } = field;
      const [department, file] = [offer?.department ?? null, offer?.file ?? null];
      changes.push({ place, cell: null, before: reading.text, after: text, department, file });
    }
    return { byCell, changes, unwritten };
  }

  /** Puts a cell in where a person said so, and no other text goes there. */
  private override(
    left: UnmergedCell,
    byCell: Map<string, CellEdit>,
    changes: MergeChange[],
  ): boolean {
    const { target, file } = left;
    if (!target || !this.overrides.has(leftKey(left))) return false;
    const { edits, after } = overrideEdits(this.master, left, target);
    const isRefused = edits.some((edit) => {
      const other = byCell.get(cellOf(edit));
      return other && !sameContent(other.to, edit.to);
    });
    if (isRefused || edits.length === 0) return false;
    for (const edit of edits) byCell.set(cellOf(edit), edit);
    const { item, occurrence, cell, now } = target;
    const place = { item, occurrence, year: this.master.fiscalYear, field: 'cell' } as const;
    const department = this.files.find((known) => known.file === file)?.department ?? null;
    changes.push({ place, cell, before: now, after, department, file });
    return true;
  }
}

const cellOf = ({ sheet, row, column }: CellEdit): string => `${sheet}!${row},${column}`;

const leftKey = ({ file, sheet, cell }: UnmergedPlace): string =>
  JSON.stringify([file, sheet, cell]);

const overridden = (left: UnmergedCell): UnmergedCell => ({ ...left, taken: true });

/** The base that all offers share; `null` where one has none or they differ. */
const commonBase = ({ field }: FieldPlace, offers: readonly Offer[]): string | null => {
  const first = offers[0]!.base;
  if (first === null) return null;
  const isShared = offers.every(({ base }) => base !== null && sameMeaning(field, base, first));
  return isShared ? first : null;
};

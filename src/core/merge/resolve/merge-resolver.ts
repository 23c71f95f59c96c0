import type { MergeResult } from './merge-result';
import type { Taken } from '../../record/taken';
import { byText, comparable } from '../../text/text';
import type { Acceptance } from '../../record/acceptance';
import type { ChangeIndex } from './change-index';
import type { IndexedFile, SharedOffer } from './change-index';
import { entryMeaning, placeKey, sameMeaning, type FieldPlace } from '../index/entry-field';
import type { Master, MasterField } from '../index/master';
import { timeOf } from '../index/time-of';
import { heldFiles, withoutOld, type OffersByField } from './held-files';
import { partnerKey } from './one-hand';
import { takenAfter } from './take';
import { filesByDepartment, onceForDepartment } from './department-files';
import { mergeAcceptances } from './merge-acceptances';
import {
  conflictPlace,
  DecisionBook,
  type Candidate,
  type Conflict,
  type Settlement,
} from './settle';
import { settleByRule, type RuledText, type Ruling } from './settle-rule';
import { overrideCells, writeOutcomes, type FieldOutcome } from './write-outcomes';
import { canWrite } from '../index/field-edits';

/** A text and whose it is; of many that offer it the first. */
interface Offer extends Pick<SharedOffer, 'text' | 'base' | 'kind'> {
  readonly file: string;
  readonly department: string | null;
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
  readonly outcomes = new Map<string, FieldOutcome>();
  readonly conflicts: Conflict[] = [];
  readonly rulings: Ruling[] = [];
  private readonly decisions: DecisionBook;
  private readonly files: readonly IndexedFile[];
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
    const said = new Map(
      fields.map((field) => [field.key, this.withTakenBack(field, offers.get(field.key)!)]),
    );
    const settled = new Set<string>();
    for (const field of fields) if (this.settleField(field, said)) settled.add(field.key);
    const written = writeOutcomes(this.outcomes.values());
    for (const key of written.unwritten) settled.delete(key);
    const found = onceForDepartment(this.differences.leftOf(holding), this.files);
    const { overrides = [] } = this.settlement;
    const left = overrideCells(written, found, overrides, this.master, this.files);
    const { changes } = written;
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
      rulings: this.rulings,
      left: [...left, ...written.left, ...reasons.left],
      edits: [...written.byCell.values()],
      acceptances: reasons.acceptances,
      taken: takenAfter(this.known.taken, holding, offers, settled),
    };
  }

  /**
   * What a department sent again says by leaving a field as it was handed out: its later file takes
   * the change of its earlier one back. A copy that was never submitted says nothing, and neither
   * does one that does not know what it was handed out with.
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
          ({ file, submittedAt, handOut, hasBase }) =>
            hasBase &&
            // Another hand-out, as another section's book, may not have the field at all.
            handOut === own.handOut &&
            !offering.has(file) &&
            this.held.has(file) &&
            timeOf(own.submittedAt) < timeOf(submittedAt) &&
            own.submittedAt !== null,
        );
        const text = offer.base ?? field.reading.text;
        // A repeat that follows its original is left to follow it, whatever that will say.
        const follows = field.reading.formula === 'link';
        if (later.length > 0) added.push({ ...offer, text, files: later, follows });
      }
    }
    return added.length === 0 ? offers : [...offers, ...added];
  }

  /** @returns whether the field is settled: nothing of it is left for a person */
  private settleField(field: MasterField, said: OffersByField): boolean {
    const present = this.presentText(field);
    const offers = said
      .get(field.key)!
      .map((offer) => (offer.follows ? { ...offer, text: present } : offer));
    if (this.saysAlready(field, offers)) return true;
    const other = partnerKey(field.place, this.master.fiscalYear);
    const others = (other === null ? undefined : said.get(other)) ?? [];
    const owned = this.uncontested(field, offers);
    if (owned && !this.isDisputed(other, others)) {
      this.outcomes.set(field.key, { field, text: owned.text, offer: owned });
      return true;
    }
    return this.addConflict(field, offers, others);
  }

  /** The one change that stands against nothing. */
  private uncontested(
    { place, reading }: MasterField,
    offers: readonly SharedOffer[],
  ): Offer | undefined {
    const isMeant = (text: string, other: string): boolean => sameMeaning(place.field, text, other);
    const isKept = (base: string): boolean =>
      isMeant(base, reading.kept) ||
      (reading.earlier !== undefined && isMeant(base, reading.earlier));
    const isOne = offers.every(({ text }) => isMeant(text, offers[0]!.text));
    if (!isOne || reading.formula !== null) return undefined;
    return offers
      .filter(({ kind, base }) => kind === 'own' && base !== null && isKept(base))
      .map((offer) => offerOf(offer, offer.files[0]!))
      .sort(inOrder)[0];
  }

  /** Whether grade or boxes are in conflict; then the other of the two is as well: both come from one hand. */
  private isDisputed(key: string | null, offers: readonly SharedOffer[]): boolean {
    if (key === null || offers.length === 0) return false;
    const field = this.master.fields.get(key)!;
    return !this.saysAlready(field, offers) && this.uncontested(field, offers) === undefined;
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

  /** A field that a person or a rule settles; `partner`: what is offered for the other of grade and boxes. */
  private addConflict(
    field: MasterField,
    shared: readonly SharedOffer[],
    partner: readonly SharedOffer[],
  ): boolean {
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
    const decided = this.decisions.find(where, candidates);
    const ruled =
      decided === null
        ? this.byRule(field, candidates, [...shared, ...partner])
        : { by: 'person' as const, ...decided };
    const text = ruled.by === null ? null : ruled.text;
    const settled = text !== null && canWrite(field, text) ? text : null;
    this.rulings.push(
      settled === null
        ? { by: null, why: ruled.by === null ? ruled.why : 'no-box' }
        : { by: ruled.by, why: null },
    );
    const base = commonBase(place, offers);
    const file = ruled.by === null || settled === null ? undefined : ruled.file;
    const settledBy = file === undefined ? {} : { settledBy: file };
    this.conflicts.push({ ...where, base, master: present, candidates, settled, ...settledBy });
    if (settled === null || sameMeaning(place.field, settled, present)) return settled !== null;
    const meaning = entryMeaning(place.field, settled);
    const saying = offers.filter(({ text }) => entryMeaning(place.field, text) === meaning);
    const offer = saying.find((one) => one.file === file) ?? saying[0] ?? null;
    this.outcomes.set(field.key, { field, text: settled, offer });
    return true;
  }

  /** What the rule says; of grade and boxes both by the files that say something of either. */
  private byRule(
    field: MasterField,
    candidates: readonly Candidate[],
    offers: readonly SharedOffer[],
  ): RuledText {
    return settleByRule(this.settlement.rule, {
      master: this.presentText(field),
      candidates,
      hands: offers.flatMap(({ files }) => files),
      isBaseless: offers.some(({ kind }) => kind === 'baseless'),
      lead: this.master.items.byNumber.get(field.place.item)?.lead,
    });
  }
}

/** The base that all offers share; `null` where one has none or they differ. */
const commonBase = ({ field }: FieldPlace, offers: readonly Offer[]): string | null => {
  const first = offers[0]!.base;
  if (first === null) return null;
  const isShared = offers.every(({ base }) => base !== null && sameMeaning(field, base, first));
  return isShared ? first : null;
};

import type { Acceptance } from '../../record/acceptance';
import { byText, ownText } from '../../text/text';
import type { FileDiff, OfferedText } from '../diff/file-diff';
import { isMarkWord } from '../diff/unmerged';
import type { UnmergedCell, Unmerged } from '../diff/unmerged';

/** Values that come again and again: each is kept once, and known by a number. */
class Register<T> {
  private readonly numbers = new Map<string, number>();
  private readonly values: T[] = [];

  /**
   * The number of what the key stands for.
   *
   * @param make makes the value when it comes for the first time
   */
  numberOf(key: string, make: (key: string) => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    const own = ownText(key);
    this.numbers.set(own, number);
    this.values.push(make(own));
    return number;
  }

  at(number: number): T {
    const value = this.values[number];
    if (value === undefined) throw new RangeError(String(number));
    return value;
  }
}

/** A file whose differences are kept, and whose they are; the differences by their numbers. */
export interface IndexedFile {
  readonly file: string;
  readonly department: string | null;
  readonly submittedAt: string | null;
  readonly handOut: string | null;
  readonly hasBase: boolean;
  readonly offers: Uint32Array;
  readonly left: Uint32Array;
  readonly acceptances: readonly Acceptance[];
}

/** A text that is offered for a field, and the files that offer it. */
export interface SharedOffer extends OfferedText {
  /** Whether it only leaves a repeat to say what its original will. */
  readonly follows?: boolean;
  /** In the order of their names. */
  readonly files: readonly IndexedFile[];
}

const NOTHING = new Uint32Array();
const NONE: readonly never[] = [];

/**
 * What the files differ in. A difference is kept once however many files have it, so that a file
 * takes four bytes for each that others have too.
 */
export class ChangeIndex {
  private kept: IndexedFile[] = [];
  private readonly texts = new Register<string>();
  private readonly offers = new Register<OfferedText>();
  private readonly left = new Register<Unmerged>();

  /** Files may come in any order; nothing of what is given is held on to. */
  add(diff: FileDiff): void {
    const { file, department, submittedAt, handOut, hasBase, offers, left, acceptances } = diff;
    this.kept.push({
      file,
      department: this.textOrNull(department),
      submittedAt: this.textOrNull(submittedAt),
      handOut: this.textOrNull(handOut),
      hasBase,
      offers: offers.length === 0 ? NOTHING : Uint32Array.from(offers, (each) => this.offer(each)),
      left: left.length === 0 ? NOTHING : Uint32Array.from(left, (each) => this.leftCell(each)),
      acceptances: acceptances.length === 0 ? NONE : acceptances,
    });
  }

  /** Lets files go; texts that only they had stay until all is let go. */
  forget(files: ReadonlySet<string>): void {
    this.kept = this.kept.filter(({ file }) => !files.has(file));
  }

  /** All files, in the order of their names. */
  get files(): readonly IndexedFile[] {
    return [...this.kept].sort((left, right) => byText(left.file, right.file));
  }

  /** What some of the files offer, by field. */
  offersOf(files: readonly IndexedFile[]): ReadonlyMap<string, readonly SharedOffer[]> {
    const shared = new Map<number, IndexedFile[]>();
    for (const file of files) {
      for (const number of file.offers) {
        const known = shared.get(number);
        if (known) known.push(file);
        else shared.set(number, [file]);
      }
    }
    const byField = new Map<string, SharedOffer[]>();
    for (const [number, sharing] of shared) {
      const offer = { ...this.offers.at(number), files: sharing };
      const known = byField.get(offer.field);
      if (known) known.push(offer);
      else byField.set(offer.field, [offer]);
    }
    return byField;
  }

  /** Cells of some of the files that are not merged. */
  leftOf(files: readonly IndexedFile[]): readonly UnmergedCell[] {
    return files.flatMap(({ file, department, left }) =>
      [...left].map((number): UnmergedCell => {
        const cell = { file, ...this.left.at(number), taken: false };
        return isMarkWord(cell.why) ? { ...cell, department } : cell;
      }),
    );
  }

  private text(text: string): number {
    return this.texts.numberOf(text, (own) => own);
  }

  private textOrNull(text: string | null): string | null {
    return text === null ? null : this.texts.at(this.text(text));
  }

  private offer({ field, text, base, kind, said }: OfferedText): number {
    const [place, words, was] = [this.text(field), this.text(text), this.keyOf(base)];
    return this.offers.numberOf(`${place} ${words} ${was} ${kind} ${this.keyOf(said)}`, () => ({
      field: this.texts.at(place),
      text: this.texts.at(words),
      base: this.textOrNull(base),
      kind,
      said: this.textOrNull(said),
    }));
  }

  private leftCell({ sheet, cell, value, why, target }: Unmerged): number {
    const to =
      target && `${target.item}-${target.occurrence} ${target.cell} ${this.text(target.now)}`;
    const key = `${this.keyOf(sheet)} ${this.keyOf(cell)} ${this.text(value)} ${why} ${to}`;
    return this.left.numberOf(key, () => ({
      sheet: this.textOrNull(sheet),
      cell: this.textOrNull(cell),
      value: this.texts.at(this.text(value)),
      why,
      target: target && { ...target, now: this.texts.at(this.text(target.now)) },
    }));
  }

  private keyOf(text: string | null): number | null {
    return text === null ? null : this.text(text);
  }
}

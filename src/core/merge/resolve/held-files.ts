import { comparable } from '../../text/text';
import type { IndexedFile, SharedOffer } from './change-index';
import type { Candidate, DecisionBook } from './settle';

/** The file of a department that a person decided on; `null` where nobody did. */
const chosenFile = (files: readonly IndexedFile[], decisions: DecisionBook): string | null => {
  const candidates = files.map(({ file, department }): Candidate => ({
    department,
    file,
    value: file,
  }));
  const place = { item: null, occurrence: null, year: null, field: 'file' } as const;
  const decided = decisions.find(place, candidates)?.text ?? null;
  return candidates.some(({ file }) => file === decided) ? decided : null;
};

/** Files whose entries count: all of them, unless a person said which one of a department's holds. */
export const heldFiles = (
  files: readonly IndexedFile[],
  byDepartment: ReadonlyMap<string, readonly IndexedFile[]>,
  decisions: DecisionBook,
): ReadonlySet<string> => {
  const held = new Set(files.map(({ file }) => file));
  for (const own of byDepartment.values()) {
    const decided = own.length > 1 ? chosenFile(own, decisions) : null;
    if (decided === null) continue;
    for (const { file } of own) if (file !== decided) held.delete(file);
  }
  return held;
};

/** What is offered, by the key of the field. */
export type OffersByField = ReadonlyMap<string, readonly SharedOffer[]>;

/**
 * What is offered, without what a file goes back to where the department sent others too: an old one
 * among them says nothing.
 */
export const withoutOld = (
  offers: OffersByField,
  byDepartment: ReadonlyMap<string, readonly IndexedFile[]>,
): OffersByField => {
  const isAlone = ({ department }: IndexedFile): boolean =>
    (byDepartment.get(comparable(department ?? '')) ?? []).length < 2;
  const kept = [...offers].map(([key, shared]) => {
    const telling = shared.flatMap((offer): readonly SharedOffer[] => {
      const files = offer.kind === 'reverted' ? offer.files.filter(isAlone) : offer.files;
      return files.length > 0 ? [{ ...offer, files }] : [];
    });
    return [key, telling] as const;
  });
  return new Map(kept.filter(([, telling]) => telling.length > 0));
};

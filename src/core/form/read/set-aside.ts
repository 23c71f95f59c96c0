import type { BlockEntries } from '../../record/entries';
import { partsOfKey } from '../../record/entries';
import type { WorkbookIdentity } from '../../record/identity';
import type { ItemNumber } from '../../value/item-number';
import type { ItemBlock, RecognisedSheet } from './recognised';

/**
 * Entries of items that a department's book has and that are not the department's: the book is a copy
 * of the whole plan's, in which they are only hidden. None in a book that has its own items alone.
 */
export const entriesOfOthers = (
  identity: WorkbookIdentity | undefined,
): ReadonlyMap<string, BlockEntries> => {
  const { department = null, catalog = null, base = null } = identity ?? {};
  if (department === null || !catalog || !base) return new Map();
  const own = new Set(catalog.items.map(({ number }) => number));
  return new Map([...base.blocks].filter(([key]) => !own.has(partsOfKey(key)[0])));
};

const itemsOfOthers = (identity: WorkbookIdentity | undefined): ReadonlySet<ItemNumber> =>
  new Set([...entriesOfOthers(identity).keys()].map((key) => partsOfKey(key)[0]));

/** Whether a sheet is a copy of the whole plan's of which a department has its part. */
const isCopyOfWhole = (
  { kind }: Pick<RecognisedSheet, 'kind'>,
  identity: WorkbookIdentity | undefined,
): boolean => kind !== 'years-below' && entriesOfOthers(identity).size > 0;

const withoutItems = (sheet: RecognisedSheet, others: ReadonlySet<ItemNumber>): RecognisedSheet => {
  const isOther = ({ number }: ItemBlock): boolean => number !== null && others.has(number);
  const kept = sheet.blocks.filter((block) => !isOther(block));
  if (kept.length === sheet.blocks.length) return sheet;
  const own = new Set(kept.map(({ heading }) => heading));
  const theirs = new Set(sheet.blocks.filter(isOther).map(({ heading }) => heading));
  return {
    ...sheet,
    blocks: kept.map((block, index) => ({ ...block, index })),
    headings: sheet.headings.filter((heading) => own.has(heading) || !theirs.has(heading)),
    candidates: sheet.candidates.filter(({ items }) => items.some((item) => !others.has(item))),
    // They name blocks by their place, and sheets of other forms than ours have none.
    looseMarks: [],
  };
};

/**
 * The forms of a department's book without the items of others; a sheet that has no other items is left
 * out. The same forms where nothing is to be set aside.
 */
export const withoutOthers = (
  forms: readonly RecognisedSheet[],
  identity: WorkbookIdentity | undefined,
): readonly RecognisedSheet[] => {
  if (!forms.some((form) => isCopyOfWhole(form, identity))) return forms;
  const others = itemsOfOthers(identity);
  return forms
    .map((form) => (form.kind === 'years-below' ? form : withoutItems(form, others)))
    .filter(({ blocks }) => blocks.length > 0);
};

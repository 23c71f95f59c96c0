import type { ItemNumber } from '../../../value/item-number';
import type { ProjectHeading } from '../recognised';

/** An item as far as its number goes. */
interface Numbered {
  readonly number: ItemNumber | null;
  readonly heading: ProjectHeading;
}

const policyOf = ({ heading: { policy } }: Numbered): string => policy?.text ?? '';
const directionOf = (one: Numbered): string =>
  `${policyOf(one)}\n${one.heading.direction?.text ?? ''}`;

/** Whether the numbers of each level begin with the same one. */
const beginAnew = (items: readonly Numbered[], levelOf: (item: Numbered) => string): boolean => {
  const first = new Map<string, ItemNumber | null>();
  for (const item of items) {
    const level = levelOf(item);
    if (!first.has(level)) first.set(level, item.number);
  }
  const numbers = [...first.values()];
  return numbers.length > 1 && numbers.every((number) => number !== null && number === numbers[0]);
};

/** The level within which each item is numbered, where numbers begin anew in every policy or direction; `undefined` where they run through. */
export const numberedIn = (items: readonly Numbered[]): ((item: Numbered) => string) | undefined =>
  [policyOf, directionOf].find((levelOf) => beginAnew(items, levelOf));

import { inReadingOrder, type Finding } from './engine';

/** A finding, and the block that it was found by. */
interface Placed {
  readonly finding: Finding;
  readonly block: number;
}

const inOrder = (left: Placed, right: Placed): number =>
  inReadingOrder(left.finding, right.finding) || left.block - right.block;

/** Two sorted lists as one; where they tie, the first one's come first. */
export const mergeSorted = <T>(
  first: readonly T[],
  second: readonly T[],
  compare: (left: T, right: T) => number,
): readonly T[] => {
  if (second.length === 0) return first;
  const merged: T[] = [];
  let at = 0;
  for (const one of second) {
    while (at < first.length && compare(first[at]!, one) <= 0) merged.push(first[at++]!);
    merged.push(one);
  }
  while (at < first.length) merged.push(first[at++]!);
  return merged;
};

/** What blocks were found to hold, in reading order; where few blocks change, few findings are put in their places. */
export class OrderedFindings {
  private placed: readonly Placed[] = [];
  private readonly changed = new Map<number, readonly Finding[]>();

  /** What a block holds from now on, by its place in the sheet. */
  put(block: number, findings: readonly Finding[]): void {
    this.changed.set(block, findings);
  }

  /** All of them; those of one cell and rule in the order of their blocks. */
  list(): readonly Finding[] {
    const { changed } = this;
    if (changed.size > 0) {
      const come = [...changed].flatMap(([block, findings]) =>
        findings.map((finding) => ({ finding, block })),
      );
      const stay = this.placed.filter(({ block }) => !changed.has(block));
      this.placed = mergeSorted(stay, come.sort(inOrder), inOrder);
      changed.clear();
    }
    return this.placed.map(({ finding }) => finding);
  }
}

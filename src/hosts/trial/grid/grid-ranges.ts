import type { IRange } from '@univerjs/core';

const isBelow = (above: IRange, below: IRange): boolean =>
  above.endRow + 1 === below.startRow &&
  above.startColumn === below.startColumn &&
  above.endColumn === below.endColumn;

/** Joins ranges that stand one below the other; ranges that share cells come out as they were. */
export const joinRanges = (ranges: readonly IRange[]): IRange[] => {
  const sorted = ranges.toSorted(
    (a, b) => a.startColumn - b.startColumn || a.endColumn - b.endColumn || a.startRow - b.startRow,
  );
  const joined: IRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && isBelow(last, range)) joined[joined.length - 1] = { ...last, endRow: range.endRow };
    else joined.push(range);
  }
  return joined;
};

const meets = (a: IRange, b: IRange): boolean =>
  a.startRow <= b.endRow &&
  a.endRow >= b.startRow &&
  a.startColumn <= b.endColumn &&
  a.endColumn >= b.startColumn;

/** Ranges by their first rows, to find those that reach some rows. */
class RangeIndex {
  private readonly sorted: readonly IRange[];
  private readonly tallest: number;

  constructor(ranges: readonly IRange[]) {
    this.sorted = ranges.toSorted((a, b) => a.startRow - b.startRow);
    this.tallest = ranges.reduce(
      (most, { startRow, endRow }) => Math.max(most, endRow - startRow),
      0,
    );
  }

  /** Place of the first range that begins at a row or below. */
  private firstFrom(row: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]!.startRow < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  meeting(wanted: IRange): readonly IRange[] {
    const found: IRange[] = [];
    for (let at = this.firstFrom(wanted.startRow - this.tallest); at < this.sorted.length; at++) {
      const range = this.sorted[at]!;
      if (range.startRow > wanted.endRow) break;
      if (meets(range, wanted)) found.push(range);
    }
    return found;
  }
}

/** What of a range lies outside another that it meets: above, below, left and right of it. */
const cut = (range: IRange, hole: IRange): readonly IRange[] => {
  const startRow = Math.max(range.startRow, hole.startRow);
  const endRow = Math.min(range.endRow, hole.endRow);
  return [
    { ...range, endRow: hole.startRow - 1 },
    { ...range, startRow: hole.endRow + 1 },
    { ...range, startRow, endRow, endColumn: hole.startColumn - 1 },
    { ...range, startRow, endRow, startColumn: hole.endColumn + 1 },
  ].filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
};

/** What of the ranges lies outside all the others. */
export const subtractRanges = (ranges: readonly IRange[], gone: readonly IRange[]): IRange[] => {
  const index = new RangeIndex(gone);
  let isTouched = false;
  const left = ranges.flatMap((range) => {
    const holes = index.meeting(range);
    if (holes.length > 0) isTouched = true;
    return holes.reduce<IRange[]>(
      (parts, hole) => parts.flatMap((part) => (meets(part, hole) ? cut(part, hole) : [part])),
      [range],
    );
  });
  return isTouched ? joinRanges(left) : left;
};

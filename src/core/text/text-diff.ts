/** A run of characters of a text, and whether the other text has it too. */
export interface TextRun {
  readonly text: string;
  readonly isShared: boolean;
}

/** Beyond this many pairs of characters two middles are told apart as a whole. */
const MOST_PAIRS = 4_000_000;

const sharedStart = (left: readonly string[], right: readonly string[]): number => {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) {
    length += 1;
  }
  return length;
};

const sharedEnd = (left: readonly string[], right: readonly string[], start: number): number => {
  let length = 0;
  const most = Math.min(left.length, right.length) - start;
  while (length < most && left[left.length - 1 - length] === right[right.length - 1 - length]) {
    length += 1;
  }
  return length;
};

/** Which characters of `own` belong to a longest common subsequence with `other`. */
const sharedMarks = (own: readonly string[], other: readonly string[]): readonly boolean[] => {
  const marks = own.map(() => false);
  if (own.length * other.length > MOST_PAIRS) return marks;
  const width = other.length + 1;
  const lengths = new Uint16Array((own.length + 1) * width);
  for (let row = own.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        own[row] === other[column]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  let [row, column] = [0, 0];
  while (row < own.length && column < other.length) {
    const at = row * width + column;
    if (own[row] === other[column]) {
      marks[row] = true;
      row += 1;
      column += 1;
    } else if (lengths[at + width]! >= lengths[at + 1]!) row += 1;
    else column += 1;
  }
  return marks;
};

/**
 * A text in runs, those that another text has too and those it has not, by characters. Put together
 * the runs are the text.
 */
export const diffRuns = (text: string, against: string): readonly TextRun[] => {
  const [own, other] = [[...text], [...against]];
  const start = sharedStart(own, other);
  const end = sharedEnd(own, other, start);
  const middle = sharedMarks(
    own.slice(start, own.length - end),
    other.slice(start, other.length - end),
  );
  const runs: { text: string; isShared: boolean }[] = [];
  own.forEach((character, index) => {
    const isShared = index < start || index >= own.length - end || middle[index - start] === true;
    const last = runs.at(-1);
    if (last && last.isShared === isShared) last.text += character;
    else runs.push({ text: character, isShared });
  });
  return runs;
};

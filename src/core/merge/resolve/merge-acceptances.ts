import { acceptanceKey, type Acceptance } from '../../record/acceptance';
import { byText } from '../../text/text';
import type { UnmergedCell } from '../diff/unmerged';

/** Reasons as they stand after merging, and those that gave way. */
export interface MergedAcceptances {
  readonly acceptances: readonly Acceptance[];
  readonly left: readonly UnmergedCell[];
}

const GAVE_WAY = { why: 'reason', target: null, taken: false } as const;

interface Given {
  /** `null`: the master's own. */
  readonly file: string | null;
  readonly acceptance: Acceptance;
}

/** Newest day first; of one day the master's, then by file. */
const inForce = (left: Given, right: Given): number =>
  byText(right.acceptance.on, left.acceptance.on) ||
  Number(left.file !== null) - Number(right.file !== null) ||
  byText(left.file ?? '', right.file ?? '') ||
  byText(left.acceptance.reason, right.acceptance.reason);

/**
 * Takes the departments' reasons into the master's. Where two reasons were given for one matter, the
 * newest holds and the other is listed; the master's own gives way to a newer one only.
 */
export const mergeAcceptances = (
  master: readonly Acceptance[],
  files: readonly { readonly file: string; readonly acceptances: readonly Acceptance[] }[],
): MergedAcceptances => {
  const byMatter = new Map<string, Given[]>();
  const give = (given: Given): void => {
    const key = acceptanceKey(given.acceptance);
    const known = byMatter.get(key);
    if (known) known.push(given);
    else byMatter.set(key, [given]);
  };
  for (const acceptance of master) give({ file: null, acceptance });
  const ordered = [...files].sort((left, right) => byText(left.file, right.file));
  for (const { file, acceptances } of ordered) {
    for (const acceptance of acceptances) give({ file, acceptance });
  }
  const left: UnmergedCell[] = [];
  const acceptances = [...byMatter.values()].map((given) => {
    const [first, ...others] = [...given].sort(inForce);
    for (const { file, acceptance } of others) {
      if (file === null || acceptance.reason === first!.acceptance.reason) continue;
      left.push({ file, sheet: null, cell: null, value: acceptance.reason, ...GAVE_WAY });
    }
    return first!.acceptance;
  });
  return { acceptances, left };
};

import { carriesMark, type HasMark } from '../../form/read/open-marks';
import { readCell } from '../../form/read/cell-reading';
import { fieldAt } from '../../form/read/place';
import type { FlagCandidates, ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { marksIn, withoutCandidateTexts, withoutReviewMarks } from '../../flags/remark-text';
import { cellKey, cellName } from '../../grid/grid';
import { reviewMark } from '../../profile/vocabulary';
import type { RefusedMarks } from '../../record/refused-marks';
import type { Master } from '../index/master';
import type { MasterBlock } from '../index/match-items';
import type { KnownTexts } from '../index/known-texts';
import type { Unmerged } from './unmerged';
import { unmergedTarget } from './unmerged-target';

/** What a block's 備考 says of marks. */
interface MarkReading {
  /** What is proposed, or stands there besides a candidate's text. */
  readonly left: readonly Unmerged[];
  /** Keys of the cells that are dealt with. */
  readonly read: readonly number[];
}

/** Whether a text has a mark R4以降見直しあり that the master's item does not carry. */
const hasNewMark = (text: string, { item }: MasterBlock, hasMark: HasMark): boolean =>
  marksIn(text).some(
    ({ kind, from, candidates }) => kind === 'review' && !candidates && !hasMark(item, from),
  );

/**
 * Reads what a department's block says of marks in 備考: a mark that the master's item does not carry is
 * proposed, and the candidate's text of version 0.1.0 says nothing.
 *
 * @param isSaid whether the item's original in the same file proposes the mark already
 */
export const readMarks = (
  { grid }: RecognisedSheet,
  block: ItemBlock,
  slot: MasterBlock,
  {
    hasMark,
    known,
    isSaid,
  }: {
    readonly hasMark: HasMark;
    readonly known: KnownTexts;
    readonly isSaid: boolean;
  },
): MarkReading => {
  const left: Unmerged[] = [];
  const read: number[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const values = grid.values[row] ?? [];
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      if (typeof value !== 'string' || !value.includes('見直し')) continue;
      const role = fieldAt(block, column);
      if (role !== undefined && role !== 'remarks') continue;
      const { text } = readCell(grid, row, column, value);
      const rest = withoutCandidateTexts(text);
      const isNew = hasNewMark(rest, slot, hasMark);
      if (!isNew && rest === text) continue;
      read.push(cellKey(row, column));
      const isProposal = isNew && !isSaid;
      const said = isNew && isSaid ? withoutReviewMarks(rest) : rest;
      if (said.trim() === '' || known.has(said)) continue;
      left.push({
        sheet: grid.sheet,
        cell: cellName(row, column),
        value: said,
        why: isProposal ? 'mark' : 'plan-cell',
        target: unmergedTarget(slot, block, { row, column }, role ?? 'remarks'),
      });
    }
  }
  return { left, read };
};

/** What a department said is none of its items' mark, where the master still asks. */
export const refusedProposals = (
  master: Master,
  refused: readonly RefusedMarks[],
): readonly Unmerged[] => {
  const open: readonly FlagCandidates[] = master.sheets.flatMap(({ candidates }) => candidates);
  return refused.flatMap(({ items, from }): readonly Unmerged[] => {
    const asked = items.filter((item) =>
      open.some((group) => group.from === from && group.items.includes(item)),
    );
    if (asked.length === 0) return [];
    const value = `No.${asked.join('・')} ${reviewMark(from)}`;
    return [{ sheet: null, cell: null, value, why: 'mark-refused', target: null }];
  });
};

/** Whether a block of the file itself carries a mark that the master's item does not. */
export const proposesMark = (block: ItemBlock, slot: MasterBlock, hasMark: HasMark): boolean =>
  block.marks.some(
    ({ flag: { kind, from } }) =>
      kind === 'review' && carriesMark(block, from) && !hasMark(slot.item, from),
  );

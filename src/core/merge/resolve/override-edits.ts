import { marksIn, withReviewMark, withoutReviewMarks } from '../../flags/remark-text';
import { carriesMark } from '../../form/read/open-marks';
import { contentAt } from '../../grid/apply';
import { isCellFormula, type CellEdit } from '../../grid/edit';
import { parseCellName } from '../../grid/grid';
import { comparable } from '../../text/text';
import type { UnmergedCell } from '../diff/unmerged';
import { targetEdit, type UnmergedTarget } from '../diff/unmerged-target';
import type { Master } from '../index/master';
import type { MasterBlock } from '../index/match-items';

const editAt = (
  { sheet: { grid } }: MasterBlock,
  row: number,
  column: number,
  change: (text: string) => string,
): CellEdit | undefined => {
  const from = contentAt(grid, row, column);
  if (isCellFormula(from) || (typeof from === 'object' && from !== null)) return undefined;
  const to = change(from === null ? '' : String(from));
  return { sheet: grid.sheet ?? '', row, column, from, to };
};

/** What stands in a text, with the lines of another that it lacks. */
const withLines = (text: string, more: string): string => {
  const known = new Set(text.split('\n').map(comparable));
  const added = more
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.has(comparable(line)));
  return [text, ...added].filter((line) => line !== '').join('\n');
};

/**
 * Edits that take a department's mark over: into 備考 of the item and of its repeats, with what else the
 * department wrote there. What the master says there stays. The target's edit comes first; none where its
 * cell holds no text.
 */
const markEdits = (master: Master, target: UnmergedTarget, value: string): readonly CellEdit[] => {
  const { item } = target;
  const years = marksIn(value)
    .filter(({ kind, candidates }) => kind === 'review' && !candidates)
    .map(({ from }) => from);
  const marked = (text: string): string =>
    years
      .filter((from) => !marksIn(text).some((mark) => mark.from === from && !mark.candidates))
      .reduce((now, from) => withReviewMark(now, [item], from), text);
  const at = parseCellName(target.cell)!;
  const edits: CellEdit[] = [];
  for (const block of master.items.byNumber.get(item)?.blocks ?? []) {
    const { remarks, fields } = block.block;
    const isTarget =
      block.occurrence === target.occurrence && block.sheet.grid.sheet === target.sheet;
    if (isTarget) {
      const own = editAt(block, at.row, at.column, (text) =>
        withLines(marked(text), withoutReviewMarks(value)),
      );
      if (!own) return [];
      edits.unshift(own);
    } else if (fields.has('remarks') && !years.every((from) => carriesMark(block.block, from))) {
      edits.push(
        ...[editAt(block, remarks.row, remarks.column, marked)].flatMap((edit) => edit ?? []),
      );
    }
  }
  return edits;
};

/** What taking a cell over writes, and what its target says then; no edits where that cannot be written. */
export const overrideEdits = (
  master: Master,
  { why, value }: Pick<UnmergedCell, 'why' | 'value'>,
  target: UnmergedTarget,
): { readonly edits: readonly CellEdit[]; readonly after: string } => {
  if (why !== 'mark') return { edits: [targetEdit(master.sheets, target, value)], after: value };
  const edits = markEdits(master, target, value);
  return { edits, after: String(edits[0]?.to ?? '') };
};

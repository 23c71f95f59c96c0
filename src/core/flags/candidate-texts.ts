import type { CatalogCandidates } from '../catalog/catalog';
import type { ItemBlock, RecognisedSheet } from '../form/read/recognised';
import { contentAt } from '../grid/apply';
import type { CellEdit } from '../grid/edit';
import { isCandidateOf, withoutCandidateText } from './remark-text';

/** Whether one of the groups asks what a candidate's text asks. */
const asksIn =
  (groups: readonly CatalogCandidates[] | null) =>
  ({ flag }: ItemBlock['marks'][number]): boolean =>
    flag.candidates !== undefined &&
    (groups === null || groups.some(({ items, from }) => isCandidateOf(flag, items, from)));

/**
 * Edits that take the candidate's text, which version 0.1.0 wrote into 備考, out of sheets; all else in the
 * cells stays.
 *
 * @param groups what is asked without the text too, so that no question is lost; `null` for all of it
 */
export const candidateTextEdits = (
  sheets: readonly RecognisedSheet[],
  groups: readonly CatalogCandidates[] | null,
): readonly CellEdit[] =>
  sheets.flatMap(({ grid, blocks }) => {
    const edits = new Map<string, CellEdit>();
    for (const mark of blocks.flatMap(({ marks }) => marks).filter(asksIn(groups))) {
      const { row, column, flag } = mark;
      const key = `${row},${column}`;
      const content = contentAt(grid, row, column);
      const known = edits.get(key);
      const text = known ? (known.to ?? '') : content;
      if (typeof text !== 'string') continue;
      const to = withoutCandidateText(text, flag.candidates!.items, flag.from);
      edits.set(key, { sheet: grid.sheet ?? '', row, column, from: content, to: to || null });
    }
    return [...edits.values()];
  });

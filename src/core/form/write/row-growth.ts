import { isCellFormula, type CellContent, type CellEdit } from '../../grid/edit';
import { cellKey, type Grid } from '../../grid/grid';
import { linkedResults } from '../../grid/linked-results';
import { areaOfCell } from '../../grid/merged-area';
import type { ItemBlock, RecognisedSheet } from '../read/recognised';
import { itemHeights, linesIn } from './item-heights';
import { cutTexts, ownKey, textCellsOf, type TextCell } from './text-room';

/** Lines that must show in rows together, all 0-based and inclusive. */
export interface NeededLines {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
}

/** What the rows of an item of our form must show. */
export interface HeightWish {
  readonly sheet: string;
  /** The item's key (`blockKey`). */
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
  readonly needed: readonly NeededLines[];
  /** Heights that a form may have given these rows, where the workbook does not keep them: for each way of counting, first row first. */
  readonly planned: readonly (readonly number[])[];
}

/** Lines of the texts of a block that run over all of its rows. */
const linesOver = (block: ItemBlock, withNarrative: boolean): number =>
  Math.max(
    ...textCellsOf(block).map(({ cell, role }) =>
      role === 'value' || role === 'unit' || (role === 'narrative' && !withNarrative)
        ? 1
        : linesIn(cell.text, role),
    ),
    linesIn(block.remarks.text, 'remarks'),
    // Room is left for the line that says whose repeat it is.
    block.repeat || block.remarks.text === '' ? 1 : linesIn(block.remarks.text, 'remarks') + 1,
  );

/** Lines of the figures in each row of a block, of the newest year too or not. */
const linesOfRows = (
  { top, bottom, measures }: ItemBlock,
  withNewest: boolean,
): readonly number[] => {
  const rows = Array.from({ length: bottom - top + 1 }, () => 1);
  for (const { years } of measures) {
    const newest = Math.max(...years.map(({ year }) => year?.year ?? 0));
    for (const { value, unit, year } of years) {
      if (!withNewest && year?.year === newest) continue;
      const at = value.row - top;
      rows[at] = Math.max(rows[at] ?? 1, linesIn(value.text, 'value'), linesIn(unit.text, 'unit'));
    }
  }
  return rows;
};

/** What forms of this version and of the one before may have given a block's rows. */
const plannedHeights = (block: ItemBlock): readonly (readonly number[])[] =>
  [true, false].flatMap((withNarrative) =>
    [true, false].map((withNewest) =>
      itemHeights(linesOver(block, withNarrative), linesOfRows(block, withNewest)),
    ),
  );

const wishOf = (
  grid: Grid,
  block: ItemBlock,
  needed: readonly NeededLines[],
): readonly HeightWish[] => {
  const key = ownKey(grid, block);
  const inside = needed.filter(({ top, bottom }) => top >= block.top && bottom <= block.bottom);
  if (key === undefined || grid.sheet === null || inside.length === 0) return [];
  const { top, bottom } = block;
  const planned = plannedHeights(block);
  return [{ sheet: grid.sheet, key, top, bottom, needed: inside, planned }];
};

/** The words that a cell will show; `undefined` where it is a figure or a formula still to be worked out. */
const wordsOf = (content: CellContent): string | undefined => {
  const value = isCellFormula(content) ? content.result : content;
  return typeof value === 'string' ? value : undefined;
};

/** What rows of our forms must show once edits are made, repeats that follow them by formulas too. */
export const wishesOfEdits = (
  forms: readonly RecognisedSheet[],
  edits: readonly CellEdit[],
): readonly HeightWish[] =>
  forms.flatMap(({ grid, blocks }) => {
    const own = edits.filter(({ sheet }) => sheet === grid.sheet);
    if (own.length === 0) return [];
    const all = [...own, ...linkedResults(grid, own)];
    const byCell = new Map(all.map((edit) => [cellKey(edit.row, edit.column), edit.to]));
    const rows = new Set(all.map(({ row }) => row));
    const isTouched = ({ top, bottom }: ItemBlock): boolean =>
      Array.from({ length: bottom - top + 1 }, (_, at) => top + at).some((row) => rows.has(row));
    return blocks.filter(isTouched).flatMap((block) => {
      const needed = textCellsOf(block).flatMap(({ cell, role }: TextCell): NeededLines[] => {
        const text = wordsOf(byCell.get(cellKey(cell.row, cell.column)) ?? null);
        if (text === undefined) return [];
        const { top, bottom } = areaOfCell(grid, cell.row, cell.column);
        return [{ top, bottom, lines: linesIn(text, role) }];
      });
      return wishOf(grid, block, needed);
    });
  });

/** What rows of our forms must show and do not, as they stand. */
export const wishesOfForms = (forms: readonly RecognisedSheet[]): readonly HeightWish[] =>
  forms.flatMap(({ grid, blocks }) =>
    blocks.flatMap((block) => wishOf(grid, block, cutTexts(grid, block))),
  );

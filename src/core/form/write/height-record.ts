import type { CellContent, CellEdit } from '../../grid/edit';
import type { Grid } from '../../grid/grid';
import { IDENTITY_SHEET } from '../../record/identity-sheet';
import {
  HEIGHTS_KEY,
  heightsOfText,
  heightsToText,
  type KeptHeights,
} from '../../record/kept-heights';
import { chunksOf, rowEdits, standingRow } from '../../record/record-row';
import { keptAfter, recordOf, settleHeights, type Growth, type HeightOrder } from './height-order';

/** What a row of `_shinko` says of heights; `null` where the row is something else's. */
export const keptIn = (
  contents: readonly CellContent[],
): { readonly kept: KeptHeights | undefined } | null => {
  const [key = null, ...texts] = contents;
  if (key === null || key === '') return { kept: undefined };
  return key === HEIGHTS_KEY ? { kept: heightsOfText(texts.join('')) } : null;
};

/** Edits of the row of `_shinko` that keeps heights, once a growth is made. */
export const recordGrowth = (
  contents: readonly CellContent[],
  known: KeptHeights | undefined,
  growth: Growth,
): readonly CellEdit[] =>
  rowEdits(
    { sheet: IDENTITY_SHEET, row: growth.record, contents },
    HEIGHTS_KEY,
    chunksOf(heightsToText(keptAfter(known, growth))),
  );

/** What an order comes to in sheets that were read, with the edits that keep it; `undefined` where nothing changes. */
export const growthInGrids = (
  grids: readonly Grid[],
  order: HeightOrder,
): { readonly growth: Growth; readonly edits: readonly CellEdit[] } | undefined => {
  const sheets = new Map(grids.map((grid) => [grid.sheet, grid]));
  const own = sheets.get(IDENTITY_SHEET);
  if (!own) return undefined;
  const { contents } = standingRow(own, recordOf(order));
  const said = keptIn(contents);
  const growth =
    said &&
    settleHeights(order, {
      kept: said.kept,
      heightOf: (sheet, at) => {
        const grid = sheets.get(sheet);
        return grid?.hiddenRows.has(at) ? undefined : grid?.rowHeights?.get(at);
      },
    });
  return growth ? { growth, edits: recordGrowth(contents, said.kept, growth) } : undefined;
};

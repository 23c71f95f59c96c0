import type { CellPlace } from '../../app/ports/workbook';
import type { LiveCheck } from '../../core/rules/live-check';
import type { BlockView } from '../../core/rules/rule';

export interface Selected {
  readonly live: LiveCheck;
  readonly view: BlockView;
}

/** The item of the selected cell; the first one where nothing is selected yet. */
export const selectedItem = (
  lives: readonly LiveCheck[],
  place: CellPlace | null,
): Selected | undefined => {
  const live = lives.find(({ sheet }) => sheet.grid.sheet === place?.sheet) ?? lives[0];
  if (!live) return undefined;
  const isThere = live.sheet.grid.sheet === place?.sheet;
  const view = live.viewAt(isThere && place ? place.row : 0) ?? live.viewAt(0);
  return view && { live, view };
};

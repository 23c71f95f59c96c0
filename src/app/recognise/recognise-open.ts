import { gradeCells, viewpointCells } from '../../core/form/read/any/choices';
import type { FieldCell, RecognisedSheet } from '../../core/form/read/recognised';
import { cellName, type DropDown } from '../../core/grid/grid';
import { success, type Result } from '../../core/result';
import type { Pause } from '../ports/pause';
import type { CellPlace, LongWork, WorkbookPort } from '../ports/workbook';
import {
  recogniseInChunks,
  type ReadWorkbook,
  type RecognisedWorkbook,
} from './recognised-workbook';

/** Who tells what cells choose from. */
export type DropDownPort = Pick<WorkbookPort, 'dropDowns'>;

/** The same port, asking for each cell once: for a workbook that is understood again and again. */
export const askingOnce = (port: DropDownPort): DropDownPort => {
  const known = new Map<string, string | null>();
  const keyOf = ({ sheet, row, column }: CellPlace): string => `${row} ${column} ${sheet}`;
  return {
    dropDowns: async (cells, work) => {
      const fresh = cells.filter((cell) => !known.has(keyOf(cell)));
      if (fresh.length > 0) {
        const answer = await port.dropDowns(fresh, work);
        if (!answer.ok) return answer;
        fresh.forEach((cell, index) => known.set(keyOf(cell), answer.value[index] ?? null));
      }
      return success(cells.map((cell) => known.get(keyOf(cell)) ?? null));
    },
  };
};

/** Sheets whose drop-downs are asked for; those of a plan are alike. */
const MOST_SHEETS = 20;

/** Cells that choose from the same list. */
interface AskedCells {
  readonly ask: CellPlace;
  readonly areas: string;
}

const askedOf = (sheet: string, cells: readonly FieldCell[]): readonly AskedCells[] => {
  const there = cells.filter(({ fault }) => fault !== 'absent');
  const [first] = there;
  if (!first) return [];
  const areas = there.map(({ row, column }) => cellName(row, column)).join(' ');
  return [{ ask: { sheet, row: first.row, column: first.column }, areas }];
};

/** Grade cells whose drop-downs would say what nothing else in the sheets does. */
const openQuestions = (forms: readonly RecognisedSheet[]): readonly AskedCells[] =>
  forms
    .filter(({ kind, scale }) => kind !== 'years-below' && (scale?.source ?? 'values') === 'values')
    .slice(0, MOST_SHEETS)
    .flatMap(({ grid: { sheet }, blocks }) =>
      sheet === null
        ? []
        : [
            ...askedOf(sheet, blocks.flatMap(gradeCells)),
            ...askedOf(sheet, blocks.flatMap(viewpointCells)),
          ],
    );

/**
 * Understands the open workbook. Where it is of another form than ours and neither legend nor profile
 * tells its grades, the drop-downs of their cells are asked for in one more round trip.
 */
export const recogniseOpen = async (
  port: DropDownPort,
  read: ReadWorkbook,
  pause: Pause,
  work: LongWork = {},
): Promise<Result<RecognisedWorkbook, { readonly kind: 'cancelled' }>> => {
  const known = await recogniseInChunks(read, pause, work);
  if (!known.ok) return known;
  const asked = openQuestions(known.value.forms);
  if (asked.length === 0) return known;
  const answer = await port.dropDowns(
    asked.map(({ ask }) => ask),
    work,
  );
  // What cannot be asked for now is left as the sheets tell it.
  if (!answer.ok)
    return work.signal?.aborted ? { ok: false, failure: { kind: 'cancelled' } } : known;
  const lists = new Map<string, DropDown[]>();
  asked.forEach(({ ask: { sheet }, areas }, index) => {
    const source = answer.value[index] ?? null;
    if (source === null) return;
    lists.set(sheet, [...(lists.get(sheet) ?? []), { areas, source }]);
  });
  if (lists.size === 0) return success(known.value);
  const grids = read.grids.map((grid) => {
    const dropDowns = lists.get(grid.sheet ?? '');
    return dropDowns ? { ...grid, dropDowns } : grid;
  });
  return recogniseInChunks({ ...read, grids }, pause, work);
};

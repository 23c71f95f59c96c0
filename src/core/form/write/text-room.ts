import { oncePer } from '../../once-per';
import { areaOfCell } from '../../grid/merged-area';
import { cellAt, type Grid } from '../../grid/grid';
import type { ColumnRole } from '../../profile/columns';
import { blockKey } from '../../record/entries';
import type { FieldCell, HeaderRow, ItemBlock } from '../read/recognised';
import { COLUMN_WIDTHS, LINE_HEIGHT } from './form-look';
import { linesIn } from './item-heights';

/** Columns of the form in which people write words. */
export type TextRole = Extract<
  ColumnRole,
  'name' | 'departments' | 'description' | 'indicator' | 'value' | 'unit' | 'narrative' | 'target'
>;

type RowHeights = NonNullable<Grid['rowHeights']>;

/** A sheet whose rows' heights are known, in points; those that are not said are a line high. */
interface SizedGrid {
  readonly rowHeights: RowHeights;
  readonly hiddenRows: Grid['hiddenRows'];
}

/** A cell of an item that words are written in. */
export interface TextCell {
  readonly cell: FieldCell;
  readonly role: TextRole;
}

const eachTextCell = (block: ItemBlock, see: (cell: FieldCell, role: TextRole) => void): void => {
  see(block.nameCell, 'name');
  see(block.departmentsCell, 'departments');
  see(block.description, 'description');
  see(block.narrative, 'narrative');
  for (const { indicatorCell, years } of block.measures) {
    see(indicatorCell, 'indicator');
    for (const { target, value, unit } of years) {
      if (target) see(target, 'target');
      see(value, 'value');
      see(unit, 'unit');
    }
  }
};

/** The cells of an item that words are written in. */
export const textCellsOf = (block: ItemBlock): readonly TextCell[] => {
  const cells: TextCell[] = [];
  eachTextCell(block, (cell, role) => cells.push({ cell, role }));
  return cells;
};

const lastColumnOf = oncePer((layout: HeaderRow) => Math.max(...layout.columns.values()));

/** The key that our form writes behind its last column, by which an item is known to be laid out by us; `undefined` where there is none. */
export const ownKey = ({ values }: Grid, block: ItemBlock): string | undefined => {
  const key = blockKey(block.number ?? 0, block.occurrence);
  return values[block.top]?.[lastColumnOf(block.layout) + 1] === key ? key : undefined;
};

/** Lines that a text takes at most; cheaper than counting them. */
const mostLines = (text: string, role: TextRole): number => {
  const half = (COLUMN_WIDTHS[role] - 2) / 2;
  let lines = 1 + Math.floor(text.length / half);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Points that rows of a sheet are high together when printed; hidden ones are none. */
export const heightOfRows = (
  { rowHeights, hiddenRows }: Grid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number => {
  let height = 0;
  for (let row = top; row <= bottom; row += 1) {
    if (!hiddenRows.has(row)) height += rowHeights?.get(row) ?? LINE_HEIGHT;
  }
  return height;
};

/** A text of an item that does not show whole in the rows that it is printed in, all inclusive. */
export interface CutText extends TextCell {
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
  /** Lines that its rows show. */
  readonly fitting: number;
}

/** Whether the cell holds words: a figure takes one line whatever its width. */
const holdsText = (grid: Grid, { row, column }: FieldCell): boolean =>
  typeof cellAt(grid, row, column) === 'string';

/** Points of the lowest row that a sheet has or may have. */
const lowestRow = oncePer((rowHeights: RowHeights) => {
  let lowest = LINE_HEIGHT;
  for (const height of rowHeights.values()) lowest = Math.min(lowest, height);
  return lowest;
});

/** Whether a text fits its first row alone; asked first, since most do, and whole areas take longer to look up. */
const fitsFirstRow = (
  { rowHeights, hiddenRows }: SizedGrid,
  row: number,
  most: number,
): boolean => {
  if (hiddenRows.has(row)) return false;
  const height = most * LINE_HEIGHT;
  return height <= lowestRow(rowHeights) || height <= (rowHeights.get(row) ?? LINE_HEIGHT);
};

/** The texts of an item of our form that its rows are too low for; those in hidden rows alone are not printed. */
export const cutTexts = (grid: Grid, block: ItemBlock): readonly CutText[] => {
  const { rowHeights } = grid;
  if (!rowHeights || ownKey(grid, block) === undefined) return [];
  const sized = { rowHeights, hiddenRows: grid.hiddenRows };
  const cut: CutText[] = [];
  const look = (cell: FieldCell, role: TextRole): void => {
    const { text, row } = cell;
    if (text === '' || cell.fault) return;
    const most = mostLines(text, role);
    if (fitsFirstRow(sized, row, most) || !holdsText(grid, cell)) return;
    const { top, bottom } = areaOfCell(grid, row, cell.column);
    const height = heightOfRows(grid, { top, bottom });
    const fitting = Math.floor(height / LINE_HEIGHT);
    if (height === 0 || most <= fitting) return;
    const lines = linesIn(text, role);
    if (lines > fitting) cut.push({ cell, role, top, bottom, lines, fitting });
  };
  eachTextCell(block, look);
  return cut;
};

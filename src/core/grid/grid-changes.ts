import { contentAt } from './apply';
import { sameContent } from './edit';
import { cellAt, MAX_COLUMNS, type Area, type Grid } from './grid';
import { heldRows } from './held-rows';

const sameNumbers = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean =>
  left === right || (left.size === right.size && [...left].every((number) => right.has(number)));

const areaKey = ({ top, left, bottom, right }: Area): string => `${top},${left},${bottom},${right}`;

const sameAreas = (left: readonly Area[], right: readonly Area[]): boolean => {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  const areas = new Set(left.map(areaKey));
  return right.every((area) => areas.has(areaKey(area)));
};

/** Whether two grids have the same shape: merged areas, hidden rows and columns. */
const sameShape = (left: Grid, right: Grid): boolean =>
  sameAreas(left.merges, right.merges) &&
  sameNumbers(left.hiddenRows, right.hiddenRows) &&
  sameNumbers(left.hiddenColumns, right.hiddenColumns);

/** Columns in which some cell of either grid holds a formula, by row. */
const formulaColumns = (grids: readonly Grid[]): ReadonlyMap<number, readonly number[]> => {
  const rows = new Map<number, number[]>();
  for (const { formulas } of grids) {
    for (const key of formulas.keys()) {
      const row = Math.floor(key / MAX_COLUMNS);
      const columns = rows.get(row);
      if (columns) columns.push(key % MAX_COLUMNS);
      else rows.set(row, [key % MAX_COLUMNS]);
    }
  }
  return rows;
};

/** Rows in which a grid or the other holds something or is high, from the top. */
const rowsOf = (
  before: Grid,
  after: Grid,
  formulas: ReadonlyMap<number, unknown>,
): readonly number[] => {
  const heights = [before.rowHeights, after.rowHeights].map((one) => one?.keys() ?? []);
  const rows = [heldRows(before), heldRows(after), formulas.keys(), ...heights];
  return [...new Set(rows.flatMap((some) => [...some]))].sort((a, b) => a - b);
};

/**
 * Rows in which two grids of one sheet hold other contents or results, or are as high no more, as areas of whole rows;
 * `undefined` where the sheet has another shape, so that rows may have moved.
 */
export const gridChanges = (before: Grid, after: Grid): readonly Area[] | undefined => {
  if (!sameShape(before, after)) return undefined;
  const formulas = formulaColumns([before, after]);
  const areas: Area[] = [];
  for (const row of rowsOf(before, after, formulas)) {
    const isOneRow = before.values[row] === after.values[row] && before.formulas === after.formulas;
    const areAsHigh = before.rowHeights?.get(row) === after.rowHeights?.get(row);
    if (isOneRow && areAsHigh) continue;
    const width = Math.max(before.values[row]?.length ?? 0, after.values[row]?.length ?? 0);
    let isChanged =
      !areAsHigh ||
      formulas
        .get(row)
        ?.some(
          (column) => !sameContent(contentAt(before, row, column), contentAt(after, row, column)),
        );
    for (let column = 0; !isChanged && column < width; column += 1) {
      isChanged = !sameContent(cellAt(before, row, column), cellAt(after, row, column));
    }
    if (isChanged) areas.push({ top: row, left: 0, bottom: row, right: Math.max(width - 1, 0) });
  }
  return areas;
};

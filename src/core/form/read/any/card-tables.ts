import { parseFiscalYear, type FiscalYear } from '../../../era/fiscal-year';
import type { HeadingOverrides, HeadingRole } from '../../../profile/heading-role';
import type { FieldCell } from '../recognised';
import type { CardLabels } from './card-labels';
import type { PlacedCells } from './placed-cells';
import { tableColumns, type TableColumns } from './table-columns';
import { headerAt, type TableHeader } from './table-header';

/** The rows of one card. */
export interface CardArea {
  readonly top: number;
  readonly bottom: number;
}

/** What a card is read by beside its cells. */
export interface CardSetting {
  readonly sheetYear: FiscalYear | null;
  readonly overrides: HeadingOverrides | undefined;
}

/** A table of figures on a card, with the rows that it takes. */
export interface CardTable {
  readonly top: number;
  readonly rows: CardArea;
  readonly columns: TableColumns;
}

/** A header row of figures within a card. */
const figureHeader = (
  cells: PlacedCells,
  { top, bottom }: CardArea,
  overrides: HeadingOverrides | undefined,
): TableHeader | undefined => {
  for (const row of cells.rowsBetween(top, bottom)) {
    const header = headerAt(cells, row, overrides);
    const years = header?.columns.filter(({ year }) => year !== null).length ?? 0;
    const hasIndicator = header?.columns.some(({ role }) => role === 'indicator') ?? false;
    const hasYears = header?.columns.some(({ role }) => role === 'year') ?? false;
    if (header && (years >= 2 || hasIndicator || hasYears)) return header;
  }
  return undefined;
};

const ENDS: ReadonlySet<HeadingRole> = new Set([
  'grade',
  'narrative',
  'further',
  'remarks',
  'name',
  'number',
  'departments',
]);

/** The last row of a card's figures: the next label of another kind, another header, or a blank row, ends them. */
const figuresEnd = (
  cells: PlacedCells,
  header: TableHeader,
  { bottom }: CardArea,
  labels: CardLabels,
  overrides: HeadingOverrides | undefined,
): number => {
  const left = header.columns.find(({ lines }) => lines.length > 0)?.column ?? 0;
  const hasYears = header.columns.some(({ role }) => role === 'year');
  const isOfYear = (column: number): boolean => (header.columns[column]?.year ?? null) !== null;
  const isEnd = (row: number): boolean => {
    if (headerAt(cells, row, overrides)) return true;
    const [first, ...others] = cells.filled(row);
    if (!first) return !cells.isCovered(row, left);
    if (first.column > left + 1) return false;
    const kind = cells.told.kindOf(first.text);
    // 達成度 below the figures, with nothing under their years, is the card's grade.
    if (kind === 'rate' && others.length > 0 && others.every(({ column }) => !isOfYear(column)))
      return true;
    if (kind !== undefined) return false;
    return (
      labels.pairs.some(
        ({ label, meaning }) => label === first && (hasYears || ENDS.has(meaning.role)),
      ) || /^(?:総合)?評価$|^今後|課題/u.test(first.text.trim())
    );
  };
  let end = header.bottom;
  while (end < bottom && !isEnd(end + 1)) end += 1;
  return end;
};

/** The tables of figures on a card, from the top: 活動指標 and 成果指標 often have one each. */
export const cardTables = (
  cells: PlacedCells,
  area: CardArea,
  labels: CardLabels,
  { sheetYear, overrides }: CardSetting,
): readonly CardTable[] => {
  const tables: CardTable[] = [];
  for (let { top } = area; top <= area.bottom; top += 1) {
    const header = figureHeader(cells, { ...area, top }, overrides);
    if (!header) break;
    const bottom = figuresEnd(cells, header, area, labels, overrides);
    const rows = { top: header.bottom + 1, bottom };
    const columns = tableColumns(cells, header, rows, { sheetYear, isOfCard: true });
    if (columns) tables.push({ top: header.top, rows, columns });
    top = Math.max(bottom, header.bottom);
  }
  return tables;
};

/** The narrative that stands in the row of the sheet's own year: 年度 | 取組実績 | 評価. */
export const narrativeOfYear = (
  cells: PlacedCells,
  tables: readonly CardTable[],
  sheetYear: FiscalYear | null,
): FieldCell | undefined => {
  for (const { rows, columns } of tables) {
    const { year: column, narrative } = columns;
    if (column === null || narrative === null) continue;
    for (const row of cells.rowsBetween(rows.top, rows.bottom))
      if (parseFiscalYear(cells.text(row, column))?.year === sheetYear)
        return cells.at(row, narrative.column);
  }
  return undefined;
};

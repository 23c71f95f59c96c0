import { parseFiscalYear, type FiscalYear } from '../../../era/fiscal-year';
import type { RowKind } from '../../../profile/heading-role';
import type { PlacedCells } from './placed-cells';
import type { TableColumns, YearColumn } from './table-columns';

/** A table with the last row that it may reach to. */
export type PlacedTable = TableColumns & { readonly bottom: number };

const isActual = ({ role }: YearColumn): boolean => role === 'value' || role === 'figures';

/** Reads what a table's rows tell of how far the years have come. */
class FilledYears {
  private readonly kinds: readonly number[];
  private readonly hasKinds: boolean;

  constructor(
    private readonly cells: PlacedCells,
    private readonly table: PlacedTable,
  ) {
    this.kinds = [table.kind, table.indicator].filter((column) => column !== null);
    const { bottom, header } = table;
    this.hasKinds = Array.from({ length: bottom - header.bottom }).some(
      (_, index) => this.kindOf(header.bottom + 1 + index) !== undefined,
    );
  }

  /** Years under whose headings actuals or grades stand. */
  ofHeadings(): readonly FiscalYear[] {
    const { figures, grades } = this.table;
    return [
      ...figures.filter((one) => isActual(one) && this.isFilled(one.column, true)),
      ...grades.filter(({ column }) => this.isFilled(column, false)),
    ].flatMap(({ year }) => year ?? []);
  }

  /** Years of rows; those with an actual or a grade, else all. */
  ofRows(): readonly FiscalYear[] {
    const { cells, table } = this;
    if (table.year === null) return [];
    const named: { year: FiscalYear; isWorked: boolean }[] = [];
    const places = [...table.figures.filter(isActual), ...table.grades];
    for (const row of cells.rowsBetween(table.header.bottom + 1, table.bottom)) {
      const written = parseFiscalYear(cells.text(row, table.year).split(/[/／]/u)[0]!);
      if (written && !written.bare) named.push({ year: written.year, isWorked: false });
      const last = named.at(-1);
      if (last && places.some(({ column }) => this.tells(row, column))) last.isWorked = true;
    }
    const worked = named.filter(({ isWorked }) => isWorked);
    return (worked.length > 0 ? worked : named).map(({ year }) => year);
  }

  private tells(row: number, column: number): boolean {
    const { cells, table } = this;
    if (cells.own(row, column).text.trim() === '') return false;
    return !table.figures.some((one) => one.column === column) || this.isOfActuals(row);
  }

  /** Whether a row holds actuals: rows of 目標 or 達成率 do not. */
  private isOfActuals(row: number): boolean {
    const kind = this.kindOf(row);
    return kind === 'value' || (kind === undefined && !this.hasKinds);
  }

  private kindOf(row: number): RowKind | undefined {
    return this.kinds
      .map((column) => this.cells.told.kindOf(this.cells.text(row, column)))
      .find((found) => found !== undefined);
  }

  private isFilled(column: number, ofActuals: boolean): boolean {
    const { cells, table } = this;
    for (const row of cells.rowsBetween(table.header.bottom + 1, table.bottom)) {
      if (cells.own(row, column).text.trim() === '') continue;
      if (!ofActuals || this.isOfActuals(row)) return true;
    }
    return false;
  }
}

/** The newest year under whose heading, or in whose row, actuals or grades stand; `null` where none does. */
export const newestYear = (
  cells: PlacedCells,
  tables: readonly PlacedTable[],
): FiscalYear | null => {
  const years = tables.flatMap((table) => {
    const filled = new FilledYears(cells, table);
    return [...filled.ofHeadings(), ...filled.ofRows()];
  });
  const narratives = tables.flatMap(({ narrative }) => narrative?.year ?? []);
  const told = years.length > 0 ? years : narratives;
  return told.length === 0 ? null : Math.max(...told);
};

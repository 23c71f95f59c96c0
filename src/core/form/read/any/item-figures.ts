import { parseFiscalYear, yearLabel, type FiscalYear } from '../../../era/fiscal-year';
import type { RowKind } from '../../../profile/heading-role';
import { comparable } from '../../../text/text';
import { indicatorOf } from '../close-block';
import type { FieldCell, Measure, YearFigures } from '../recognised';
import { unitInName, unitInValue } from '../told-unit';
import {
  absentCell,
  chosenCell,
  isGoal,
  namedYear,
  openYear,
  splitYear,
  type OpenYear,
} from './figure-cell';
import { isOfAnother, stackedColumn, withSegment, type ItemSetting } from './item-lines';
import type { YearColumn } from './table-columns';

interface OpenMeasure {
  readonly top: number;
  readonly indicator: FieldCell;
  readonly years: OpenYear[];
  baseline: FieldCell | null;
  goal: FieldCell | null;
}

/** Reads the figures of one item's rows, whichever way its years run. */
export class FigureReader {
  private readonly measures: OpenMeasure[] = [];
  private readonly hasKinds: boolean;
  /** The year row that is open; `null` where years stand in headings. */
  private group: { readonly cell: FieldCell; readonly kinds: Set<RowKind> } | null = null;

  constructor(private readonly item: ItemSetting) {
    this.hasKinds = this.rows().some((row) => this.kindOf(row) !== undefined);
  }

  read(): readonly Measure[] {
    for (const row of this.rows()) this.readRow(row);
    this.readGrades();
    return this.measures.map((measure) => this.close(measure));
  }

  private rows(): readonly number[] {
    const { cells, top, bottom } = this.item;
    return cells.rowsBetween(top, bottom);
  }

  private kindOf(row: number): RowKind | undefined {
    const { cells, columns } = this.item;
    const places = [columns.kind, columns.indicator].filter((column) => column !== null);
    for (const column of places) {
      const kind = cells.told.kindOf(cells.text(row, column));
      if (kind) return kind;
    }
    return undefined;
  }

  private readRow(row: number): void {
    const { columns } = this.item;
    const kind = this.kindOf(row);
    const measure = this.measureAt(row);
    if (columns.year !== null) this.openYearRow(measure, row, kind, columns.year);
    if (this.hasKinds && kind === undefined) return;
    for (const column of columns.figures) this.readFigure(measure, row, column, kind);
  }

  /** The measure that a row belongs to: an indicator's own cell begins one. */
  private measureAt(row: number): OpenMeasure {
    const { cells, columns, nameCell, top } = this.item;
    const last = this.measures.at(-1);
    const { indicator: column } = columns;
    const own = column === null ? undefined : cells.own(row, column);
    const isNew =
      own !== undefined &&
      own.text.trim() !== '' &&
      cells.told.kindOf(own.text) === undefined &&
      (!last || comparable(last.indicator.text) !== comparable(own.text));
    // In year rows the lines of an indicator stand one below the other.
    if (last && columns.year !== null && isNew && last.years.length > 0) {
      if (!this.beginsAnew(row, last)) return last;
    } else if (last && !isNew && (this.hasKinds || !isOfAnother(this.item, row, last.top)))
      return last;
    const named =
      isNew && own
        ? own
        : column === null
          ? (this.item.indicatorCell ?? absentCell(top, nameCell.column, nameCell.text))
          : this.indicatorAt(row, column);
    const indicator = withSegment(this.item, named, row);
    const made: OpenMeasure = { top: row, indicator, years: [], baseline: null, goal: null };
    this.measures.push(made);
    this.group = null;
    return made;
  }

  /** What a row counts: told once, with whom it is counted of in each row, it is told of the rows below too. */
  private indicatorAt(row: number, column: number): FieldCell {
    const { cells, columns, top } = this.item;
    let from = row;
    if (columns.segment !== null) while (from > top && cells.text(from, column) === '') from -= 1;
    return cells.at(from, column);
  }

  private beginsAnew(row: number, last: OpenMeasure): boolean {
    const { cells, columns } = this.item;
    const year = cells.own(row, columns.year!).text;
    return (
      year.trim() !== '' &&
      last.years.some(({ yearCell }) => comparable(yearCell.text) === comparable(year))
    );
  }

  private openYearRow(
    measure: OpenMeasure,
    row: number,
    kind: RowKind | undefined,
    column: number,
  ): void {
    const { cells } = this.item;
    const cell = cells.own(row, column);
    const isSame =
      this.group !== null &&
      kind !== undefined &&
      !this.group.kinds.has(kind) &&
      comparable(cell.text) === comparable(this.group.cell.text);
    const isOpen = this.group !== null && (cell.text.trim() === '' || isSame);
    if (isOpen) {
      if (kind) this.group!.kinds.add(kind);
      return;
    }
    if (cell.text.trim() === '' && !this.hasFigure(row)) return;
    this.group = { cell, kinds: new Set(kind ? [kind] : []) };
    const year = parseFiscalYear(cell.text.split(/[/／]/u)[0]!, this.item.sheetYear ?? undefined);
    measure.years.push(this.openYear(cell, year, row));
  }

  private hasFigure(row: number): boolean {
    const { cells, columns } = this.item;
    return columns.figures.some(({ column }) => cells.own(row, column).text.trim() !== '');
  }

  private openYear(yearCell: FieldCell, year: YearFigures['year'], row: number): OpenYear {
    const { columns } = this.item;
    const value = columns.figures.find(({ role }) => role === 'value' || role === 'figures');
    const absent = absentCell(row, value?.column ?? this.item.nameCell.column);
    return openYear(yearCell, year, absent);
  }

  private readFigure(
    measure: OpenMeasure,
    row: number,
    given: YearColumn,
    kind: RowKind | undefined,
  ): void {
    const { cells, columns, sheetYear } = this.item;
    if (cells.isCovered(row, given.column)) return;
    const isPlain = given.role === 'figures' || given.role === 'value';
    const column = stackedColumn(this.item, given, row);
    const role =
      kind !== undefined && isPlain ? kind : column.role === 'figures' ? 'value' : column.role;
    const { cell, year: inCell } = splitYear(cells.own(row, column.column));
    const isBlank = cell.text.trim() === '';
    if (role === 'grade') return;
    if (role === 'baseline') {
      if (!isBlank) measure.baseline ??= cell;
      return;
    }
    if (role === 'target' && isGoal(column)) {
      if (!isBlank) measure.goal ??= cell;
      return;
    }
    const year = column.year ?? (columns.year === null ? (inCell ?? sheetYear) : null);
    const isTop = row === measure.top || columns.year !== null || kind !== undefined;
    if (
      isBlank &&
      (role !== 'value' || !isTop || (year !== null && sheetYear !== null && year > sheetYear))
    )
      return;
    const slot =
      columns.year !== null && column.year === null
        ? measure.years.at(-1)
        : this.slot(measure, year, column, row);
    if (!slot) return;
    if (role === 'value') {
      const isOpen = slot.value.text.trim() === '' && !isBlank;
      if (isOpen || slot.value.fault === 'absent') slot.value = cell;
    } else slot[role] ??= cell;
  }

  /** The figures of a year that a heading, or the sheet, names. */
  private slot(
    measure: OpenMeasure,
    year: FiscalYear | null,
    { heading }: YearColumn,
    row: number,
  ): OpenYear | undefined {
    if (year === null) return undefined;
    const known = measure.years.find((one) => one.year?.year === year);
    if (known) return known;
    const [line] = heading.lines;
    const yearCell = { row: line?.row ?? row, column: heading.column, text: yearLabel(year) };
    const made = this.openYear(yearCell, namedYear(year), row);
    measure.years.push(made);
    return made;
  }

  /** Grades stand in their year's row or column; one of no year is the sheet's own year's. */
  private readGrades(): void {
    const { cells, columns, sheetYear } = this.item;
    const main = columns.grades.filter(
      ({ year }, index) => index === 0 || (year !== null && columns.grades[0]!.year !== null),
    );
    for (const [index, measure] of this.measures.entries()) {
      const last = (this.measures[index + 1]?.top ?? this.item.bottom + 1) - 1;
      for (const column of main) {
        if (columns.year !== null && column.year === null) {
          for (const year of measure.years) {
            const grade = cells.at(year.yearCell.row, column.column);
            if (grade.row >= this.item.top) year.grade = chosenCell(grade);
          }
          continue;
        }
        const grade = this.firstOwn(column.column, measure.top, last);
        if (grade === undefined) continue;
        const slot = this.slot(measure, column.year ?? sheetYear, column, measure.top);
        if (slot) slot.grade = chosenCell(grade);
      }
    }
  }

  /** The first cell of a column in some rows that is not merged from above; blank where all are. */
  private firstOwn(column: number, top: number, bottom: number): FieldCell | undefined {
    const { cells } = this.item;
    const open = cells.isCovered(top, column) ? undefined : cells.at(top, column);
    if (open && open.text.trim() !== '') return open;
    for (const row of cells.rowsBetween(top + 1, bottom)) {
      const cell = cells.own(row, column);
      if (cell.text.trim() !== '') return cell;
    }
    return open;
  }

  private unitFor(measure: OpenMeasure, year: OpenYear): FieldCell {
    const { cells, columns, nameCell } = this.item;
    const { unit } = columns;
    if (unit !== null) {
      const isOfRow = columns.year !== null && year.yearCell.row >= this.item.top;
      const row = isOfRow ? year.yearCell.row : measure.top;
      const cell = cells.at(row, unit);
      const isOwn = cell.row >= this.item.top;
      if (isOwn && cell.text.trim() !== '') return cell;
      if (columns.year !== null) return this.onlyUnit(measure, unit) ?? cell;
      return this.firstOwn(unit, this.item.top, this.item.bottom) ?? cell;
    }
    const { unitCell } = this.item;
    if (unitCell && unitCell.text.trim() !== '') return unitCell;
    const named = unitInName(measure.indicator.text) || unitInName(nameCell.text);
    const { row, column } = year.value;
    // 集計中 tells no unit; the year's target, or another year's figure, does.
    const told = [year, ...measure.years].flatMap(({ value, target }) =>
      [value, target].flatMap((cell) => (cell === null ? [] : unitInValue(cells.grid, cell))),
    );
    return absentCell(row, column, named || (told.find((unit) => unit !== '') ?? ''));
  }

  /** A measure's unit that is told once, beside its first year. */
  private onlyUnit(measure: OpenMeasure, column: number): FieldCell | undefined {
    const { cells } = this.item;
    const told = measure.years
      .map(({ yearCell }) => cells.own(yearCell.row, column))
      .filter(({ text }) => text.trim() !== '');
    return told.length === 1 ? told[0] : undefined;
  }

  private close(measure: OpenMeasure): Measure {
    const isAbsent = measure.indicator.fault === 'absent';
    return {
      indicatorCell: isAbsent ? { ...measure.indicator, text: '' } : measure.indicator,
      // Where nothing is counted the item's name is no indicator.
      indicator:
        isAbsent && this.item.columns.figures.length === 0
          ? undefined
          : indicatorOf(measure.indicator.text),
      goal: measure.goal,
      years: measure.years.map((year) => ({
        ...year,
        baseline: measure.baseline,
        unit: this.unitFor(measure, year),
      })),
    };
  }
}

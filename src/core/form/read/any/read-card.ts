import { yearLabel, type FiscalYear } from '../../../era/fiscal-year';
import { rowKind, type HeadingOverrides, type HeadingRole } from '../../../profile/heading-role';
import type { ColumnRole } from '../../../profile/columns';
import { parseDepartments, splitRepeatMark } from '../../../profile/vocabulary';
import { indicatorOf } from '../close-block';
import type { FieldCell, FurtherCell, HeaderRow, Measure, YearFigures } from '../recognised';
import { cardLabels, type CardLabels, type LabelledCell } from './card-labels';
import { absentCell, FigureReader } from './item-figures';
import { headingOfLevels, levelCell } from './levels';
import type { FoundItem } from './read-table';
import type { SheetCells } from './sheet-cells';
import { tableColumns, type TableColumns } from './table-columns';
import { headerAt, type TableHeader } from './table-header';

/** A card: an item with its labels, and the table of figures on it, where it has one. */
export interface FoundCard {
  readonly item: FoundItem;
  readonly labels: CardLabels;
  readonly columns: TableColumns | null;
}

interface CardArea {
  readonly top: number;
  readonly bottom: number;
}

const KEYS: ReadonlySet<HeadingRole> = new Set(['number', 'name']);

/** Rows at which a card begins: where the first label that names an item stands again. */
const cardAreas = (cells: SheetCells, labels: CardLabels): readonly CardArea[] => {
  const keys = labels.pairs.filter(({ meaning }) => KEYS.has(meaning.role));
  const [first] = keys;
  if (!first) return [];
  const same = keys.filter(({ label }) => label.text.trim() === first.label.text.trim());
  const starts = [...new Set(same.map(({ label }) => label.row))];
  return starts.map((top, index) => ({
    top: index === 0 ? 0 : top,
    bottom: (starts[index + 1] ?? cells.rows) - 1,
  }));
};

/** A header row of figures within a card. */
const figureHeader = (
  cells: SheetCells,
  { top, bottom }: CardArea,
  overrides: HeadingOverrides | undefined,
): TableHeader | undefined => {
  for (let row = top; row <= bottom; row += 1) {
    const header = headerAt(cells, row, overrides);
    const years = header?.columns.filter(({ year }) => year !== null).length ?? 0;
    const hasIndicator = header?.columns.some(({ role }) => role === 'indicator') ?? false;
    if (header && (years >= 2 || hasIndicator)) return header;
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

/** The last row of a card's figures: the next label of another kind, or a blank row, ends them. */
const figuresEnd = (
  cells: SheetCells,
  header: TableHeader,
  { bottom }: CardArea,
  labels: CardLabels,
): number => {
  const left = header.columns.find(({ lines }) => lines.length > 0)?.column ?? 0;
  const isEnd = (row: number): boolean => {
    const [first] = cells.filled(row);
    if (!first) return !cells.isCovered(row, left);
    if (first.column > left + 1 || rowKind(first.text) !== undefined) return false;
    return (
      labels.pairs.some(({ label, meaning }) => label === first && ENDS.has(meaning.role)) ||
      /^(?:総合)?評価$|^今後|課題/u.test(first.text.trim())
    );
  };
  let end = header.bottom;
  while (end < bottom && !isEnd(end + 1)) end += 1;
  return end;
};

const FIGURES = ['value', 'target', 'rate', 'difference'] as const;

/** Figures that stand at labels alone: 目標値 100 実績値 95. */
const labelledMeasure = (
  pairs: readonly LabelledCell[],
  nameCell: FieldCell,
  sheetYear: FiscalYear | null,
): Measure | undefined => {
  const of = (role: HeadingRole): LabelledCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role);
  const indicator = of('indicator')?.value;
  const unit = of('unit')?.value ?? absentCell(nameCell.row, nameCell.column);
  const absent = absentCell(nameCell.row, nameCell.column);
  const years = new Map<FiscalYear, { -readonly [K in keyof YearFigures]: YearFigures[K] }>();
  for (const { label, meaning, value } of pairs) {
    const role = FIGURES.find((one) => one === meaning.role);
    const year = meaning.year ?? sheetYear;
    if (!role || year === null || (value.text.trim() === '' && role !== 'value')) continue;
    const known = years.get(year) ?? {
      yearCell: { ...label, text: yearLabel(year) },
      year: { year, era: null, eraEnded: false, bare: false },
      baseline: of('baseline')?.value ?? null,
      target: null,
      value: absent,
      rate: null,
      difference: null,
      unit,
      grade: absent,
      shifted: false,
    };
    if (role === 'value') known.value = known.value.fault === 'absent' ? value : known.value;
    else known[role] ??= value;
    years.set(year, known);
  }
  if (years.size === 0) return undefined;
  return {
    indicatorCell: indicator ?? absentCell(nameCell.row, nameCell.column),
    indicator: indicatorOf((indicator ?? nameCell).text),
    goal: null,
    years: [...years.values()],
  };
};

/** The year's grade, put where the sheet's own year is. */
const withGrade = (
  measures: readonly Measure[],
  grade: FieldCell | undefined,
  sheetYear: FiscalYear | null,
  nameCell: FieldCell,
): readonly Measure[] => {
  const [first, ...others] = measures;
  if (!grade || sheetYear === null) return measures;
  const absent = absentCell(nameCell.row, nameCell.column);
  const own: Measure = first ?? {
    indicatorCell: absent,
    indicator: undefined,
    goal: null,
    years: [],
  };
  const known = own.years.some(({ year }) => year?.year === sheetYear);
  const added: YearFigures = {
    yearCell: { ...absent, text: yearLabel(sheetYear) },
    year: { year: sheetYear, era: null, eraEnded: false, bare: false },
    baseline: null,
    target: null,
    value: absent,
    rate: null,
    difference: null,
    unit: absent,
    grade,
    shifted: false,
  };
  const years = known
    ? own.years.map((one) => (one.year?.year === sheetYear ? { ...one, grade } : one))
    : [...own.years, added];
  return [{ ...own, years }, ...others];
};

const LAYOUT_ROLES: readonly ColumnRole[] = [
  'number',
  'name',
  'departments',
  'description',
  'indicator',
  'unit',
  'grade',
  'narrative',
  'remarks',
  'value',
  'target',
  'rate',
];

/** A card has no columns of its own: only which fields it has. */
const cardLayout = (
  pairs: readonly LabelledCell[],
  columns: TableColumns | null,
  area: CardArea,
): HeaderRow => {
  const has = (role: HeadingRole): boolean =>
    pairs.some(({ meaning }) => meaning.role === role) ||
    (columns?.headings.some((one) => one.role === role) ?? false) ||
    (role === 'value' && (columns?.figures.length ?? 0) > 0);
  return {
    row: area.top,
    columns: new Map(),
    fields: new Set(LAYOUT_ROLES.filter(has)),
    further: [],
  };
};

const readCard = (
  cells: SheetCells,
  area: CardArea,
  all: CardLabels,
  sheetYear: FiscalYear | null,
  overrides: HeadingOverrides | undefined,
): FoundCard => {
  const header = figureHeader(cells, area, overrides);
  const end = header ? figuresEnd(cells, header, area, all) : area.top - 1;
  const rows = header && { top: header.bottom + 1, bottom: end };
  const columns = (header && rows && tableColumns(cells, header, rows)) ?? null;
  const isTaken = (row: number): boolean => header !== undefined && row >= header.top && row <= end;
  const labels = cardLabels(cells, area, isTaken, overrides);
  const { pairs } = labels;
  const of = (role: HeadingRole): FieldCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role)?.value;
  const absent = absentCell(area.top, 0);
  const nameCell = of('name') ?? of('number') ?? absent;
  const read =
    columns && rows
      ? new FigureReader({
          cells,
          columns: withNameAt(columns),
          ...rows,
          nameCell,
          sheetYear,
        }).read()
      : [labelledMeasure(pairs, nameCell, sheetYear)].filter((one) => one !== undefined);
  const grades = pairs.filter(({ meaning }) => meaning.role === 'grade');
  const main =
    grades.find(({ label }) => /総合|最終/u.test(label.text)) ??
    (grades.length === 1 ? grades[0] : undefined);
  const texts = pairs.filter(
    ({ meaning }) => meaning.role === 'narrative' || meaning.role === 'further',
  );
  const narrative = texts.find(({ meaning }) => meaning.role === 'narrative') ?? texts[0];
  const departments = of('departments') ?? absent;
  const { name, repeat } = splitRepeatMark(nameCell.text);
  const furtherOf = (kind: FurtherCell['kind'], { label, value }: LabelledCell): FurtherCell => ({
    ...value,
    title: label.text.trim(),
    kind,
  });
  const item: FoundItem = {
    numberCell: of('number') ?? absent,
    number: null,
    repeat,
    nameCell,
    name,
    departmentsCell: departments,
    departments: parseDepartments(departments.text),
    description: of('description') ?? absent,
    measures: withGrade(read, main?.value, sheetYear, nameCell),
    boxes: [],
    progressCell: absent,
    noBoxes: [],
    narrative: narrative?.value ?? absent,
    remarks: of('remarks') ?? absent,
    further: [
      ...texts.filter((one) => one !== narrative).map((one) => furtherOf('text', one)),
      ...grades.filter((one) => one !== main).map((one) => furtherOf('grade', one)),
    ],
    marks: [],
    heading: headingOfLevels(
      pairs
        .filter(({ meaning, value }) => meaning.role === 'level' && value.text.trim() !== '')
        .map(({ value }) => levelCell(value)),
    ),
    fields: cardLayout(pairs, columns, area).fields,
    layout: cardLayout(pairs, columns, area),
    top: area.top,
    bottom: area.bottom,
  };
  return { item, labels, columns };
};

/** Within a card the table's lines are measures and no items. */
const withNameAt = (columns: TableColumns): TableColumns =>
  columns.indicator === null ? { ...columns, indicator: columns.name } : columns;

/** Reads a sheet of cards, one or several below each other; none where it holds none. */
export const readCards = (
  cells: SheetCells,
  sheetYear: FiscalYear | null,
  overrides?: HeadingOverrides,
): readonly FoundCard[] => {
  const whole = { top: 0, bottom: cells.rows - 1 };
  const labels = cardLabels(cells, whole, () => false, overrides);
  return cardAreas(cells, labels).map((area) =>
    readCard(cells, area, labels, sheetYear, overrides),
  );
};

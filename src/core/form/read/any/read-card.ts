import { type FiscalYear } from '../../../era/fiscal-year';
import type { HeadingOverrides, HeadingRole } from '../../../profile/heading-role';
import type { ColumnRole } from '../../../profile/columns';
import { parseDepartments, splitRepeatMark } from '../../../profile/vocabulary';
import type { FieldCell, FurtherCell, HeaderRow } from '../recognised';
import { cardLabels, type CardLabels, type LabelledCell } from './card-labels';
import { labelledMeasure, withGrade } from './card-measures';
import { absentCell } from './figure-cell';
import { FigureReader } from './item-figures';
import { headingOfLevels, levelCell } from './levels';
import type { FoundItem } from './table-item';
import type { PlacedCells } from './placed-cells';
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
const cardAreas = (cells: PlacedCells, labels: CardLabels): readonly CardArea[] => {
  const told = labels.pairs.filter(({ label }) => cells.told.isBegin(label.text));
  const keys =
    told.length > 0 ? told : labels.pairs.filter(({ meaning }) => KEYS.has(meaning.role));
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
  cells: PlacedCells,
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
  cells: PlacedCells,
  header: TableHeader,
  { bottom }: CardArea,
  labels: CardLabels,
): number => {
  const left = header.columns.find(({ lines }) => lines.length > 0)?.column ?? 0;
  const isEnd = (row: number): boolean => {
    const [first] = cells.filled(row);
    if (!first) return !cells.isCovered(row, left);
    if (first.column > left + 1 || cells.told.kindOf(first.text) !== undefined) return false;
    return (
      labels.pairs.some(({ label, meaning }) => label === first && ENDS.has(meaning.role)) ||
      /^(?:総合)?評価$|^今後|課題/u.test(first.text.trim())
    );
  };
  let end = header.bottom;
  while (end < bottom && !isEnd(end + 1)) end += 1;
  return end;
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

/** The table of figures on a card, with the rows that it takes. */
interface CardTable {
  readonly top: number;
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly columns: TableColumns | null;
}

const cardTable = (
  cells: PlacedCells,
  area: CardArea,
  all: CardLabels,
  overrides: HeadingOverrides | undefined,
): CardTable | undefined => {
  const header = figureHeader(cells, area, overrides);
  if (!header) return undefined;
  const rows = { top: header.bottom + 1, bottom: figuresEnd(cells, header, area, all) };
  return { top: header.top, rows, columns: tableColumns(cells, header, rows) ?? null };
};

/** The card's grade, its points of view, and its texts, the main one apart. */
const cardWords = (pairs: readonly LabelledCell[]) => {
  const grades = pairs.filter(({ meaning }) => meaning.role === 'grade');
  const main =
    grades.find(({ label }) => /総合|最終/u.test(label.text)) ??
    (grades.length === 1 ? grades[0] : undefined);
  const texts = pairs.filter(
    ({ meaning }) => meaning.role === 'narrative' || meaning.role === 'further',
  );
  const narrative = texts.find(({ meaning }) => meaning.role === 'narrative') ?? texts[0];
  const furtherOf = (kind: FurtherCell['kind'], { label, value }: LabelledCell): FurtherCell => ({
    ...value,
    title: label.text.trim(),
    kind,
  });
  const further = [
    ...texts.filter((one) => one !== narrative).map((one) => furtherOf('text', one)),
    ...grades.filter((one) => one !== main).map((one) => furtherOf('grade', one)),
  ];
  return { grade: main?.value, narrative: narrative?.value, further };
};

/** What names a card's item; without a name of its own it is of the lowest level that it names. */
const namedBy = (pairs: readonly LabelledCell[]): FieldCell | undefined => {
  const isLevel = ({ meaning, value }: LabelledCell): boolean =>
    meaning.role === 'level' && value.text.trim() !== '';
  return (pairs.find(({ meaning }) => meaning.role === 'name') ?? pairs.findLast(isLevel))?.value;
};

const readCard = (
  cells: PlacedCells,
  area: CardArea,
  all: CardLabels,
  sheetYear: FiscalYear | null,
  overrides: HeadingOverrides | undefined,
): FoundCard => {
  const table = cardTable(cells, area, all, overrides);
  const columns = table?.columns ?? null;
  const isTaken = (row: number): boolean =>
    table !== undefined && row >= table.top && row <= table.rows.bottom;
  const labels = cardLabels(cells, area, isTaken, overrides);
  const { pairs } = labels;
  const of = (role: HeadingRole): FieldCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role)?.value;
  const absent = absentCell(area.top, 0);
  const named = namedBy(pairs);
  const nameCell = named ?? of('number') ?? absent;
  const read =
    columns && table
      ? new FigureReader({
          cells,
          columns: withNameAt(columns),
          ...table.rows,
          nameCell,
          sheetYear,
        }).read()
      : [labelledMeasure(pairs, nameCell, sheetYear)].filter((one) => one !== undefined);
  const { grade, narrative, further } = cardWords(pairs);
  const departments = of('departments') ?? absent;
  const layout = cardLayout(pairs, columns, area);
  const levels = pairs.filter(
    ({ meaning, value }) => meaning.role === 'level' && value.text.trim() !== '' && value !== named,
  );
  const item: FoundItem = {
    numberCell: of('number') ?? absent,
    number: null,
    ...splitRepeatMark(nameCell.text),
    nameCell,
    departmentsCell: departments,
    departments: parseDepartments(departments.text),
    description: of('description') ?? absent,
    measures: withGrade(read, grade, sheetYear, nameCell),
    boxes: [],
    progressCell: absent,
    noBoxes: [],
    narrative: narrative ?? absent,
    remarks: of('remarks') ?? absent,
    further,
    marks: [],
    heading: headingOfLevels(levels.map(({ value }) => levelCell(value))),
    fields: layout.fields,
    layout,
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
  cells: PlacedCells,
  sheetYear: FiscalYear | null,
  overrides?: HeadingOverrides,
): readonly FoundCard[] => {
  const whole = { top: 0, bottom: cells.rows - 1 };
  const labels = cardLabels(cells, whole, () => false, overrides);
  return cardAreas(cells, labels).map((area) =>
    readCard(cells, area, labels, sheetYear, overrides),
  );
};

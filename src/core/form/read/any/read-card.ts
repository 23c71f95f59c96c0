import { type FiscalYear } from '../../../era/fiscal-year';
import { mayName, type HeadingOverrides, type HeadingRole } from '../../../profile/heading-role';
import type { ColumnRole } from '../../../profile/columns';
import { parseDepartments, splitRepeatMark } from '../../../profile/vocabulary';
import type { FieldCell, FurtherCell, HeaderRow } from '../recognised';
import { cardLabels, type CardLabels, type LabelledCell } from './card-labels';
import { cardTables, type CardArea } from './card-tables';
import { labelledMeasure, withGrade } from './card-measures';
import { absentCell } from './figure-cell';
import { FigureReader } from './item-figures';
import { headingOfLevels, levelCell } from './levels';
import type { FoundItem } from './table-item';
import type { PlacedCells } from './placed-cells';
import type { TableColumns } from './table-columns';

/** A card: an item with its labels, and the tables of figures on it. */
export interface FoundCard {
  readonly item: FoundItem;
  readonly labels: CardLabels;
  readonly tables: readonly TableColumns[];
}

const KEYS: ReadonlySet<HeadingRole> = new Set(['number', 'name']);

/** Where no label says that it names something, few words at 具体的な取組 do. */
const describedName = (pairs: readonly LabelledCell[]): LabelledCell | undefined =>
  pairs.some(({ meaning }) => meaning.role === 'name')
    ? undefined
    : pairs.find(
        ({ label, meaning, value: { text } }) =>
          meaning.role === 'description' &&
          mayName(label.text) &&
          text.length <= LONGEST_NAME &&
          !text.includes('。'),
      );
const LONGEST_NAME = 40;

/** The rows at which a label stands. */
const rowsOf = (labels: CardLabels, text: string): readonly number[] => [
  ...new Set(
    labels.pairs.filter(({ label }) => label.text.trim() === text).map(({ label }) => label.row),
  ),
];

/** Rows at which a card begins: where the first label that names an item stands again, or one that stands before it as often. */
const cardAreas = (cells: PlacedCells, labels: CardLabels): readonly CardArea[] => {
  const first =
    labels.pairs.find(({ label }) => cells.told.isBegin(label.text)) ??
    labels.pairs.find(({ meaning }) => KEYS.has(meaning.role)) ??
    describedName(labels.pairs);
  if (!first) return [];
  const named = rowsOf(labels, first.label.text.trim());
  const isBefore = (rows: readonly number[]): boolean =>
    rows.length === named.length &&
    rows.every((row, at) => row <= named[at]! && row > (named[at - 1] ?? -1));
  const starts =
    labels.pairs
      .slice(0, labels.pairs.indexOf(first))
      .map(({ label }) => rowsOf(labels, label.text.trim()))
      .find(isBefore) ?? named;
  return starts.map((top, index) => ({
    top: index === 0 ? 0 : top,
    bottom: (starts[index + 1] ?? cells.rows) - 1,
  }));
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
  tables: readonly TableColumns[],
  area: CardArea,
): HeaderRow => {
  const has = (role: HeadingRole): boolean =>
    pairs.some(({ meaning }) => meaning.role === role) ||
    tables.some(
      ({ headings, figures }) =>
        headings.some((one) => one.role === role) || (role === 'value' && figures.length > 0),
    );
  return {
    row: area.top,
    columns: new Map(),
    fields: new Set(LAYOUT_ROLES.filter(has)),
    further: [],
  };
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
  return (
    pairs.find(({ meaning }) => meaning.role === 'name') ??
    describedName(pairs) ??
    pairs.findLast(isLevel)
  )?.value;
};

const readCard = (
  cells: PlacedCells,
  area: CardArea,
  all: CardLabels,
  sheetYear: FiscalYear | null,
  overrides: HeadingOverrides | undefined,
): FoundCard => {
  const found = cardTables(cells, area, all, overrides);
  const tables = found.map(({ columns }) => columns);
  const isTaken = (row: number): boolean =>
    found.some(({ top, rows }) => row >= top && row <= rows.bottom);
  const labels = cardLabels(cells, area, isTaken, overrides);
  const { pairs } = labels;
  const of = (role: HeadingRole): FieldCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role)?.value;
  const absent = absentCell(area.top, 0);
  const named = namedBy(pairs);
  const nameCell = named ?? of('number') ?? absent;
  const ofTables = found.flatMap(({ columns, rows }) =>
    new FigureReader({
      cells,
      columns: withNameAt(columns),
      ...rows,
      nameCell,
      sheetYear,
    }).read(),
  );
  const labelled = found.length > 0 ? undefined : labelledMeasure(pairs, nameCell, sheetYear);
  const read = labelled ? [labelled] : ofTables;
  const { grade, narrative, further } = cardWords(pairs);
  const departments = of('departments') ?? absent;
  const layout = cardLayout(pairs, tables, area);
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
  return { item, labels, tables };
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

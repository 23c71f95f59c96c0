import { type FiscalYear } from '../../../era/fiscal-year';
import type { HeadingOverrides, HeadingRole } from '../../../profile/heading-role';
import type { ColumnRole } from '../../../profile/columns';
import { isDepartmentName, parseDepartments, splitRepeatMark } from '../../../profile/vocabulary';
import type { FieldCell, FurtherCell, HeaderRow, Measure } from '../recognised';
import { cardAreas, describedName } from './card-areas';
import { cardLabels, type CardLabels, type LabelledCell } from './card-labels';
import {
  cardTables,
  narrativeOfYear,
  type CardArea,
  type CardSetting,
  type CardTable,
} from './card-tables';
import { labelledMeasure, withGrade } from './card-measures';
import { absentCell, chosenCell } from './figure-cell';
import { FigureReader } from './item-figures';
import { headingOfLevels, levelCell } from './levels';
import type { FoundItem } from './table-item';
import type { PlacedCells } from './placed-cells';
import type { TableColumns } from './table-columns';
import type { TableHeader } from './table-header';

/** A card: an item with its labels, and the tables of figures on it. */
export interface FoundCard {
  readonly item: FoundItem;
  readonly labels: CardLabels;
  readonly tables: readonly TableColumns[];
}

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
  const grades = pairs
    .filter(({ meaning }) => meaning.role === 'grade' && (meaning.shift ?? 0) === 0)
    .map((pair) => ({ ...pair, value: chosenCell(pair.value) }));
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

/** What a card counts: in its tables, else at its labels. */
const cardMeasures = (
  cells: PlacedCells,
  tables: readonly CardTable[],
  pairs: readonly LabelledCell[],
  { nameCell, sheetYear }: { readonly nameCell: FieldCell; readonly sheetYear: FiscalYear | null },
): readonly Measure[] => {
  const of = (role: HeadingRole): FieldCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role)?.value;
  if (tables.length === 0) {
    const labelled = labelledMeasure(pairs, nameCell, sheetYear);
    return labelled ? [labelled] : [];
  }
  return tables.flatMap(({ columns, rows }) =>
    new FigureReader({
      cells,
      columns: withNameAt(columns),
      ...rows,
      nameCell,
      indicatorCell: of('indicator'),
      unitCell: of('unit'),
      sheetYear,
    }).read(),
  );
};

const readCard = (
  cells: PlacedCells,
  area: CardArea,
  all: CardLabels,
  setting: CardSetting,
): FoundCard => {
  const { sheetYear, overrides } = setting;
  const found = cardTables(cells, area, all, setting);
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
  const read = cardMeasures(cells, found, pairs, { nameCell, sheetYear });
  const { grade, narrative, further } = cardWords(pairs);
  const departments = unitBeside(cells, of('departments') ?? absent, labels);
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
    narrative: narrative ?? narrativeOfYear(cells, found, sheetYear) ?? absent,
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

/** 部 and 課 in a cell each behind one label are told together. */
const unitBeside = (cells: PlacedCells, cell: FieldCell, { pairs }: CardLabels): FieldCell => {
  if (cell.fault === 'absent') return cell;
  const filled = cells.filled(cell.row);
  const next = filled[filled.findIndex(({ column }) => column === cell.column) + 1];
  const isOfLabel = pairs.some(({ label, value }) => label === next || value === next);
  const isUnit = next !== undefined && !isOfLabel && isDepartmentName(next.text.trim());
  return isUnit ? { ...cell, text: `${cell.text.trim()} ${next.text.trim()}`, isPart: true } : cell;
};

/** Within a card the table's lines are measures and no items. */
const withNameAt = (columns: TableColumns): TableColumns =>
  columns.indicator === null && ![columns.year, columns.kind].includes(columns.name)
    ? { ...columns, indicator: columns.name }
    : columns;

/** The years that are told above a sheet's cards: by its title, else beside it. */
interface ToldYears {
  readonly title: FiscalYear | null;
  readonly beside: FiscalYear | null;
}

/** Reads a sheet of cards, one or several below each other; none where it holds none. */
export const readCards = (
  cells: PlacedCells,
  headers: readonly TableHeader[],
  told: ToldYears,
  overrides?: HeadingOverrides,
): { readonly cards: readonly FoundCard[]; readonly fiscalYear: FiscalYear | null } => {
  const whole = { top: 0, bottom: cells.rows - 1 };
  const labels = cardLabels(cells, whole, () => false, overrides);
  const areas = cardAreas(cells, labels, headers);
  const read = (sheetYear: FiscalYear | null): readonly FoundCard[] =>
    areas.map((area) => readCard(cells, area, labels, { sheetYear, overrides }));
  if (told.title !== null) return { cards: read(told.title), fiscalYear: told.title };
  const fiscalYear = newestWorked(read(null)) ?? told.beside;
  return { cards: read(fiscalYear), fiscalYear };
};

/** The newest year in which a figure or a grade stands on some cards. */
const newestWorked = (cards: readonly FoundCard[]): FiscalYear | null => {
  const isFilled = (cell: FieldCell): boolean => cell.text.trim() !== '';
  const years = cards.flatMap(({ item: { measures } }) =>
    measures.flatMap((measure) =>
      measure.years.flatMap(({ year, value, grade }) =>
        year && !year.bare && (isFilled(value) || isFilled(grade)) ? year.year : [],
      ),
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
};

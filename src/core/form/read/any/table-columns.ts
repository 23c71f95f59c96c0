import type { FiscalYear } from '../../../era/fiscal-year';
import { mayName, type HeadingRole } from '../../../profile/heading-role';
import { columnContents, type ColumnContents } from './column-contents';
import { FEW, isFigure, MOST, roleOf, titleOf } from './column-role';
import type { PlacedCells } from './placed-cells';
import type { ColumnHeading, TableHeader } from './table-header';

/** A column of figures, or of one year's grades. */
export interface YearColumn {
  readonly column: number;
  readonly role: 'value' | 'target' | 'rate' | 'difference' | 'baseline' | 'grade' | 'figures';
  readonly year: FiscalYear | null;
  readonly heading: ColumnHeading;
}

/** A heading with what its column was taken for. */
export interface UnderstoodHeading {
  readonly heading: ColumnHeading;
  readonly role: HeadingRole | null;
  readonly sure: boolean;
  readonly contents: ColumnContents;
}

/** The columns of a table by what they hold. */
export interface TableColumns {
  readonly header: TableHeader;
  readonly headings: readonly UnderstoodHeading[];
  readonly number: number | null;
  readonly name: number;
  readonly levels: readonly number[];
  readonly departments: readonly number[];
  readonly description: number | null;
  readonly indicator: number | null;
  readonly unit: number | null;
  readonly kind: number | null;
  readonly year: number | null;
  readonly progress: number | null;
  readonly remarks: number | null;
  readonly figures: readonly YearColumn[];
  readonly grades: readonly YearColumn[];
  /** What came of the year's work. */
  readonly narrative: ColumnHeading | null;
  /** Where nothing else does, whom or what a row's figures are of: 男性, 20歳代. */
  readonly segment: number | null;
  /** Other texts. */
  readonly further: readonly ColumnHeading[];
}

/** The column that tells one item from the next: of those that name things the one that says most. */
const nameOf = (headings: readonly UnderstoodHeading[]): UnderstoodHeading | undefined => {
  const most = (roles: readonly HeadingRole[]): UnderstoodHeading | undefined => {
    const found = headings.filter(({ role }) => role !== null && roles.includes(role));
    return found.reduce<UnderstoodHeading | undefined>(
      (best, one) =>
        best === undefined || one.contents.distinct >= best.contents.distinct ? one : best,
      undefined,
    );
  };
  return (
    most(['name']) ??
    describedName(headings) ??
    most(['indicator']) ??
    most(['level', 'description'])
  );
};

/** Where nothing else names things, short words under 具体的な取組, left of the figures, do. */
const describedName = (headings: readonly UnderstoodHeading[]): UnderstoodHeading | undefined => {
  const found = headings.find(
    ({ role, heading }) => role === 'description' && mayName(titleOf(heading)),
  );
  if (!found) return undefined;
  const { filled, texts } = found.contents;
  const isBefore = headings.every(
    ({ role, heading }) => !isFigure(role) || heading.column > found.heading.column,
  );
  return isBefore && texts < FEW && filled > 0 ? found : undefined;
};

/** Which of several narratives tells of the year's work, and not of what comes next. */
const narrativeRank = ({ heading, role }: UnderstoodHeading): number => {
  const title = titleOf(heading);
  if (role === 'further') return /理由|根拠|意見|コメント|所見/u.test(title) ? 4 : 3;
  return /成果|実績|実施|取組|取り組み|内容/u.test(title) ? 0 : 1;
};

/** Where two columns tell of a present figure, 現状値 is that of the plan's beginning. */
const withBaseline = (figures: readonly YearColumn[]): readonly YearColumn[] => {
  const isPresent = ({ heading, role }: YearColumn): boolean =>
    role === 'value' && /現状|現況|現在/u.test(titleOf(heading));
  const others = figures.filter((one) => one.role === 'value' && !isPresent(one));
  const hasBaseline = figures.some(({ role }) => role === 'baseline');
  return hasBaseline || others.length === 0
    ? figures
    : figures.map((one) => (isPresent(one) ? { ...one, role: 'baseline' as const } : one));
};

/**
 * The column of items' numbers: of several the last before the name. One that counts something larger is none,
 * but one that begins anew under each level.
 */
const numberOf = (
  headings: readonly UnderstoodHeading[],
  name: UnderstoodHeading,
): number | null => {
  const names = name.contents.distinct;
  const numbers = headings.filter(({ role }) => role === 'number');
  const of = (countOf: (contents: ColumnContents) => number): readonly number[] =>
    numbers
      .filter(({ contents }) => countOf(contents) === names || countOf(contents) * 2 > names)
      .map(({ heading }) => heading.column);
  const through = of(({ distinct }) => distinct);
  const own = through.length > 0 ? through : of(({ changes }) => changes);
  return own.findLast((column) => column < name.heading.column) ?? own[0] ?? null;
};

/** A column of words between name and figures that no role was found for. */
const segmentOf = (
  headings: readonly UnderstoodHeading[],
  name: UnderstoodHeading,
): number | null => {
  const figure = headings.find(({ role }) => isFigure(role))?.heading.column ?? -1;
  const found = headings.find(
    ({ role, heading: { column }, contents }) =>
      (role === null || role === 'level') &&
      column > name.heading.column &&
      column < figure &&
      contents.filled > 0 &&
      contents.figures < FEW,
  );
  return found?.heading.column ?? null;
};

const besideYear = ({ shift }: ColumnHeading, sheetYear: FiscalYear | null): FiscalYear | null =>
  shift === 0 || sheetYear === null ? null : sheetYear + shift;

/** 執行率 is that of money where another rate, or money, stands beside it; 前年度 tells no year where the sheet's own is not known. */
const toldOnce = (
  headings: readonly UnderstoodHeading[],
  sheetYear: FiscalYear | null,
): readonly UnderstoodHeading[] => {
  const isOfMoney = ({ role, heading }: UnderstoodHeading): boolean =>
    role === 'rate' && /執行/u.test(titleOf(heading));
  const hasOthers = headings.some(
    (one) =>
      (one.role === 'rate' && !isOfMoney(one)) ||
      (one.role === null && /予算|決算|事業費/u.test(titleOf(one.heading))),
  );
  return headings.map((one) => {
    const isUnknownYear = isFigure(one.role) && one.heading.shift !== 0 && sheetYear === null;
    if (isUnknownYear) return { ...one, role: null, sure: false };
    return hasOthers && isOfMoney(one) ? { ...one, role: 'further' as const } : one;
  });
};

/** Of several grades the one that sums up is told first. */
const mainFirst = (grades: readonly YearColumn[]): readonly YearColumn[] =>
  [...grades].sort((one, other) => {
    const rank = ({ heading }: YearColumn): number =>
      /総合|最終|全体/u.test(titleOf(heading)) ? 0 : 1;
    return rank(one) - rank(other);
  });

/** The narrative of the year's work, and the other texts; a text under a year alone is what is planned for it. */
const textsOf = (
  headings: readonly UnderstoodHeading[],
  name: number,
): Pick<TableColumns, 'narrative' | 'further'> => {
  const texts = headings
    .filter(({ role }) => role === 'narrative' || role === 'further')
    .sort((one, other) => narrativeRank(one) - narrativeRank(other));
  const narratives = texts.filter(({ role }) => role === 'narrative');
  const newest = Math.max(...narratives.map(({ heading: { year } }) => year ?? 0));
  const main =
    narratives.find(({ heading: { year } }) => year === newest) ??
    narratives[0] ??
    texts.find(
      ({ heading: { role, column }, contents }) =>
        role !== 'figures' && role !== 'year' && column > name && contents.figures < FEW,
    );
  const further = texts.filter((one) => one !== main).map(({ heading }) => heading);
  return { narrative: main?.heading ?? null, further };
};

const headingsOf = (
  cells: PlacedCells,
  header: TableHeader,
  rows: { readonly top: number; readonly bottom: number },
): readonly UnderstoodHeading[] =>
  header.columns
    .filter(
      ({ lines, column }) =>
        lines.length > 0 ||
        columnContents(cells, column, rows).kinds >= MOST ||
        isLevelColumn(cells, header, column, rows),
    )
    .map((heading) => {
      const contents = columnContents(cells, heading.column, rows, heading.lines);
      const isUnnamed = heading.lines.length === 0 && contents.kinds < MOST;
      const role = isUnnamed ? 'level' : roleOf(heading, contents);
      return { heading, role, sure: heading.sure, contents };
    });

/** Whether a column without heading, left of all that have one, names what several rows belong to. */
const isLevelColumn = (
  cells: PlacedCells,
  { columns }: TableHeader,
  column: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): boolean => {
  if (columns.some((one) => one.column < column && one.lines.length > 0)) return false;
  for (const row of cells.rowsBetween(top, bottom)) {
    const area = cells.area(row, column);
    const isTall = area.bottom > area.top && area.left === area.right;
    if (isTall && !cells.isCovered(row, column) && /\p{L}/u.test(cells.text(row, column)))
      return true;
  }
  return false;
};

/** What a table is read by beside its cells. */
interface TableSetting {
  /** The sheet's own year, as far as its title tells it. */
  readonly sheetYear?: FiscalYear | null;
  /** On a card, whose table of years need not name what is counted. */
  readonly isOfCard?: boolean;
}

/** The column of years, or of kinds, as that by which a card's rows are told apart. */
const byYears = (headings: readonly UnderstoodHeading[]): UnderstoodHeading | undefined =>
  headings.find(({ role }) => role === 'year' || role === 'kind');

/**
 * Understands a table's columns by their headings and by what stands in them.
 *
 * @returns `undefined` where nothing names items
 */
export const tableColumns = (
  cells: PlacedCells,
  header: TableHeader,
  rows: { readonly top: number; readonly bottom: number },
  { sheetYear = null, isOfCard = false }: TableSetting = {},
): TableColumns | undefined => {
  const headings = toldOnce(headingsOf(cells, header, rows), sheetYear);
  const name = nameOf(headings) ?? (isOfCard ? byYears(headings) : undefined);
  if (!name) return undefined;
  const columnsOf = (role: HeadingRole): readonly number[] =>
    headings
      .filter((one) => one.role === role && one !== name)
      .map(({ heading }) => heading.column);
  const first = (role: HeadingRole): number | null => columnsOf(role)[0] ?? null;
  const at = name.heading.column;
  const named = columnsOf('name');
  const yearColumns = (is: (role: HeadingRole | null) => boolean): readonly YearColumn[] =>
    headings.flatMap(({ heading, role }) =>
      is(role)
        ? [
            {
              column: heading.column,
              role: role as YearColumn['role'],
              year: heading.year ?? besideYear(heading, sheetYear),
              heading,
            },
          ]
        : [],
    );
  const figures = withBaseline(yearColumns(isFigure));
  return {
    header,
    headings: headings.map((one) => {
      const own = figures.find(({ column }) => column === one.heading.column);
      return own ? { ...one, role: own.role } : one;
    }),
    number: numberOf(headings, name),
    name: at,
    levels: [...columnsOf('level'), ...named.filter((column) => column < at)].sort((a, b) => a - b),
    departments: columnsOf('departments'),
    description: first('description') ?? named.find((column) => column > at) ?? null,
    indicator: name.role === 'indicator' ? at : first('indicator'),
    unit: first('unit'),
    kind: name.role === 'kind' ? at : first('kind'),
    year: name.role === 'year' ? at : first('year'),
    progress: first('progress'),
    remarks: first('remarks'),
    figures,
    grades: mainFirst(yearColumns((role) => role === 'grade')),
    ...textsOf(headings, at),
    segment: segmentOf(headings, name),
  };
};

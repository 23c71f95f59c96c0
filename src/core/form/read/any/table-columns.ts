import type { FiscalYear } from '../../../era/fiscal-year';
import { headingKey, mayName, type HeadingRole } from '../../../profile/heading-role';
import { columnContents, type ColumnContents } from './column-contents';
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
  /** Other texts. */
  readonly further: readonly ColumnHeading[];
}

const MOST = 0.6;
const FEW = 0.3;

const titleOf = ({ lines }: ColumnHeading): string => headingKey(lines.at(-1)?.text ?? '');

/** What a column of an unknown heading holds, where that is plain; figures are never guessed at. */
const byContents = ({ filled, distinct, ...part }: ColumnContents): HeadingRole | null => {
  if (filled === 0) return null;
  if (part.kinds >= MOST) return 'kind';
  if (part.boxes >= MOST) return 'progress';
  if (part.departments >= MOST) return 'departments';
  if (part.years >= MOST) return 'year';
  if (part.figures >= MOST) return null;
  if (part.grades >= MOST && distinct <= 6 && filled >= 4) return 'grade';
  return part.texts >= MOST ? 'further' : null;
};

/** What a grade's or a progress column holds. */
const gradeOr = (
  otherwise: HeadingRole,
  { filled, texts, boxes, percents, figures, grades }: ColumnContents,
): HeadingRole => {
  if (filled === 0) return otherwise;
  if (boxes >= FEW) return 'progress';
  if (percents >= FEW) return 'rate';
  if (texts >= MOST) return 'narrative';
  if (grades >= FEW) return 'grade';
  return figures >= MOST && otherwise === 'grade' ? 'grade' : otherwise;
};

/** A column of targets that holds words says what is to be reached. */
const wordsOfTarget = (heading: ColumnHeading, { texts }: ColumnContents): HeadingRole => {
  if (texts >= MOST) return 'description';
  return /成果|数値|達成|指標/u.test(titleOf(heading)) ? 'indicator' : 'level';
};

/** The heading's role, looked at with what stands under it. */
const roleOf = (heading: ColumnHeading, contents: ColumnContents): HeadingRole | null => {
  const { role } = heading;
  const { filled, figures, kinds, texts, departments } = contents;
  if (role === null) return byContents(contents);
  if (kinds >= MOST && role !== 'unit' && filled > 0) return 'kind';
  const isWords = filled > 0 && figures < FEW;
  switch (role) {
    case 'kind':
      return 'level';
    case 'target':
    case 'baseline':
      return isWords ? wordsOfTarget(heading, contents) : role;
    case 'rate':
      return gradeOr('rate', contents);
    case 'figures':
      // Years over words tell what is planned, not what came of it.
      return isWords && kinds === 0 ? 'further' : role;
    case 'value':
      return isWords && texts >= FEW ? 'narrative' : role;
    case 'grade':
      return gradeOr('grade', contents);
    case 'progress':
    case 'narrative':
      return gradeOr(role, contents);
    case 'further':
      return contents.grades >= MOST && contents.texts < FEW && contents.filled >= 4
        ? 'grade'
        : role;
    case 'departments':
      return isWords || departments > 0 || filled === 0 ? role : null;
    case 'year':
      return filled === 0 || contents.years >= FEW || figures >= MOST ? role : null;
    default:
      return role;
  }
};

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

const FIGURE_ROLES = ['value', 'target', 'rate', 'difference', 'baseline', 'figures'] as const;
const isFigure = (role: HeadingRole | null): role is (typeof FIGURE_ROLES)[number] =>
  (FIGURE_ROLES as readonly (HeadingRole | null)[]).includes(role);

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

/** Of several grades the one that sums up is told first. */
const mainFirst = (grades: readonly YearColumn[]): readonly YearColumn[] =>
  [...grades].sort((one, other) => {
    const rank = ({ heading }: YearColumn): number =>
      /総合|最終|全体/u.test(titleOf(heading)) ? 0 : 1;
    return rank(one) - rank(other);
  });

const headingsOf = (
  cells: PlacedCells,
  header: TableHeader,
  rows: { readonly top: number; readonly bottom: number },
): readonly UnderstoodHeading[] =>
  header.columns
    .filter(
      ({ lines, column }) => lines.length > 0 || columnContents(cells, column, rows).kinds >= MOST,
    )
    .map((heading) => {
      const contents = columnContents(cells, heading.column, rows);
      return { heading, role: roleOf(heading, contents), sure: heading.sure, contents };
    });

/**
 * Understands a table's columns by their headings and by what stands in them.
 *
 * @returns `undefined` where nothing names items
 */
export const tableColumns = (
  cells: PlacedCells,
  header: TableHeader,
  rows: { readonly top: number; readonly bottom: number },
): TableColumns | undefined => {
  const headings = headingsOf(cells, header, rows);
  const name = nameOf(headings);
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
              year: heading.year,
              heading,
            },
          ]
        : [],
    );
  const narratives = headings
    .filter(({ role }) => role === 'narrative' || role === 'further')
    .sort((one, other) => narrativeRank(one) - narrativeRank(other));
  // A text under a year alone is what is planned for it.
  const main =
    narratives.find(({ role }) => role === 'narrative') ??
    narratives.find(({ heading }) => heading.role !== 'figures');
  const figures = withBaseline(yearColumns(isFigure));
  return {
    header,
    headings: headings.map((one) => {
      const own = figures.find(({ column }) => column === one.heading.column);
      return own ? { ...one, role: own.role } : one;
    }),
    number: first('number'),
    name: at,
    levels: [...columnsOf('level'), ...named.filter((column) => column < at)].sort((a, b) => a - b),
    departments: columnsOf('departments'),
    description: first('description') ?? named.find((column) => column > at) ?? null,
    indicator: name.role === 'indicator' ? at : first('indicator'),
    unit: first('unit'),
    kind: first('kind'),
    year: first('year'),
    progress: first('progress'),
    remarks: first('remarks'),
    figures,
    grades: mainFirst(yearColumns((role) => role === 'grade')),
    narrative: main?.heading ?? null,
    further: narratives.filter((one) => one !== main).map(({ heading }) => heading),
  };
};

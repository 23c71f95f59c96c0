import type { GradeScale } from '../../core/profile/grade-scale';
import { yearName, type FiscalYear } from '../../core/era/fiscal-year';
import { gradeLooks } from '../../core/summary/totals-look';
import {
  countedLines,
  type GroupedBy,
  type SourceRow,
  type TotalsSource,
} from '../../core/summary/totals-source';

/** What the pane counts by: the years of the whole plan, or groups of one year. */
export type PaneGrouping = 'year' | GroupedBy;

/** What the pane counts by, in its order. */
export const GROUPINGS: readonly PaneGrouping[] = ['year', 'policy', 'direction', 'department'];

/** One part of a bar: the items of a group with one grade; at least one. */
export interface GradePart {
  /** `null` for those not rated. */
  readonly grade: string | null;
  readonly lines: readonly SourceRow[];
  /** `#RRGGBB`, of the bar and of the words on it. */
  readonly color: string;
  readonly label: string;
}

/** A group and its items by their grades. */
export interface GradeGroup {
  readonly name: string;
  readonly count: number;
  readonly parts: readonly GradePart[];
}

const groupOf = ({ steps }: GradeScale, name: string, lines: readonly SourceRow[]): GradeGroup => {
  const looks = gradeLooks(steps.length);
  const kinds = [...steps.map(({ value }) => value), null];
  return {
    name,
    count: lines.length,
    parts: kinds
      .map((grade, index) => ({
        grade,
        lines: lines.filter((line) => line.grade === grade),
        ...looks[index]!,
      }))
      .filter((part) => part.lines.length > 0),
  };
};

/** The bars of a grouping, the newest year first. */
export const gradeGroups = (
  source: TotalsSource,
  by: PaneGrouping,
  year: FiscalYear,
): readonly GradeGroup[] =>
  by === 'year'
    ? [...source.years]
        .reverse()
        .map((one) => groupOf(source.scale, yearName(one), countedLines(source, one)))
    : source.names[by].map((name) =>
        groupOf(source.scale, name, countedLines(source, year, { by, name })),
      );

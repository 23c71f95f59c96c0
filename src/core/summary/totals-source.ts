import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { SHIROI_SCALE, type GradeScale } from '../profile/grade-scale';
import type { SheetEntries } from '../record/entries';
import type { BlockView } from '../rules/rule';
import {
  gradeIn,
  GROUPS,
  originalsOf,
  reachedIn,
  yearsOf,
  type TotalsBy,
  gradeStep,
} from './summary';

/** One line of the table that totals are counted from: an item's year, for one of its departments. */
export interface SourceRow {
  /** Place of the item's block among all, from 1; the same on all lines of a block. */
  readonly place: number;
  readonly number: ItemNumber | null;
  readonly item: string;
  /** Whether its original is counted instead. */
  readonly repeat: boolean;
  readonly policy: string;
  readonly direction: string;
  /** `''` where none is named. */
  readonly department: string;
  readonly year: FiscalYear;
  /** `null` where none can be read. */
  readonly grade: string | null;
  readonly before: string | null;
  /** How many steps the grade is worse than the one before; `null` where it has not both. */
  readonly steps: number | null;
  /** Whether the figures that the plan sets were reached; `null` where none are set. */
  readonly reached: boolean | null;
}

/** Years, oldest first, and what is counted in them. */
export interface TotalsSource {
  readonly years: readonly FiscalYear[];
  readonly rows: readonly SourceRow[];
  /** The plan's grades. */
  readonly scale: GradeScale;
  /** Names of each kind of group, in the order of the sheet. */
  readonly names: Readonly<Record<GroupedBy, readonly string[]>>;
}

/** Longest text by which COUNTIFS tells cells apart is 255 characters; some are lost to its wildcards. */
const LONGEST_NAME = 100;

/** Gives a group the name that it was first met under. */
class GroupNames {
  private readonly byKey = new Map<string, string>();

  constructor(private readonly by: GroupedBy) {}

  of(view: BlockView): readonly string[] {
    const groupsOf = GROUPS.find(([by]) => by === this.by)![1];
    const found = groupsOf(view).map(({ key, name }) => {
      const known = this.byKey.get(key) ?? name.slice(0, LONGEST_NAME);
      this.byKey.set(key, known);
      return known;
    });
    return [...new Set(found)];
  }

  all(): readonly string[] {
    return [...this.byKey.values()];
  }
}

/**
 * The lines that totals are counted from: every block of the plan's sheets, repeats told apart, in each
 * year, once for each of its departments.
 */
export const totalsSource = (
  views: readonly BlockView[],
  fiscalYear: FiscalYear,
  base: SheetEntries | null,
  scale: GradeScale = SHIROI_SCALE,
): TotalsSource => {
  const own = originalsOf(views);
  const counted = new Set(own);
  const years = [...yearsOf(own, fiscalYear)].sort((left, right) => left - right);
  const policies = new GroupNames('policy');
  const directions = new GroupNames('direction');
  const departments = new GroupNames('department');
  // Originals name their groups first, as the totals do.
  for (const names of [policies, directions, departments]) own.forEach((view) => names.of(view));
  const names = {
    policy: policies.all(),
    direction: directions.all(),
    department: departments.all(),
  };
  const rows = views.flatMap((view, index) => {
    const places = departments.of(view);
    const line = {
      place: index + 1,
      number: view.block.number,
      item: view.block.name,
      repeat: !counted.has(view),
      policy: policies.of(view)[0] ?? '',
      direction: directions.of(view)[0] ?? '',
    };
    return years.flatMap((year) => {
      const grade = gradeIn(view, year, base, scale);
      const before = gradeIn(view, year - 1, base, scale);
      const figures = {
        year,
        grade,
        before,
        steps: grade === null || before === null ? null : gradeStep(scale, before, grade),
        reached: reachedIn(view, year),
      };
      return (places.length === 0 ? [''] : places).map((department) => ({
        ...line,
        department,
        ...figures,
      }));
    });
  });
  return { years, rows, scale, names };
};

/** Whether a line counts an item for the whole plan: the first of its year that is no repeat. */
export const isFirstLine = (rows: readonly SourceRow[], index: number): boolean => {
  const [row, above] = [rows[index]!, rows[index - 1]];
  return !row.repeat && !(above?.place === row.place && above.year === row.year);
};

/** What items are grouped by. */
export type GroupedBy = Exclude<TotalsBy, 'all'>;

/** A kind of group and one of its names. */
export interface GroupName {
  readonly by: GroupedBy;
  readonly name: string;
}

/** The lines that count in a year: one for each item of the whole plan, or of a group. */
export const countedLines = (
  { rows }: TotalsSource,
  year: FiscalYear,
  group?: GroupName,
): readonly SourceRow[] =>
  rows.filter((row, index) => {
    if (row.year !== year || (group && row[group.by] !== group.name)) return false;
    return group?.by === 'department' ? !row.repeat : isFirstLine(rows, index);
  });

/** How a line's grade compares with the year before; `null` where it has not both. */
export const stepOf = ({ steps }: SourceRow): 'better' | 'worse' | 'same' | null => {
  if (steps === null) return null;
  if (steps === 0) return 'same';
  return steps < 0 ? 'better' : 'worse';
};

import type { RowView } from '../../../src/core/rules/rule';
import { parseValue } from '../../../src/core/value/value';

/** A year of an item as rules see it. */
interface YearParts {
  readonly value: string;
  /** Names of the tiers, top first. */
  readonly tiers?: readonly string[];
  readonly units?: readonly string[];
  readonly year?: number;
  readonly isCurrent?: boolean;
  /** What stands as the year's target; `null` where the form has no place for it. */
  readonly target?: string | null;
}

export const rowView = ({
  value,
  tiers: names = ['開催回数'],
  units = [],
  year = 2022,
  isCurrent = year === 2022,
  target = null,
}: YearParts): RowView => {
  const tiers = names.map((name, index) => ({ tier: index + 1, name }));
  const row = { target: target === null ? null : { row: 1, column: 5, text: target } };
  return {
    row,
    year,
    isCurrent,
    tiers,
    units,
    value: parseValue(value, tiers as unknown as RowView['tiers'], units),
  } as unknown as RowView;
};

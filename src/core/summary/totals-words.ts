import type { GroupedBy } from './totals-source';

/** What sheets of totals say in a language. */
export interface TotalsWords {
  /** Names of the sheets, where they are free. */
  readonly sheets: {
    readonly totals: string;
    readonly series: string;
    readonly source: string;
  };
  readonly title: (plan: string, year: string) => string;
  /** Under the title: how many items, and where the figures come from. */
  readonly counted: (items: number, source: string) => string;
  readonly chosenYear: string;
  readonly chooseYear: string;
  readonly by: Readonly<Record<GroupedBy | 'year', string>>;
  readonly notRated: string;
  readonly sum: string;
  readonly up: string;
  readonly down: string;
  readonly planned: string;
  readonly reached: string;
  readonly submissions: string;
  readonly department: string;
  readonly state: string;
  readonly at: string;
  readonly source: {
    readonly title: string;
    readonly how: string;
    readonly columns: Readonly<
      Record<
        | 'place'
        | 'number'
        | 'item'
        | 'shown'
        | 'policy'
        | 'direction'
        | 'department'
        | 'year'
        | 'grade'
        | 'before'
        | 'step'
        | 'planned'
        | 'counts',
        string
      >
    >;
    readonly original: string;
    readonly repeat: string;
    readonly better: string;
    readonly worse: string;
    readonly same: string;
    readonly reached: string;
    readonly missed: string;
  };
  readonly series: {
    readonly title: string;
    readonly choose: string;
    readonly row: string;
    readonly number: string;
    readonly item: string;
    readonly indicator: string;
    readonly unit: string;
    readonly year: string;
    readonly value: string;
    readonly target: string;
    readonly valueOf: (year: string) => string;
    readonly targetOf: (year: string) => string;
    readonly chart: string;
  };
}

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TotalsBy } from '../../core/summary/summary';
import { PlainTable } from './PlainTable';
import { useWeb } from './web-services';
import { ownMember } from '../../core/text/own-member';

/** What `summary --format json` gives of grades and targets (docs/schemas/summary.schema.json). */
export interface SummaryOut {
  readonly plan: string | null;
  readonly fiscalYear: string;
  readonly items: number;
  readonly targets: { readonly with: number; readonly reached: number };
  readonly grades: readonly {
    readonly year: string;
    readonly by: TotalsBy;
    readonly name: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly notRated: number;
    readonly up: number;
    readonly down: number;
  }[];
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});

const BY: readonly TotalsBy[] = ['all', 'policy', 'direction', 'department'];

/** Grades of the sheet's own year by policy, direction and department, and the targets. */
export const SummaryView = ({ summary }: { readonly summary: SummaryOut }): ReactElement => {
  const styles = useStyles();
  const said = useWeb().words.summary;
  const own = summary.grades.filter(({ year }) => year === summary.fiscalYear);
  const grades = [...new Set(own.flatMap(({ counts }) => Object.keys(counts)))];
  const columns = [said.name, ...grades, said.notRated, said.up, said.down];
  return (
    <section className={styles.root}>
      <Text weight="semibold" role="status">
        {said.about(summary.plan ?? '', summary.fiscalYear, summary.items)}
      </Text>
      <Text>{said.targets(summary.targets.with, summary.targets.reached)}</Text>
      {BY.map((by) => {
        const rows = own.filter((totals) => totals.by === by);
        return rows.length === 0 ? null : (
          <div key={by}>
            <Text weight="semibold">{said.by[by]}</Text>
            <PlainTable
              label={said.by[by]}
              columns={columns}
              rows={rows.map(({ name, counts, notRated, up, down }) => [
                name === '' ? said.by.all : name,
                ...grades.map((grade) => ownMember(counts, grade) ?? 0),
                notRated,
                up,
                down,
              ])}
            />
          </div>
        );
      })}
    </section>
  );
};

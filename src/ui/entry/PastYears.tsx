import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { YearForm } from '../../core/entry/entry-form';
import { yearLabel } from '../../core/era/fiscal-year';
import type { LastNarrative } from '../../core/rules/live-check';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalXXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { alignSelf: 'flex-start' },
  figure: { margin: 0, fontSize: tokens.fontSizeBase200 },
  quote: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface Props {
  /** Newest first. */
  readonly years: readonly YearForm[];
  /** What the narrative said the year before, to be read beside this year's. */
  readonly narrative: LastNarrative | null;
  /** The fields of a year, where it is to be corrected. */
  readonly fieldsOf: (year: YearForm) => ReactElement;
}

/** Earlier years of an item: to be read, and changed only after asking. */
export const PastYears = ({ years, narrative, fieldsOf }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const [correcting, setCorrecting] = useState(false);
  return (
    <details>
      <summary className={styles.summary}>{entry.earlier(years.length)}</summary>
      <div className={styles.root}>
        {correcting ? (
          <>
            <Text size={200}>{entry.correctingEarlier}</Text>
            {years.map(fieldsOf)}
          </>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                {[entry.pastYear, entry.value, entry.unit, entry.gradeOfYear].map((title) => (
                  <th key={title} scope="col" className={styles.cell}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, value, unit, grade }) => (
                <tr key={year}>
                  <th scope="row" className={styles.cell}>
                    {yearLabel(year)}
                  </th>
                  {[value, unit, grade].map(({ text, column }) => (
                    <td key={column} className={styles.cell}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {narrative ? (
          <figure className={styles.figure}>
            <figcaption>{entry.lastNarrative(yearLabel(narrative.year))}</figcaption>
            <blockquote className={styles.quote}>{narrative.text}</blockquote>
          </figure>
        ) : null}
        <Button
          size="small"
          className={styles.button}
          onClick={() => setCorrecting((before) => !before)}
        >
          {correcting ? entry.leaveEarlier : entry.correctEarlier}
        </Button>
      </div>
    </details>
  );
};

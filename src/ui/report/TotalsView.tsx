import { Field, makeStyles, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { WorkbookTotals } from '../../app/summary/totals-of-workbook';
import { yearName } from '../../core/era/fiscal-year';
import { countedLines, type SourceRow } from '../../core/summary/totals-source';
import { totalsPaneWords, totalsWords } from '../../i18n/totals-words';
import { useServices } from '../kit/services';
import { GradeBars } from './GradeBars';
import { GROUPINGS, gradeGroups, type PaneGrouping } from './grade-groups';
import { LastYear } from './LastYear';
import { SeriesLines } from './SeriesLines';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

interface Props {
  readonly totals: WorkbookTotals;
  readonly onJump: (line: Pick<SourceRow, 'place' | 'year'>) => void;
}

/** A plan's totals: grades by what a person chooses, the year before, planned figures, figures over the years. */
export const TotalsView = ({ totals, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { locale } = useServices();
  const said = totalsPaneWords(locale);
  const { by: names } = totalsWords(locale);
  const { source, series, items } = totals;
  const [year, setYear] = useState(totals.year);
  const [by, setBy] = useState<PaneGrouping>('year');
  const groupings = GROUPINGS.filter((one) => one === 'year' || source.names[one].length > 0);
  const lines = countedLines(source, year);
  const planned = lines.filter(({ reached }) => reached !== null);
  const reached = planned.filter((line) => line.reached);
  return (
    <>
      <Text>{said.items(items, yearName(year))}</Text>
      <Field label={said.year}>
        <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
          {[...source.years].reverse().map((one) => (
            <option key={one} value={one}>
              {yearName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.choices} role="group" aria-label={said.group}>
        {groupings.map((one) => (
          <ToggleButton key={one} size="small" checked={one === by} onClick={() => setBy(one)}>
            {names[one]}
          </ToggleButton>
        ))}
      </div>
      <GradeBars
        key={`${by}${year}`}
        title={said.charts(names[by])}
        groups={gradeGroups(source, by, year)}
        onJump={onJump}
      />
      <LastYear key={year} lines={lines} onJump={onJump} />
      <Text>{said.targets(planned.length, reached.length)}</Text>
      {series.length > 0 ? <SeriesLines series={series} onJump={onJump} /> : null}
    </>
  );
};

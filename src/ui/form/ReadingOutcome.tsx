import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FirstItem, WorkbookReading } from '../../app/form/read-this-sheet';
import { yearLabel, yearName } from '../../core/era/fiscal-year';
import type { READING_WORDS } from '../../i18n/reading-words';
import { yearsText } from '../../i18n/years-text';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // It stays in sight while titles are chosen, and must leave room for them.
  years: { maxHeight: '8em', overflowY: 'auto' },
});

interface Props {
  readonly reading: WorkbookReading;
  readonly words: (typeof READING_WORDS)['ja'];
}

/** A sheet's first item, as an example of how the others are read. */
const FirstItemRead = ({
  first: { number, name, departments, years },
  words: { own },
}: Pick<Props, 'words'> & { readonly first: FirstItem }): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const partsOf = (one: FirstItem['years'][number]): string => {
    const parts = [
      one.indicator,
      ...(['target', 'value', 'grade'] as const).map((part) =>
        one[part] === '' ? '' : own.part[part](one[part]),
      ),
    ];
    return words.listed(parts.filter((text) => text !== ''));
  };
  return (
    <details>
      <summary>{own.first}</summary>
      <Text size={200}>{own.firstName(number, name, words.together(departments))}</Text>
      <ul className={mergeClasses(styles.list, styles.years)}>
        {years.map((one, index) => (
          <li key={index}>{own.firstYear(yearLabel(one.year), partsOf(one))}</li>
        ))}
      </ul>
    </details>
  );
};

/** How many items, years and figures come out, and what is still not understood. */
export const ReadingOutcome = ({ reading, words }: Props): ReactElement => {
  const styles = useStyles();
  const { own, profile } = words;
  const { words: all } = useServices();
  const { sheets, notRead, titles } = reading;
  const sum = (of: (sheet: (typeof sheets)[number]) => number): number =>
    sheets.reduce((total, sheet) => total + of(sheet), 0);
  const years = [...new Set(sheets.flatMap((sheet) => sheet.years))].sort((a, b) => a - b);
  const figures = own.figures(
    yearsText(all, years),
    sum(({ values }) => values),
    sum(({ targets }) => targets),
  );
  if (sheets.length === 0)
    return <Text role="status">{titles.length === 0 ? own.noTitles : own.nothing}</Text>;
  return (
    <div className={styles.root}>
      <div className={styles.root} role="status">
        <Text weight="semibold">
          {own.total(
            sheets.length,
            sum(({ items }) => items),
          )}
        </Text>
        <Text size={200}>{figures}</Text>
        {notRead.length > 0 ? (
          <Text size={200}>
            {own.notRead(all.listed(notRead.map((one) => profile.notRead[one])))}
          </Text>
        ) : null}
      </div>
      {sheets[0]?.first ? <FirstItemRead first={sheets[0].first} words={words} /> : null}
      <details>
        <summary>{own.sheets}</summary>
        <ul className={styles.list}>
          {sheets.map(({ sheet, kind, fiscalYear, items }, index) => (
            <li key={index}>
              {own.sheet(
                sheet ?? '',
                profile.kinds[kind],
                fiscalYear === null ? profile.noYear : yearName(fiscalYear),
                items,
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

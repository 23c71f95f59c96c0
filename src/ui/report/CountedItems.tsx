import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SourceRow } from '../../core/summary/totals-source';
import { totalsPaneWords } from '../../i18n/totals-words';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  item: { overflowWrap: 'anywhere', textAlign: 'left' },
});

interface Props {
  /** What the items have in common. */
  readonly title: string;
  readonly lines: readonly SourceRow[];
  readonly onJump: (line: SourceRow) => void;
}

/** Items behind a figure; each leads to its cell. */
export const CountedItems = ({ title, lines, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const said = totalsPaneWords(useServices().locale);
  return (
    <ul className={styles.list} aria-label={title}>
      {lines.map((line) => (
        <li key={line.place}>
          <Link
            as="button"
            className={styles.item}
            aria-label={said.jump(said.item(line.number, line.item))}
            onClick={() => onJump(line)}
          >
            {said.item(line.number, line.item)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

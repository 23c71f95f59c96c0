import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Rollover } from '../../app/cycle/rollover';
import type { AskedRevision } from '../../core/catalog/asked-revisions';
import { revisionLine } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
});

interface Props {
  readonly rollover: Rollover;
  readonly asked: readonly AskedRevision[];
  readonly onRemove: (index: number) => Promise<void>;
}

/** The revisions asked for so far, each with a button that takes it off the list. */
export const RevisionList = ({ rollover, asked, onRemove }: Props): ReactElement => {
  const styles = useStyles();
  const own = ROLLOVER_WORDS[useServices().locale];
  if (asked.length === 0) return <Text>{own.noRevisions}</Text>;
  return (
    <ul className={styles.list} aria-label={own.revisions(asked.length)}>
      {rollover.made.map((made, index) => {
        const line = revisionLine(own, made);
        return (
          <li key={`${index} ${line}`} className={styles.row}>
            <Text className={styles.text}>{line}</Text>
            <Button
              size="small"
              className={styles.button}
              aria-label={own.remove(line)}
              onClick={() => attempt(() => onRemove(index))}
            >
              {own.removeShort}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RolloverPreview } from '../../app/cycle/rollover-workbook';
import { keptLines, rolloverLines } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly preview: RolloverPreview;
  /** Whether the sheet's own form is kept. */
  readonly isKept: boolean;
}

/** Everything that changes as the workbook moves on, a line each. */
export const RolloverChanges = ({ preview, isKept }: Props): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const { rollover, kept } = preview;
  const lines =
    isKept && kept.ok
      ? keptLines(words, own, kept.value, rollover)
      : rolloverLines(words, own, { ...rollover, made: [] }).slice(1);
  return (
    <div role="group" aria-label={own.preview}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
};

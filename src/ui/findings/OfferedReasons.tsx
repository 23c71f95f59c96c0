import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { preferenceWords } from '../../i18n/preference-words';
import { useServices } from '../kit/services';
import { usePreferences } from '../kit/use-preferences';

/** More of them hide what they are to help with. */
const MOST_OFFERED = 4;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
  },
  reason: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
});

/** Reasons that the person gave before, the newest first; pressing one takes it. */
export const OfferedReasons = ({
  onTake,
}: {
  readonly onTake: (reason: string) => void;
}): ReactElement | null => {
  const styles = useStyles();
  const said = preferenceWords(useServices().locale).reasons;
  const { reasons } = usePreferences();
  if (reasons.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={said.title}>
      {reasons.slice(0, MOST_OFFERED).map((reason) => (
        <Button
          key={reason}
          className={styles.reason}
          size="small"
          appearance="subtle"
          onClick={() => onTake(reason)}
        >
          {reason}
        </Button>
      ))}
    </div>
  );
};

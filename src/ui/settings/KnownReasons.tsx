import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { preferenceWords } from '../../i18n/preference-words';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { usePreferences } from '../kit/use-preferences';

const useStyles = makeStyles({
  root: { width: '100%' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  reason: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** Reasons that are offered, each of which may be taken out. */
export const KnownReasons = (): ReactElement => {
  const styles = useStyles();
  const { locale, preferences } = useServices();
  const { reasons: said } = preferenceWords(locale);
  const { reasons } = usePreferences();
  return (
    <div className={styles.root} role="group" aria-label={said.title}>
      <Text weight="semibold" block>
        {said.title}
      </Text>
      <Text size={200} block>
        {reasons.length === 0 ? said.none : said.hint}
      </Text>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason} className={styles.row}>
            <span className={styles.reason}>{reason}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={said.forgetFor(reason)}
              onClick={() => attempt(() => preferences.forget(reason))}
            >
              {said.forget}
            </Button>
          </li>
        ))}
      </ul>
      {reasons.length > 0 ? (
        <Button size="small" onClick={() => attempt(preferences.forgetReasons)}>
          {said.forgetAll}
        </Button>
      ) : null}
    </div>
  );
};

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** What a command printed, line by line. */
export const ToldText = ({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string;
}): ReactElement => {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={label}>
      <Text weight="semibold">{label}</Text>
      <Text className={styles.text}>{text.trimEnd()}</Text>
    </section>
  );
};

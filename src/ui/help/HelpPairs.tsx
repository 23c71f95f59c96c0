import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalXS, marginBottom: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  what: { marginLeft: tokens.spacingHorizontalL, marginBottom: tokens.spacingVerticalXS },
});

interface Props {
  readonly title: string;
  /** A name, and what it does or holds. */
  readonly pairs: readonly (readonly string[])[];
}

/** Names of 使い方 and what they stand for: keys, places. */
export const HelpPairs = ({ title, pairs }: Props): ReactElement => {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <dl className={styles.list}>
        {pairs.map(([name, what]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    marginBottom: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
  },
});

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  /** Whether the lines are steps that follow each other. */
  readonly ordered?: boolean;
}

/** A titled list of 使い方. */
export const HelpList = ({ title, lines, ordered = false }: Props): ReactElement => {
  const styles = useStyles();
  const List = ordered ? 'ol' : 'ul';
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <List className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  );
};

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { diffRuns } from '../../core/text/text-diff';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  // Read just as well where there is nothing to choose any more.
  source: { color: tokens.colorNeutralForeground2 },
  text: {
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    display: 'block',
  },
  other: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  /** Who wrote the text. */
  readonly source: string;
  readonly text: string;
  /** What the text has beyond this one is marked; `null` marks nothing. */
  readonly against: string | null;
}

/** One of the texts of a conflict, below who wrote it. */
export const ConflictText = ({ source, text, against }: Props): ReactElement => {
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const marked = (other: string): readonly ReactElement[] =>
    diffRuns(text, other).map((run, index) =>
      run.isShared ? (
        <span key={index}>{run.text}</span>
      ) : (
        <mark key={index} className={styles.other}>
          {run.text}
        </mark>
      ),
    );
  const whole = text === '' ? merge.blank : text;
  return (
    <>
      <Text size={200} className={styles.source}>
        {source}
      </Text>
      <Text className={styles.text}>
        {text === '' || against === null ? whole : marked(against)}
      </Text>
    </>
  );
};

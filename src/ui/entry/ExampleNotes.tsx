import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ExampleNote } from '../../core/catalog/catalog';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: {
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  word: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** What the plan's 記載例 says of the sheet's words; folded, and nothing where it says nothing. */
export const ExampleNotes = ({
  notes,
}: {
  readonly notes: readonly ExampleNote[];
}): ReactElement | null => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  if (notes.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{entry.example}</summary>
      <dl className={styles.list}>
        {notes.map(({ words, text }) => (
          <div key={words}>
            <dt className={styles.word}>{words}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

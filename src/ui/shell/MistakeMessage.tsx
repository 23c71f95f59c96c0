import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { isChunkFailure } from '../kit/chunks';
import { copyTable } from '../kit/copy-table';
import { useServices } from '../kit/services';
import { mistakeDetails } from './mistake-details';

const useStyles = makeStyles({
  details: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  frames: { whiteSpace: 'pre-wrap', margin: 0, userSelect: 'text' },
});

interface Props {
  readonly mistake: unknown;
  /** Where it came up: a tab, or the pane. */
  readonly place: string;
  /** Does again what failed; `null` where nobody knows what that was. */
  readonly onAgain: (() => void) | null;
  /** Puts the message away, where the pane stands without. */
  readonly onClose?: () => void;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One of our own mistakes: a sentence, the ways on, and what to report. */
export const MistakeMessage = ({ mistake, place, onAgain, onClose }: Props): ReactElement => {
  const styles = useStyles();
  const { mistake: said, pane } = useServices().words;
  const [copied, setCopied] = useState(false);
  const details = mistakeDetails(mistake, place);
  const copy = (): void => {
    const table = { text: details, html: `<pre>${escaped(details)}</pre>` };
    // The details stand below, to be copied by hand where the web view lets nobody copy.
    void copyTable(table).then(setCopied, () => setCopied(false));
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert" aria-label={said.title}>
      <MessageBarBody>
        {isChunkFailure(mistake) ? said.chunk : said.sentence}
        <details className={styles.details}>
          <summary>{said.details}</summary>
          <pre className={styles.frames}>{details}</pre>
        </details>
      </MessageBarBody>
      <MessageBarActions>
        {onAgain ? (
          <Button size="small" onClick={onAgain}>
            {pane.retry}
          </Button>
        ) : null}
        <Button size="small" onClick={() => window.location.reload()}>
          {said.reload}
        </Button>
        <Button size="small" onClick={copy}>
          {copied ? said.copied : said.copy}
        </Button>
        {onClose ? (
          <Button size="small" onClick={onClose}>
            {pane.close}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
};

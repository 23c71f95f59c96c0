import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { isAcceptable } from '../../core/record/acceptance';
import { findingSentence } from '../../core/rules/engine';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
  },
  // Under the sentence, which stands beside a 16-pixel icon.
  reason: {
    flexBasis: '100%',
    boxSizing: 'border-box',
    paddingLeft: `calc(16px + ${tokens.spacingHorizontalXS} + ${tokens.spacingHorizontalS})`,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly finding: CheckedFinding;
  readonly busy: boolean;
  /** Whether the Tab key stops at the buttons. */
  readonly tabIndex: 0 | -1;
  readonly onOpen: (opened: 'fix' | 'reason') => void;
  readonly onTakeBack: () => void;
}

/** What can be done with a finding, and the reason that was given for it. */
export const FindingButtons = (props: Props): ReactElement => {
  const { finding, busy, tabIndex, onOpen, onTakeBack } = props;
  const styles = useStyles();
  const { locale, words } = useServices();
  const { accept } = words.pane.findings;
  const { fix } = words.pane;
  const { accepted } = finding;
  const sentence = findingSentence(finding, locale);
  return (
    <div className={styles.root}>
      {accepted ? (
        <>
          <Text size={200} className={styles.reason}>
            {accept.given(accepted.reason)}
          </Text>
          <Button
            size="small"
            disabled={busy}
            tabIndex={tabIndex}
            aria-label={accept.takeBackFor(sentence)}
            onClick={onTakeBack}
          >
            {accept.takeBack}
          </Button>
        </>
      ) : null}
      {isAcceptable(finding) && !accepted ? (
        <Button
          size="small"
          appearance="subtle"
          tabIndex={tabIndex}
          aria-label={accept.openFor(sentence)}
          onClick={() => onOpen('reason')}
        >
          {accept.open}
        </Button>
      ) : null}
      {finding.fix ? (
        <Button
          size="small"
          tabIndex={tabIndex}
          aria-label={fix.openFor(sentence)}
          onClick={() => onOpen('fix')}
        >
          {fix.open}
        </Button>
      ) : null}
    </div>
  );
};

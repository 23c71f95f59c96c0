import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { FindingActions } from './finding-actions';
import { FindingButtons } from './FindingButtons';
import { FindingJump } from './FindingJump';
import { FixPreview } from './FixPreview';
import { ReasonForm } from './ReasonForm';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
});

interface Props {
  readonly finding: CheckedFinding;
  /** Whether a walk through the list stands here. */
  readonly isCurrent: boolean;
  /** Whether the Tab key stops here; the arrow keys reach the others. */
  readonly isTabStop: boolean;
  readonly onStand?: (finding: CheckedFinding) => void;
  readonly actions: FindingActions;
}

/** What is open below a finding. */
type Opened = 'nothing' | 'fix' | 'reason';

const Row = ({ finding, isCurrent, isTabStop, onStand, actions }: Props): ReactElement => {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>('nothing');
  const row = useRef<HTMLLIElement>(null);
  const tabIndex = isTabStop ? 0 : -1;
  // Shown, but not focused: the walk's own button or the grid keeps the keyboard.
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent]);
  const close = (): void => {
    setOpened('nothing');
    row.current?.querySelector('button')?.focus();
  };
  const decide = async (reason: string | null): Promise<void> => {
    if (await actions.onAccept([finding], reason)) close();
  };
  return (
    <li
      ref={row}
      className={mergeClasses(styles.root, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': true } : {})}
    >
      <FindingJump
        finding={finding}
        tabIndex={tabIndex}
        onFocus={() => onStand?.(finding)}
        onJump={actions.onJump}
      />
      {opened === 'nothing' ? (
        <FindingButtons
          finding={finding}
          busy={actions.busy}
          tabIndex={tabIndex}
          onOpen={setOpened}
          onTakeBack={() => attempt(() => decide(null))}
        />
      ) : null}
      {finding.fix && opened === 'fix' ? (
        <FixPreview
          fix={finding.fix}
          busy={actions.busy}
          onApply={actions.onApply}
          onClose={close}
        />
      ) : null}
      {opened === 'reason' ? (
        <ReasonForm
          busy={actions.busy}
          onSave={(reason) => attempt(() => decide(reason))}
          onClose={close}
        />
      ) : null}
    </li>
  );
};

/** One finding: pressing it goes to the cell; its fix is shown before it is made, or a reason lets it stand. */
export const FindingRow = memo(Row);

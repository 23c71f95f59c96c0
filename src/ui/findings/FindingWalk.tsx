import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { cellName } from '../../core/grid/grid';
import { findingSentence } from '../../core/rules/engine';
import { useServices } from '../kit/services';
import { useWalkKeys, type Walk } from './use-walk';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexGrow: 1, textAlign: 'center' },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly walk: Walk;
  readonly total: number;
  readonly onJump: (finding: CheckedFinding) => void;
}

/** Goes from finding to finding, showing each one's cell, and tells how far it is. */
export const FindingWalk = ({ walk, total, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const said = words.pane.findings.walk;
  const step = (by: 1 | -1): void => {
    const next = walk.step(by);
    if (next) onJump(next);
  };
  useWalkKeys(step);
  const { current } = walk;
  return (
    <div className={styles.root} role="group" aria-label={said.label}>
      <Button size="small" title={said.previousKeys} onClick={() => step(-1)}>
        {said.previous}
      </Button>
      <Text className={styles.place} aria-live="polite">
        {current ? said.place(walk.at + 1, total) : said.count(total)}
        {current ? (
          <span className={styles.spoken}>
            {`${words.severity[current.severity]} ${cellName(current.row, current.column)} ${findingSentence(current, locale)}`}
          </span>
        ) : null}
      </Text>
      <Button size="small" title={said.nextKeys} onClick={() => step(1)}>
        {said.next}
      </Button>
    </div>
  );
};

import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FINDING_KINDS, type FindingKind } from '../../core/rules/finding-kind';
import { SeverityIcon } from '../findings/SeverityIcon';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
});

interface Props {
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** Kinds that the list is narrowed to; none where it is not. */
  readonly chosen: readonly FindingKind[];
  readonly onChoose: (kinds: readonly FindingKind[]) => void;
}

/** How many findings there are of each kind; pressing a count narrows the list to it. */
export const SeverityCounts = ({ counts, chosen, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { check } = words.pane;
  const toggle = (kind: FindingKind): void =>
    onChoose(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  const shown = FINDING_KINDS.filter((kind) => kind !== 'unfilled' || counts.unfilled > 0);
  return (
    <div className={styles.root} role="group" aria-label={check.filter}>
      {shown.map((kind) => (
        <ToggleButton
          key={kind}
          className={styles.count}
          checked={chosen.includes(kind)}
          icon={kind === 'unfilled' ? null : <SeverityIcon severity={kind} />}
          onClick={() => toggle(kind)}
        >
          {kind === 'unfilled'
            ? check.unfilledCount(counts.unfilled)
            : check.severityCount(words.severity[kind], counts[kind])}
        </ToggleButton>
      ))}
    </div>
  );
};

import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../core/record/finding';
import { SeverityIcon } from '../findings/SeverityIcon';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalXS },
  count: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Severities that the list is narrowed to; none where it is not. */
  readonly chosen: readonly Severity[];
  readonly onChoose: (severities: readonly Severity[]) => void;
}

/** How many findings there are of each severity; pressing a count narrows the list to it. */
export const SeverityCounts = ({ counts, chosen, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { check } = words.pane;
  const toggle = (severity: Severity): void =>
    onChoose(
      chosen.includes(severity)
        ? chosen.filter((other) => other !== severity)
        : [...chosen, severity],
    );
  return (
    <div className={styles.root} role="group" aria-label={check.filter}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.count}
          checked={chosen.includes(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => toggle(severity)}
        >
          {check.severityCount(words.severity[severity], counts[severity])}
        </ToggleButton>
      ))}
    </div>
  );
};

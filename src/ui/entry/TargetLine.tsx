import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { typedRate, type TargetField } from '../../core/entry/entry-form';
import { useServices } from '../kit/services';

const useStyles = makeStyles({ line: { display: 'block', overflowWrap: 'anywhere' } });

interface Props {
  /** Absent, or `null` where the tier has none. */
  readonly target: TargetField | null | undefined;
  /** The tier's figure as it stands in its field. */
  readonly typed: string;
  readonly units: readonly string[];
}

/** What is to be reached in a tier, and how far it is, while one types; nothing where there is no target. */
export const TargetLine = ({ target, typed, units }: Props): ReactElement | null => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  if (!target) return null;
  const figure = target.value === null ? target.text : target.value.toLocaleString('en');
  const rate = typedRate(typed, target, units);
  return (
    <span className={styles.line}>
      {entry.target(figure, target.value !== null && target.isFewer)}
      {rate === null ? '' : ` · ${entry.rate(rate.toLocaleString('en'))}`}
    </span>
  );
};

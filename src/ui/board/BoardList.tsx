import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { ShownRow } from '../../app/cycle/board';
import { DEPARTMENT_STATES, type DepartmentState } from '../../core/record/board';
import { useServices } from '../kit/services';
import { BoardRow } from './BoardRow';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly departments: readonly ShownRow[];
  /** Findings of the whole workbook; `null` where it was not checked. */
  readonly findings: readonly CheckedFinding[] | null;
  readonly onJump: (finding: CheckedFinding) => void;
}

/** Every department and how far it is; pressing a count narrows the list to it. */
export const BoardList = ({ departments, findings, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { board: said } = words.pane.round;
  const { state: names } = words.cycle;
  const [wanted, setWanted] = useState<DepartmentState | null>(null);
  const states = DEPARTMENT_STATES.filter((state) =>
    departments.some((row) => row.state === state),
  );
  const shown = departments.filter(({ state }) => wanted === null || state === wanted);
  return (
    <>
      <div className={styles.filter} role="group" aria-label={said.filter}>
        {states.map((state) => (
          <ToggleButton
            key={state}
            size="small"
            checked={wanted === state}
            onClick={() => setWanted(wanted === state ? null : state)}
          >
            {said.count(names[state], departments.filter((row) => row.state === state).length)}
          </ToggleButton>
        ))}
      </div>
      <ul className={styles.list}>
        {shown.map((row) => (
          <BoardRow key={row.department} row={row} findings={findings} onJump={onJump} />
        ))}
      </ul>
    </>
  );
};

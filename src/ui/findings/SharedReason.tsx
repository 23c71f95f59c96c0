import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { isAcceptable } from '../../core/record/acceptance';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { FindingActions } from './finding-actions';
import { ReasonForm } from './ReasonForm';

interface Props {
  /** What the list shows. */
  readonly findings: readonly CheckedFinding[];
  readonly actions: FindingActions;
}

/** Gives all warnings of a list that have no reason the same one; nothing where there are not several. */
export const SharedReason = ({ findings, actions }: Props): ReactElement | null => {
  const { accept } = useServices().words.pane.findings;
  const [isOpen, setIsOpen] = useState(false);
  const open = findings.filter(
    (finding) => finding.severity === 'warning' && isAcceptable(finding) && !finding.accepted,
  );
  if (open.length < 2) return null;
  const save = async (reason: string): Promise<void> => {
    if (await actions.onAccept(open, reason)) setIsOpen(false);
  };
  return isOpen ? (
    <ReasonForm
      busy={actions.busy}
      onSave={(reason) => attempt(() => save(reason))}
      onClose={() => setIsOpen(false)}
    />
  ) : (
    <Button size="small" appearance="subtle" onClick={() => setIsOpen(true)}>
      {accept.together(open.length)}
    </Button>
  );
};

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckReport } from '../../app/check/check';
import { useServices } from '../kit/services';

interface Props {
  readonly report: CheckReport;
  readonly busy: boolean;
  readonly onFit: () => void;
}

/** Where texts do not show whole in their rows: makes the rows of our form higher. */
export const FitRows = ({ report, busy, onFit }: Props): ReactElement | null => {
  const { fix } = useServices().words.pane;
  const cut = report.findings.filter(({ rule }) => rule === 'text-cut');
  if (cut.length === 0 || report.heightRecord === null) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{fix.cut(cut.length)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={busy} onClick={onFit}>
          {fix.fit}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';

interface Props {
  /** Sheets with a form that were not checked. */
  readonly leftOut: readonly string[];
  readonly onCheckAll: () => void;
  readonly stale: boolean;
  /** Whether a department's own settings of the rules were left aside. */
  readonly ignoresSettings: boolean;
  /** Whether `_shinko` holds what only a newer Shinko understands. */
  readonly hasNewerRecord: boolean;
}

/** What a result does not hold: sheets that were left out, changes made since. */
export const ResultNotices = ({
  leftOut,
  onCheckAll,
  stale,
  ignoresSettings,
  hasNewerRecord,
}: Props): ReactElement => {
  const { words } = useServices();
  const { check, findings } = words.pane;
  return (
    <>
      {leftOut.length > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.leftOut(leftOut.join('、'))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheckAll}>
              {check.checkAll}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {ignoresSettings ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{findings.ignoresSettings}</MessageBarBody>
        </MessageBar>
      ) : null}
      {hasNewerRecord ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.file.newerRecord}</MessageBarBody>
        </MessageBar>
      ) : null}
      {stale ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.stale}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
};

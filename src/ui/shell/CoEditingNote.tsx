import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useState, type ReactElement } from 'react';
import type { WorkbookEvent } from '../../app/ports/workbook';
import { useServices } from '../kit/services';
import { useWorkbookEvents } from '../kit/use-workbook-events';

/** Says once that somebody else is editing the workbook too, and what that means for writing. */
export const CoEditingNote = (): ReactElement | null => {
  const { pane } = useServices().words;
  const [note, setNote] = useState<'none' | 'shown' | 'closed'>('none');
  const listen = useCallback((event: WorkbookEvent) => {
    if (event.kind !== 'changed' || !event.isRemote) return;
    setNote((known) => (known === 'none' ? 'shown' : known));
  }, []);
  useWorkbookEvents(listen);
  if (note !== 'shown') return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{pane.coEditing}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setNote('closed')}>
          {pane.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

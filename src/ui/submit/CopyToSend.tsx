import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { SubmissionCheck } from '../../app/submit/submit';
import { submissionFileName } from '../../app/submit/submit-workbook';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { attempt } from '../kit/mistakes';

/** A copy of the workbook under the name to send it by, where the web view lets files out. */
export const CopyToSend = ({ check }: { readonly check: SubmissionCheck }): ReactElement => {
  const { workbook, words, saveFile } = useServices();
  const { pane } = words.submit;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const name = submissionFileName(check);
  const [lacking, setLacking] = useState(false);
  if (!saveFile || lacking) return <Text size={200}>{pane.nameToSend(name)}</Text>;
  const save = async (): Promise<void> => {
    setBusy(true);
    const read = async () => workbook.bytes();
    const bytes = await read().finally(() => setBusy(false));
    if (!bytes.ok && bytes.failure.kind === 'unsupported') return setLacking(true);
    if (!bytes.ok) return setFailure(toPaneFailure(words, bytes.failure));
    setFailure(null);
    saveFile(name, bytes.value);
  };
  return (
    <>
      <Button disabled={busy} onClick={() => attempt(save)}>
        {pane.copy}
      </Button>
      <Text size={200}>{pane.nameToSend(name)}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
    </>
  );
};

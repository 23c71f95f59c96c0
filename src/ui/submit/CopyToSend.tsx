import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { WorkbookFailure } from '../../app/ports/workbook';
import type { SubmissionCheck } from '../../app/submit/submit';
import { submissionFileName } from '../../app/submit/submit-workbook';
import type { Result } from '../../core/result';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { attempt } from '../kit/mistakes';

/** What became of the copy. */
type Copied = 'not yet' | 'saved' | 'opened';

/**
 * A copy of the workbook under the name to send it by: saved, or opened as a new workbook where the web view
 * lets no files out, or lets them out without a word and nowhere.
 */
export const CopyToSend = ({ check }: { readonly check: SubmissionCheck }): ReactElement => {
  const { workbook, words, saveFile } = useServices();
  const { pane } = words.submit;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const [lacking, setLacking] = useState(false);
  const [copied, setCopied] = useState<Copied>('not yet');
  const name = submissionFileName(check);
  if (lacking) return <Text size={200}>{pane.nameToSend(name)}</Text>;

  const hand = async (
    copy: Copied,
    give: (bytes: Uint8Array) => Promise<Result<void, WorkbookFailure>>,
  ): Promise<void> => {
    const bytes = await workbook.bytes();
    if (!bytes.ok && bytes.failure.kind === 'unsupported') return setLacking(true);
    const given = bytes.ok ? await give(bytes.value) : bytes;
    setFailure(given.ok ? null : toPaneFailure(words, given.failure));
    if (given.ok) setCopied(copy);
  };
  const press = (work: Promise<void>): Promise<void> => {
    setBusy(true);
    return work.finally(() => setBusy(false));
  };
  const save = (): Promise<void> =>
    press(
      hand('saved', (bytes) => {
        saveFile?.(name, bytes);
        return Promise.resolve({ ok: true, value: undefined });
      }),
    );
  const open = (): Promise<void> => press(hand('opened', (bytes) => workbook.openNew(bytes)));
  return (
    <>
      {saveFile ? (
        <Button disabled={busy} onClick={() => attempt(save)}>
          {pane.copy}
        </Button>
      ) : null}
      {copied === 'saved' ? <Text size={200}>{pane.notSaved}</Text> : null}
      {!saveFile || copied === 'saved' ? (
        <Button disabled={busy} onClick={() => attempt(open)}>
          {pane.openCopy}
        </Button>
      ) : null}
      <Text size={200}>{copied === 'opened' ? pane.openedCopy(name) : pane.nameToSend(name)}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
    </>
  );
};

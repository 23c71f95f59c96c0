import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { writeIntoWorkbook } from '../../app/merge/merger';
import type { Begun } from '../../app/undo/journal';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { SavedHistory } from '../kit/use-saved-history';
import type { Journal } from '../kit/use-journal';
import { MergeFiles } from './MergeFiles';
import { MergeOverview } from './MergeOverview';
import { isIdle, useMerge } from './use-merge';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly journal: Journal;
  readonly saved: Pick<SavedHistory, 'noteBegun' | 'forgetBegun'>;
  readonly onStatus: (status: string) => void;
}

/** 取りまとめ: the departments' files are chosen, settled and merged into the open workbook. */
export const MergePanel = ({ journal, saved, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, loadXlsx, words } = useServices();
  const { merge: said } = words.pane;
  const merge = useMerge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { state } = merge;

  const apply = async (): Promise<void> => {
    if (state.kind !== 'ready') return;
    const { writing, report } = state.outlook;
    const count = report.changes.length;
    setBusy(true);
    const what = said.undo(count);
    const write = async () => {
      const begin = (begun: Begun) => saved.noteBegun(what, begun);
      const written = await writeIntoWorkbook(workbook, await loadXlsx(), writing, begin);
      // What was put back, or never begun, is nothing to be taken back later; so when it is done again.
      if (!written.ok && written.failure.kind !== 'half-written') await saved.forgetBegun();
      return written;
    };
    const written = await write().finally(() => setBusy(false));
    if (!written.ok) {
      setFailure(toPaneFailure(words, written.failure));
      if (written.failure.kind !== 'half-written') return;
      const entry = { kind: 'begun', edits: written.failure.edits, grids: [] } as const;
      return journal.record(entry, words.pane.findings.saved.partly(what));
    }
    setFailure(null);
    journal.record(written.value, what, write);
    onStatus(said.applied(count));
    merge.startOver();
  };
  return (
    <div className={styles.root}>
      {isIdle(state) ? <Text>{said.intro}</Text> : null}
      <MergeFiles merge={merge} onChoose={() => setFailure(null)} onStatus={onStatus} />
      {state.kind === 'failed' ? <FailureMessage failure={state.failure} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'ready' ? (
        <MergeOverview
          outlook={state.outlook}
          rule={merge.rule}
          busy={busy}
          journal={journal}
          onDecide={(decision) => attempt(() => merge.decide(decision))}
          onOverride={(place, isOverridden) => attempt(() => merge.override(place, isOverridden))}
          onSettleAll={(rule) => attempt(() => merge.settleAll(rule))}
          onApply={() => attempt(apply)}
          onStatus={onStatus}
        />
      ) : null}
    </div>
  );
};

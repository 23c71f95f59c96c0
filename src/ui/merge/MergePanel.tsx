import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { writeIntoWorkbook, type MergeOutlook } from '../../app/merge/merger';
import type { Begun, JournalEntry } from '../../app/undo/journal';
import type { StandingField } from '../../core/merge/resolve/conflict-items';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { Check } from '../kit/use-check';
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
  readonly check: Pick<Check, 'whileWriting'>;
  readonly journal: Journal;
  readonly saved: Pick<SavedHistory, 'noteBegun' | 'forgetBegun'>;
  readonly onStatus: (status: string) => void;
}

/** What was written last; as long as it is not taken back, what was gathered is only to look at. */
interface Written {
  readonly outlook: MergeOutlook;
  readonly entry: JournalEntry;
}

/** 取りまとめ: the departments' files are chosen, settled and merged into the open workbook. */
export const MergePanel = ({ check, journal, saved, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, loadXlsx, words } = useServices();
  const { merge: said } = words.pane;
  const merge = useMerge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { state } = merge;
  const [written, setWritten] = useState<Written | null>(null);
  const isOver =
    state.kind === 'ready' &&
    state.outlook === written?.outlook &&
    journal.steps.some(({ entry }) => entry === written.entry);

  const jump = async ({ sheet, row, column }: StandingField): Promise<void> => {
    if (sheet === null) return;
    const shown = await workbook.show({ sheet, row, column });
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const apply = async (): Promise<void> => {
    if (state.kind !== 'ready') return;
    const { outlook } = state;
    const { writing, report } = outlook;
    const count = report.changes.length;
    setBusy(true);
    const what = said.undo(count);
    const write = async () => {
      const begin = (begun: Begun) => saved.noteBegun(what, begun);
      const done = await writeIntoWorkbook(workbook, await loadXlsx(), writing, begin);
      // What was put back, or never begun, is nothing to be taken back later; so when it is done again.
      if (!done.ok && done.failure.kind !== 'half-written') await saved.forgetBegun();
      if (done.ok) setWritten({ outlook, entry: done.value });
      return done;
    };
    const done = await check.whileWriting(write, ({ ok }) => ok).finally(() => setBusy(false));
    if (!done.ok) {
      setFailure(toPaneFailure(words, done.failure));
      if (done.failure.kind !== 'half-written') return;
      const entry = { kind: 'begun', edits: done.failure.edits, grids: [] } as const;
      return journal.record(entry, words.pane.findings.saved.partly(what));
    }
    setFailure(null);
    journal.record(done.value, what, write);
    onStatus(said.applied(count));
  };
  return (
    <div className={styles.root}>
      {isIdle(state) ? <Text>{said.intro}</Text> : null}
      <MergeFiles
        merge={merge}
        isOver={isOver}
        onChoose={() => setFailure(null)}
        onStatus={onStatus}
      />
      {state.kind === 'failed' ? <FailureMessage failure={state.failure} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {state.kind === 'ready' && isOver ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said.over}</MessageBarBody>
        </MessageBar>
      ) : null}
      {state.kind === 'ready' ? (
        <MergeOverview
          outlook={state.outlook}
          rule={merge.rule}
          busy={busy}
          journal={journal}
          isOver={isOver}
          onDecide={(word) => attempt(() => merge.decide(word))}
          onSettleAll={(rule) => attempt(() => merge.settleAll(rule))}
          onJump={(field) => attempt(() => jump(field))}
          onApply={() => attempt(apply)}
          onStatus={onStatus}
        />
      ) : null}
    </div>
  );
};

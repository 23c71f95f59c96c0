import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { EntrySession } from '../../app/sessions/entry-session';
import { cellsOfEntry } from '../../app/sessions/journal-session';
import { CheckPanel } from '../check/CheckPanel';
import { useCheck } from '../kit/use-check';
import { useFormOrder } from '../form/use-form-order';
import { useServices } from '../kit/services';
import { useSplitChoices } from '../split/use-split-choices';
import { CoEditingNote } from './CoEditingNote';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { PaneTask } from './task';
import { useJournal, type Journal } from '../kit/use-journal';
import { useKept } from '../kit/use-kept';
import { lazyAgain } from '../kit/lazy-again';
import { WorkProgress } from '../kit/WorkProgress';
import { ErrorBoundary } from './ErrorBoundary';
import { LooseMistake } from './LooseMistake';
import { attempt } from '../kit/mistakes';

// Fetched when their tab is opened, so that the first paint stays light.
const CollectPanel = lazyAgain(async () => (await import('../collect/CollectPanel')).CollectPanel);
const EntryPanel = lazyAgain(async () => (await import('../entry/EntryPanel')).EntryPanel);
const FlagsPanel = lazyAgain(async () => (await import('../flags/FlagsPanel')).FlagsPanel);
const SubmitPanel = lazyAgain(async () => (await import('../submit/SubmitPanel')).SubmitPanel);
const SplitPanel = lazyAgain(async () => (await import('../split/SplitPanel')).SplitPanel);
const FormPanel = lazyAgain(async () => (await import('../form/FormPanel')).FormPanel);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // A narrow pane shows its tabs in two rows rather than hiding any.
  tabs: { flexWrap: 'wrap' },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  undo: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  status: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  panel: {
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  /** What the pane was opened for; `check` starts the check at once. */
  readonly task: PaneTask | null;
}

/** The task pane: its tabs, one undo, one line that tells what was done. */
export const Pane = ({ task }: Props): ReactElement => {
  const styles = useStyles();
  const { words, workbook } = useServices();
  const { pane } = words;
  const [tab, setTab] = useState<PaneTask>(task ?? 'check');
  const [status, setStatus] = useState('');
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const check = useCheck();
  const journal = useJournal();
  const kept = useKept(check, journal);
  const [entry] = useState(() => new EntrySession({ workbook, check, journal }));
  const order = useFormOrder();
  const choices = useSplitChoices();
  const started = useRef(false);

  useEffect(() => {
    if (task !== 'check' || started.current) return;
    started.current = true;
    attempt(check.start);
  }, [task, check]);

  const openCheck = (): void => {
    setTab('check');
    attempt(check.start);
  };
  const step = async (act: Journal['undo'], said: (what: string) => string): Promise<void> => {
    const stepped = await act();
    if (!stepped.ok) return setFailure(toPaneFailure(words, stepped.failure));
    setFailure(null);
    if (!stepped.value) return;
    setStatus(said(stepped.value.what));
    if (check.state.kind !== 'done') return;
    const cells = cellsOfEntry(stepped.value.entry);
    if (cells) await check.look(cells);
    else await check.start();
  };

  const isBrokenOff = journal.steps.at(-1)?.entry.kind === 'begun';

  return (
    <main className={styles.root} aria-label={pane.title}>
      <div className={styles.top}>
        <LooseMistake place={tab} />
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={tab}
          onTabSelect={(_, data) => {
            setTab(data.value as PaneTask);
            setStatus('');
          }}
          aria-label={pane.title}
        >
          <Tab value="form">{pane.tabs.form}</Tab>
          <Tab value="entry">{pane.tabs.entry}</Tab>
          <Tab value="check">{pane.tabs.check}</Tab>
          <Tab value="submit">{pane.tabs.submit}</Tab>
          <Tab value="flags">{pane.tabs.flags}</Tab>
          <Tab value="split">{pane.tabs.split}</Tab>
          <Tab value="collect">{pane.tabs.collect}</Tab>
        </TabList>
        <div className={styles.bar}>
          <Text role="status" size={200} className={styles.status}>
            {status}
          </Text>
          {journal.newest === null ? null : (
            <Button
              size="small"
              className={styles.undo}
              onClick={() => attempt(() => step(journal.undo, pane.undo.done))}
            >
              {pane.undo.label(journal.newest)}
            </Button>
          )}
          {journal.undone === null ? null : (
            <Button
              size="small"
              className={styles.undo}
              onClick={() => attempt(() => step(journal.redo, pane.undo.redone))}
            >
              {pane.undo.redo(journal.undone)}
            </Button>
          )}
          {failure ? <FailureMessage failure={failure} /> : null}
          <CoEditingNote />
          {kept.brokenOff !== null && isBrokenOff ? (
            <FailureMessage failure={{ sentence: kept.brokenOff, details: null }} />
          ) : null}
          {kept.trouble === null ? null : (
            <Text size={200} className={styles.status}>
              {kept.trouble}
            </Text>
          )}
        </div>
      </div>
      <div className={styles.panel} role="tabpanel" aria-label={pane.tabs[tab]}>
        <ErrorBoundary key={tab} place={tab}>
          <Suspense fallback={<WorkProgress label={pane.opening} share={null} />}>
            {tab === 'form' ? (
              <FormPanel order={order} journal={journal} onStatus={setStatus} onCheck={openCheck} />
            ) : null}
            {tab === 'entry' ? (
              <EntryPanel
                check={check}
                session={entry}
                onStatus={setStatus}
                onMakeForm={() => setTab('form')}
              />
            ) : null}
            {tab === 'check' ? (
              <CheckPanel
                check={check}
                earlier={kept.check}
                journal={journal}
                onStatus={setStatus}
              />
            ) : null}
            {tab === 'submit' ? (
              <SubmitPanel
                check={check}
                journal={journal}
                onStatus={setStatus}
                onMakeForm={() => setTab('form')}
              />
            ) : null}
            {tab === 'split' ? <SplitPanel choices={choices} onStatus={setStatus} /> : null}
            {tab === 'collect' ? (
              <CollectPanel journal={journal} kept={kept} onStatus={setStatus} />
            ) : null}
            {tab === 'flags' ? <FlagsPanel /> : null}
          </Suspense>
        </ErrorBoundary>
      </div>
    </main>
  );
};

import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import type { DraftSession } from '../../app/sessions/draft-session';
import { EntrySession } from '../../app/sessions/entry-session';
import type { FormChoices } from '../form/use-form-order';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { useCheck } from '../kit/use-check';
import { useJournal } from '../kit/use-journal';
import { useSavedHistory } from '../kit/use-saved-history';
import { WorkProgress } from '../kit/WorkProgress';
import { useSplitChoices } from '../split/use-split-choices';
import { ErrorBoundary } from './ErrorBoundary';
import { LooseMistake } from './LooseMistake';
import { PaneBar } from './PaneBar';
import { PANELS, type PanelProps, type PaneTask } from './panels';

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
  /** What was typed in 記入; it is not lost with the pane. */
  readonly drafts: DraftSession;
}

/** The task pane: its tabs, the bar below them, and the panel of the tab. */
export const Pane = ({ task, drafts }: Props): ReactElement => {
  const styles = useStyles();
  const { words, workbook, locale } = useServices();
  const { pane } = words;
  const [tab, setTab] = useState<PaneTask>(task ?? 'check');
  const [status, setStatus] = useState('');
  const check = useCheck();
  const journal = useJournal();
  const saved = useSavedHistory(check, journal);
  const [entry] = useState(() => new EntrySession({ workbook, check, journal, drafts }));
  const formMemory = useState<FormChoices | null>(null);
  const choices = useSplitChoices();
  const started = useRef(false);

  useEffect(() => {
    if (task !== 'check' || started.current) return;
    started.current = true;
    attempt(check.start);
  }, [task, check]);

  const onCheck = (): void => {
    setTab('check');
    attempt(check.start);
  };
  const shared = { check, journal, saved, entry, formMemory, choices };
  const onMakeForm = (): void => setTab('form');
  const handed: PanelProps = { ...shared, onStatus: setStatus, onMakeForm, onCheck };
  const panel = PANELS.find(({ id }) => id === tab)!;

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
          {PANELS.map(({ id, name }) => (
            <Tab key={id} value={id}>
              {name[locale]}
            </Tab>
          ))}
        </TabList>
        <PaneBar
          check={check}
          journal={journal}
          saved={saved}
          status={status}
          onStatus={setStatus}
        />
      </div>
      <div className={styles.panel} role="tabpanel" aria-label={panel.name[locale]}>
        <ErrorBoundary key={tab} place={tab}>
          <Suspense fallback={<WorkProgress label={pane.opening} share={null} />}>
            <panel.Panel {...handed} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </main>
  );
};

import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useRef, useState, type ReactElement } from 'react';
import type { DraftSession } from '../../app/sessions/draft-session';
import { EntrySession } from '../../app/sessions/entry-session';
import type { FormChoices } from '../form/use-form-order';
import { loadEngine } from '../kit/load-engine';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { useCheck } from '../kit/use-check';
import { useJournal } from '../kit/use-journal';
import { useSavedHistory } from '../kit/use-saved-history';
import { WorkProgress } from '../kit/WorkProgress';
import { useSplitChoices } from '../split/use-split-choices';
import { ErrorBoundary } from './ErrorBoundary';
import { FirstSteps } from './FirstSteps';
import { LooseMistake } from './LooseMistake';
import { PaneBar } from './PaneBar';
import { PaneTabs } from './PaneTabs';
import { PANELS, type PanelProps, type PaneTask } from './panels';
import { StatusStrip } from './StatusStrip';
import { useKeptFocus } from './use-kept-focus';
import { useRole } from './use-role';
import { useShownPanel } from './use-shown-panel';

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
  panel: {
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
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
  const check = useCheck();
  const { role, isAsked, choose } = useRole(check);
  const { tab, setTab, status, setStatus, ...shown } = useShownPanel(task, role, check);
  const journal = useJournal();
  const saved = useSavedHistory(check, journal);
  const [entry] = useState(
    () => new EntrySession({ workbook, loadEngine, check, journal, drafts }),
  );
  const formMemory = useState<FormChoices | null>(null);
  const choices = useSplitChoices();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);

  const shared = { check, journal, saved, entry, formMemory, choices };
  const { ways, formStart, goToForm } = shown;
  const handed: PanelProps = {
    ...shared,
    role,
    ...ways,
    startsFromFile: formStart === 'file',
    startsReading: formStart === 'sheet',
    onStatus: setStatus,
  };
  const panel = PANELS.find(({ id }) => id === tab)!;

  return (
    <main className={styles.root} aria-label={pane.title}>
      <div className={styles.top}>
        <LooseMistake place={tab} />
        <StatusStrip check={check} role={role} saved={saved.check} onShow={setTab} />
        <PaneTabs
          role={role}
          shown={tab}
          onShow={setTab}
          onRole={(other) => attempt(() => choose(other))}
        />
        <PaneBar
          check={check}
          journal={journal}
          saved={saved}
          status={status}
          onStatus={setStatus}
        />
      </div>
      <div
        ref={place}
        tabIndex={-1}
        className={styles.panel}
        role="tabpanel"
        aria-label={panel.name[locale]}
      >
        <FirstSteps
          role={role}
          isAsked={isAsked}
          onChoose={(one) => attempt(() => choose(one))}
          isEmpty={check.isEmpty && tab !== 'form' && tab !== 'help'}
          onForm={goToForm}
          onHelp={() => setTab('help')}
        />
        <ErrorBoundary key={tab} place={tab}>
          <Suspense fallback={<WorkProgress label={pane.opening} share={null} />}>
            <panel.Panel {...handed} />
          </Suspense>
        </ErrorBoundary>
      </div>
    </main>
  );
};

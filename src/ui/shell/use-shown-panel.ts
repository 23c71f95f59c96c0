import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../core/record/role';
import { attempt } from '../kit/mistakes';
import type { Check } from '../kit/use-check';
import { firstPanel } from './arrangement';
import type { PanelProps, PaneTask } from './panels';

/** Ways from one panel to another. */
type Ways = Pick<PanelProps, 'onMakeForm' | 'onShowCheck' | 'onShowQuestions' | 'onCheck'>;

interface ShownPanel {
  readonly tab: PaneTask;
  readonly setTab: (panel: PaneTask) => void;
  /** What was just done, told until another panel is shown. */
  readonly status: string;
  readonly setStatus: (status: string) => void;
  /** Whether 準備 begins with a file. */
  readonly startsFromFile: boolean;
  readonly goToForm: (isFromFile: boolean) => void;
  readonly ways: Ways;
}

/** Which panel is shown: the one asked for, else the first of whose work it is. */
export const useShownPanel = (
  task: PaneTask | null,
  role: Role | null,
  check: Check,
): ShownPanel => {
  const [chosen, setChosen] = useState<PaneTask | null>(task);
  const [status, setStatus] = useState('');
  const [startsFromFile, setStartsFromFile] = useState(false);
  const started = useRef(false);
  useEffect(() => {
    if (task !== 'check' || started.current) return;
    started.current = true;
    attempt(check.start);
  }, [task, check]);

  const setTab = (panel: PaneTask): void => {
    setChosen(panel);
    setStatus('');
  };
  const goToForm = (isFromFile: boolean): void => {
    setStartsFromFile(isFromFile);
    setTab('form');
  };
  const onCheck = (): void => {
    setTab('check');
    attempt(check.start);
  };
  const ways: Ways = {
    onMakeForm: () => goToForm(false),
    onShowCheck: () => setTab('check'),
    onShowQuestions: () => setTab('questions'),
    onCheck,
  };
  const tab = chosen ?? firstPanel(role);
  return { tab, setTab, status, setStatus, startsFromFile, goToForm, ways };
};

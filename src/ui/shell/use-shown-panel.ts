import { useEffect, useRef, useState } from 'react';
import type { Role } from '../../core/record/role';
import { attempt } from '../kit/mistakes';
import type { Check } from '../kit/use-check';
import { firstPanel } from './arrangement';
import type { PanelProps, PaneTask } from './panels';

/** Ways from one panel to another. */
type Ways = Pick<
  PanelProps,
  'onMakeForm' | 'onReadSheet' | 'onShowCheck' | 'onShowQuestions' | 'onCheck'
>;

/** What 準備 begins with: choosing a plan, last year's file, or the open sheet. */
export type FormStart = 'plan' | 'file' | 'sheet';

interface ShownPanel {
  readonly tab: PaneTask;
  readonly setTab: (panel: PaneTask) => void;
  /** What was just done, told until another panel is shown. */
  readonly status: string;
  readonly setStatus: (status: string) => void;
  readonly formStart: FormStart;
  readonly goToForm: (start: FormStart) => void;
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
  const [formStart, setFormStart] = useState<FormStart>('plan');
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
  const goToForm = (start: FormStart): void => {
    setFormStart(start);
    setTab('form');
  };
  const onCheck = (): void => {
    setTab('check');
    attempt(check.start);
  };
  const ways: Ways = {
    onMakeForm: () => goToForm('plan'),
    onReadSheet: () => goToForm('sheet'),
    onShowCheck: () => setTab('check'),
    onShowQuestions: () => setTab('questions'),
    onCheck,
  };
  const tab = chosen ?? firstPanel(role);
  return { tab, setTab, status, setStatus, formStart, goToForm, ways };
};

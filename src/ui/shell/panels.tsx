import type { ComponentType } from 'react';
import type { EntrySession } from '../../app/sessions/entry-session';
import { CheckPanel } from '../check/CheckPanel';
import type { FormOrderState } from '../form/use-form-order';
import { lazyAgain } from '../kit/lazy-again';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import type { SavedHistory } from '../kit/use-saved-history';
import type { SplitChoices } from '../split/use-split-choices';
import type { PaneTask } from './task';

/** What the pane hands every panel; each takes what it needs. All of it outlives the panels. */
export interface PanelProps {
  readonly check: Check;
  readonly journal: Journal;
  readonly saved: SavedHistory;
  readonly entry: EntrySession;
  readonly order: FormOrderState;
  readonly choices: SplitChoices;
  readonly onStatus: (status: string) => void;
  readonly goTo: (tab: PaneTask) => void;
  /** Goes to the check and starts it. */
  readonly onCheck: () => void;
}

/** A tab and what stands below it. */
export interface PanelDescriptor {
  readonly id: PaneTask;
  readonly Panel: ComponentType<PanelProps>;
}

/** Fetched when its tab is opened, so that the first paint stays light. */
const fetched = (load: () => Promise<ComponentType<PanelProps>>): ComponentType<PanelProps> =>
  lazyAgain(load);

/** The panels in the order of their tabs. */
export const PANELS: readonly PanelDescriptor[] = [
  { id: 'form', Panel: fetched(async () => (await import('../form/FormPanel')).FormPanel) },
  { id: 'entry', Panel: fetched(async () => (await import('../entry/EntryPanel')).EntryPanel) },
  { id: 'check', Panel: CheckPanel },
  { id: 'submit', Panel: fetched(async () => (await import('../submit/SubmitPanel')).SubmitPanel) },
  { id: 'flags', Panel: fetched(async () => (await import('../flags/FlagsPanel')).FlagsPanel) },
  { id: 'split', Panel: fetched(async () => (await import('../split/SplitPanel')).SplitPanel) },
  {
    id: 'merge',
    Panel: fetched(async () => (await import('../merge/MergePanel')).MergePanel),
  },
];

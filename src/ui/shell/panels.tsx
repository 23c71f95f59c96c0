import type { ComponentType } from 'react';
import type { EntrySession } from '../../app/sessions/entry-session';
import type { Role } from '../../core/record/role';
import type { Locale } from '../../core/text/locale';
import { CheckPanel } from '../check/CheckPanel';
import type { FormMemory } from '../form/use-form-order';
import { lazyAgain } from '../kit/lazy-again';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import type { SavedHistory } from '../kit/use-saved-history';
import type { SplitChoices } from '../split/use-split-choices';

/** What the pane hands every panel; each takes what it needs. All of it outlives the panels. */
export interface PanelProps {
  /** Whose work it is; `null` while nobody knows. */
  readonly role: Role | null;
  readonly check: Check;
  readonly journal: Journal;
  readonly saved: SavedHistory;
  readonly entry: EntrySession;
  readonly formMemory: FormMemory;
  /** Whether a form is to be made of last year's file. */
  readonly startsFromFile: boolean;
  /** Whether a person was led to telling how the open sheet is read. */
  readonly startsReading: boolean;
  readonly choices: SplitChoices;
  readonly onStatus: (status: string) => void;
  /** Goes to making a form. */
  readonly onMakeForm: () => void;
  /** Goes to telling how the open sheet is read. */
  readonly onReadSheet: () => void;
  /** Goes to the check. */
  readonly onShowCheck: () => void;
  /** Goes to the questions of a return. */
  readonly onShowQuestions: () => void;
  /** Goes to the check and starts it. */
  readonly onCheck: () => void;
}

/** A tab and what stands below it: all that the pane knows of a panel. */
interface PanelDescriptor {
  readonly id: string;
  /** As its tab says it. */
  readonly name: Readonly<Record<Locale, string>>;
  /** Its `?task=` in manifests that are handed out, where that is not the id. */
  readonly address?: string;
  readonly Panel: ComponentType<PanelProps>;
}

/** Fetched when its tab is opened, so that the first paint stays light. */
const fetched = (load: () => Promise<ComponentType<PanelProps>>): ComponentType<PanelProps> =>
  lazyAgain(load);

const IN_ORDER = [
  {
    id: 'form',
    name: { ja: '準備', en: 'Prepare' },
    Panel: fetched(async () => (await import('../form/FormPanel')).FormPanel),
  },
  {
    id: 'entry',
    name: { ja: '記入', en: 'Fill in' },
    Panel: fetched(async () => (await import('../entry/EntryPanel')).EntryPanel),
  },
  { id: 'check', name: { ja: '点検', en: 'Check' }, Panel: CheckPanel },
  {
    id: 'submit',
    name: { ja: '提出', en: 'Submit' },
    Panel: fetched(async () => (await import('../submit/SubmitPanel')).SubmitPanel),
  },
  {
    id: 'flags',
    name: { ja: '見直し・再掲', en: 'Marks' },
    Panel: fetched(async () => (await import('../flags/FlagsPanel')).FlagsPanel),
  },
  {
    id: 'split',
    name: { ja: '配布', en: 'Hand out' },
    Panel: fetched(async () => (await import('../split/SplitPanel')).SplitPanel),
  },
  {
    id: 'merge',
    name: { ja: '取りまとめ', en: 'Collect' },
    address: 'collect',
    Panel: fetched(async () => (await import('../merge/MergePanel')).MergePanel),
  },
  {
    id: 'board',
    name: { ja: '状況', en: 'Status' },
    Panel: fetched(async () => (await import('../board/BoardPanel')).BoardPanel),
  },
  {
    id: 'questions',
    name: { ja: '差し戻し', en: 'Returned' },
    Panel: fetched(async () => (await import('../questions/QuestionsPanel')).QuestionsPanel),
  },
  {
    id: 'report',
    name: { ja: '集計・文書', en: 'Totals' },
    Panel: fetched(async () => (await import('../report/ReportPanel')).ReportPanel),
  },
  {
    id: 'settings',
    name: { ja: '設定', en: 'Settings' },
    Panel: fetched(async () => (await import('../settings/SettingsPanel')).SettingsPanel),
  },
  {
    id: 'help',
    name: { ja: '使い方', en: 'Help' },
    Panel: fetched(async () => (await import('../help/HelpPanel')).HelpPanel),
  },
] as const satisfies readonly PanelDescriptor[];

/** What the pane is opened for: one of its tabs. */
export type PaneTask = (typeof IN_ORDER)[number]['id'];

/** The panels in the order of their tabs. */
export const PANELS: readonly (PanelDescriptor & { readonly id: PaneTask })[] = IN_ORDER;

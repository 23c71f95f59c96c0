import type { ToldForm } from '../../core/profile/told-form';
import { headingKey, type HeadingRole, type RowKind } from '../../core/profile/heading-role';
import type { FormProfile, TitleRole } from '../../core/profile/form-profile';
import { gradesOfText, NOTHING_SAID, type SaidReading } from '../../core/form/read/said-reading';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { readIdentity } from '../../core/record/identity';
import { THRESHOLDS } from '../../core/rules/registry';
import { readThisWorkbook, type OfferedTitle, type WorkbookReading } from '../form/read-this-sheet';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort, WorkbookSnapshot } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { askingOnce, type DropDownPort } from '../recognise/recognise-open';
import { keepReading, type KeepFailure } from '../record/keep-reading';
import type { JournalEntry } from '../undo/journal';
import { Subscribable } from './subscribable';

/** How far telling a workbook's form is. */
export type ReadingStep =
  | { readonly kind: 'closed' | 'looking' }
  | { readonly kind: 'open' | 'keeping' | 'kept'; readonly reading: WorkbookReading }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** Telling a workbook's form, as it stands. */
export interface ReadingProgress {
  readonly step: ReadingStep;
  /** Titles in the order of the first look: those not understood first. */
  readonly titles: readonly OfferedTitle[];
  readonly said: SaidReading;
  /** Why it could not be kept. */
  readonly refused: KeepFailure | null;
}

/** What a session stands on. */
export interface ReadingScene {
  readonly workbook: WorkbookPort;
  readonly loadXlsx: () => Promise<XlsxPort>;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Told of what was kept, so that it can be taken back. */
  readonly onKept: (entry: JournalEntry | null, reading: WorkbookReading) => void;
}

/** The less is understood of a title, the sooner it is shown. */
const doubtOf = ({ role, sure, holds }: OfferedTitle): number =>
  role === null ? (holds === 'nothing' ? 1 : 0) : sure ? 3 : 2;

/** Titles as they were first shown, each with what is understood of it by now, and new ones after them. */
const inOrder = (
  shown: readonly OfferedTitle[],
  now: readonly OfferedTitle[],
  said: SaidReading,
): readonly OfferedTitle[] => {
  const found = new Map(now.map((title) => [title.key, title]));
  const stayed = shown.map((title) => {
    const told = said.titles.get(title.key);
    return found.get(title.key) ?? (told ? { ...title, role: told.role, sure: true } : title);
  });
  const known = new Set(shown.map(({ key }) => key));
  const added = now.filter(({ key }) => !known.has(key));
  return [...stayed, ...added.sort((a, b) => doubtOf(a) - doubtOf(b))];
};

const keptProfile = ({ grids }: WorkbookSnapshot): FormProfile | undefined => {
  const own = grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  return own && readIdentity(own, THRESHOLDS)?.catalog?.form;
};

/** Tells how the open workbook is read, takes corrections, and keeps them in it. */
export class ReadingSession extends Subscribable<ReadingProgress> {
  private snapshot: WorkbookSnapshot | null = null;
  private lists: DropDownPort;
  private running = new AbortController();
  private understood: Promise<void> = Promise.resolve();

  constructor(private readonly scene: ReadingScene) {
    super({ step: { kind: 'closed' }, titles: [], said: NOTHING_SAID, refused: null });
    this.lists = askingOnce(scene.workbook);
  }

  /** Reads the workbook anew; nothing is said of it any more. */
  readonly look = async (): Promise<void> => {
    this.change({ step: { kind: 'looking' }, titles: [], said: NOTHING_SAID, refused: null });
    try {
      const read = await this.scene.workbook.read();
      if (!read.ok) return this.change({ step: { kind: 'failed', failure: read.failure } });
      this.snapshot = read.value;
      this.lists = askingOnce(this.scene.workbook);
      await this.understand();
    } catch (mistake) {
      this.change({ step: { kind: 'closed' } });
      throw mistake;
    }
  };

  /** Says what a title stands for; `null` leaves it alone. */
  readonly choose = (title: OfferedTitle, role: HeadingRole | null): Promise<void> => {
    const { said } = this.getState();
    const told: TitleRole = { title: title.cell.text.replace(/\s+/gu, ''), role };
    const titles = new Map([...said.titles, [headingKey(title.cell.text), told]]);
    return this.say({ ...said, titles });
  };

  /** Says the grades, the best first; without two of them as they were found. */
  readonly grade = (text: string): Promise<void> =>
    this.say({ ...this.getState().said, grades: gradesOfText(text) });

  /** Says how the sheets are built; what is blank is taken back. */
  readonly tell = (form: ToldForm): Promise<void> => {
    const { said } = this.getState();
    return this.say({ ...said, form: { ...said.form, ...form } });
  };

  /** Says what rows with a word hold; `null` leaves them alone. */
  readonly tellRow = (word: string, kind: RowKind | null): Promise<void> => {
    const { form } = this.getState().said;
    const kept = this.snapshot ? keptProfile(this.snapshot)?.rowKinds : undefined;
    const others = (form.rowKinds ?? kept ?? []).filter(
      (one) => headingKey(one.word) !== headingKey(word),
    );
    return this.tell({ rowKinds: [...others, { word: word.trim(), kind }] });
  };

  readonly keep = async (): Promise<void> => {
    // What was said last counts.
    await this.understood;
    const { step } = this.getState();
    if (step.kind !== 'open') return;
    const { reading } = step;
    const { workbook, loadXlsx, newId, onKept } = this.scene;
    this.change({ step: { kind: 'keeping', reading }, refused: null });
    try {
      const kept = await keepReading(workbook, loadXlsx, reading, newId());
      if (!kept.ok) return this.change({ step, refused: kept.failure });
      onKept(kept.value, reading);
      this.change({ step: { kind: 'kept', reading } });
    } catch (mistake) {
      this.change({ step });
      throw mistake;
    }
  };

  readonly close = (): void => {
    this.running.abort();
    this.change({ step: { kind: 'closed' } });
  };

  private async say(said: SaidReading): Promise<void> {
    if (this.getState().step.kind === 'keeping') return;
    this.change({ said, refused: null });
    this.understood = this.understand();
    await this.understood;
  }

  private async understand(): Promise<void> {
    const { snapshot } = this;
    if (!snapshot) return;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const { said } = this.getState();
    const { pause } = this.scene;
    const kept = keptProfile(snapshot);
    const read = await readThisWorkbook(this.lists, snapshot, kept, said, pause, { signal });
    // Something newer was said meanwhile.
    if (!read.ok || signal.aborted) return;
    const titles = inOrder(this.getState().titles, read.value.titles, said);
    this.change({ step: { kind: 'open', reading: read.value }, titles });
  }

  private change(changes: Partial<ReadingProgress>): void {
    this.setState({ ...this.getState(), ...changes });
  }
}

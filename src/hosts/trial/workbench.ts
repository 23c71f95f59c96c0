import { createXlsx } from '../../adapters/xlsx';
import type { NamedFile } from '../../app/split/split-workbook';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { Role } from '../../core/record/role';
import {
  createExternal,
  ExcelHost,
  type ExternalFacts,
  fromBlueprint,
  type HostSheet,
  type HostWorkbook,
  toBlueprint,
} from '../../excel-host';
import type { AllWords } from '../../i18n';
import { fileFailureSentence } from '../../i18n/failure-sentences';
import type { WorkbookGrid } from './grid/grid';
import { download, element, notice } from './page';
import type { TrialPane } from './pane';
import { isChanged } from './save/content-changes';
import { askLosses, askUnsaved } from './save/dialogs';
import { type BookFile, saveBook } from './save/saving';
import { followTasks } from './tasks/follow-tasks';
import type { TrialTask } from './tasks/task-signs';

const xlsx = createXlsx();

const today = () => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

const hasGridOnly = ({ gridOnly }: HostSheet): boolean => gridOnly.length > 0;

/** What the workbench stands among. */
export interface WorkbenchPlace {
  readonly grid: WorkbookGrid;
  readonly pane: TrialPane;
  readonly excel: ExternalFacts;
  readonly words: AllWords;
  /** Another workbook is open: whose sample it is, `null` where it is none. */
  readonly onOpened: (role: Role | null) => void;
  /** Something of what there is to try shows as done in the workbook. */
  readonly onDone: (tasks: readonly TrialTask[]) => void;
}

/** The workbook on the desk, with the grid and the pane that look at it. */
export class TrialWorkbench {
  private book: HostWorkbook | undefined;
  private file: BookFile | undefined;
  private fileName = 'Book1.xlsx';
  /** The workbook as it was opened or saved last. */
  private kept: WorkbookBlueprint | undefined;
  private stopFollowing: (() => void) | undefined;
  constructor(private readonly place: WorkbenchPlace) {}

  private put(
    book: HostWorkbook,
    fileName: string,
    file: BookFile | undefined,
    role: Role | null,
  ): void {
    const { grid, pane, excel, onOpened, onDone } = this.place;
    this.stopFollowing?.();
    this.book = book;
    this.file = file;
    this.fileName = fileName;
    this.kept = toBlueprint(book);
    element('book-name').textContent = fileName;
    element('book-name').title = fileName;
    const host = new ExcelHost({ workbook: book, reader: xlsx, fileName, today: today() });
    grid.open(book);
    const bytes = () => saveBook(xlsx, this.file, toBlueprint(book)).file.bytes;
    pane.connect(createExternal(host, bytes, excel));
    this.stopFollowing = followTasks(book, onDone);
    onOpened(role);
  }

  /** Whether another workbook may take this one's place; asks where changes were not saved. */
  async mayLeave(): Promise<boolean> {
    await this.place.grid.finish();
    const { book, kept } = this;
    if (!book || !kept || !isChanged(kept, toBlueprint(book))) return true;
    const { trial } = this.place.words;
    const leaves = await askUnsaved(trial.unsavedBook(this.fileName));
    if (!leaves) notice(trial.notOpened);
    return leaves;
  }

  async openNew(): Promise<void> {
    if (!(await this.mayLeave())) return;
    const book = fromBlueprint({ styles: [{}], sheets: [], activeSheet: 0 });
    this.put(book, 'Book1.xlsx', undefined, null);
    notice(this.place.words.trial.openedNew);
  }

  /**
   * Opens a file; whether it is open now.
   *
   * @param role whose sample it is; `null` where it is a person's own
   */
  async open({ name, bytes }: NamedFile, role: Role | null): Promise<boolean> {
    const { words } = this.place;
    const blueprint = xlsx.readBlueprint(bytes);
    if (!blueprint.ok) {
      notice(words.trial.cannotOpen(name, fileFailureSentence(words, blueprint.failure)));
      return false;
    }
    if (!(await this.mayLeave())) return false;
    const file = { bytes, blueprint: blueprint.value };
    this.put(fromBlueprint(blueprint.value), name, file, role);
    notice(words.trial.opened(name));
    return true;
  }

  async save(): Promise<void> {
    await this.place.grid.finish();
    const { book } = this;
    if (!book) return;
    const { trial } = this.place.words;
    const { file, losses, leavesMarks } = saveBook(xlsx, this.file, toBlueprint(book));
    const all = [...losses, ...(book.sheets.some(hasGridOnly) ? (['gridOnly'] as const) : [])];
    if (all.length > 0 && !(await askLosses(all.map((kind) => trial.losses[kind])))) {
      notice(trial.notSaved);
      return;
    }
    this.file = file;
    this.kept = toBlueprint(book);
    download(file.bytes, this.fileName);
    notice(leavesMarks ? trial.savedWithoutMarks(this.fileName) : trial.saved(this.fileName));
  }
}

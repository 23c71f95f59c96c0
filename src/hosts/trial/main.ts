import './trial.css';
import { createXlsx } from '../../adapters/xlsx';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { cellName, isCellError } from '../../core/grid/grid';
import { isChanged } from './save/content-changes';
import { askLosses, askUnsaved } from './save/dialogs';
import {
  createExternal,
  ExcelHost,
  type ExternalFacts,
  fromBlueprint,
  type HostSheet,
  type HostWorkbook,
  toBlueprint,
} from '../../excel-host';
import { loadFonts } from './fonts';
import { createGrid, type GridSpot, type WorkbookGrid } from './grid/grid';
import { createPane, makeResizable, type TrialPane } from './pane';
import { excelOf, looksOf } from './looks';
import { wordsOf } from '../../i18n';
import { showMistake } from '../../ui/shell/show-mistake';
import { sampleWorkbook } from './sample';
import { type BookFile, saveBook } from './save/saving';

const element = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`the page has no #${id}`);
  return found as E;
};

const xlsx = createXlsx();

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const today = () => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};

/** The workbook on the desk, with the grid and the pane that look at it. */
class TrialWorkbench {
  private book: HostWorkbook | undefined;
  private file: BookFile | undefined;
  private fileName = 'Book1.xlsx';
  /** The workbook as it was opened or saved last. */
  private kept: WorkbookBlueprint | undefined;
  constructor(
    private readonly grid: WorkbookGrid,
    private readonly pane: TrialPane,
    private readonly excel: ExternalFacts,
  ) {}

  private put(book: HostWorkbook, fileName: string, file: BookFile | undefined): void {
    this.book = book;
    this.file = file;
    this.fileName = fileName;
    this.kept = toBlueprint(book);
    element('book-name').textContent = fileName;
    const host = new ExcelHost({ workbook: book, reader: xlsx, fileName, today: today() });
    this.grid.open(book);
    const bytes = () => saveBook(xlsx, this.file, toBlueprint(book)).file.bytes;
    this.pane.connect(createExternal(host, bytes, this.excel));
  }

  /** Whether another workbook may take this one's place; asks where changes were not saved. */
  private async mayLeave(): Promise<boolean> {
    await this.grid.finish();
    const { book, kept } = this;
    if (!book || !kept || !isChanged(kept, toBlueprint(book))) return true;
    const leaves = await askUnsaved(this.fileName);
    if (!leaves) notice('開くのをやめました。');
    return leaves;
  }

  async openNew(): Promise<void> {
    if (!(await this.mayLeave())) return;
    const book = fromBlueprint({ styles: [{}], sheets: [], activeSheet: 0 });
    this.put(book, 'Book1.xlsx', undefined);
    notice('新しいブックを開きました。');
  }

  async openBytes(bytes: Uint8Array, fileName: string): Promise<void> {
    const blueprint = xlsx.readBlueprint(bytes);
    if (!blueprint.ok) {
      notice(
        `${fileName} は開けません（${blueprint.failure.kind}）。.xlsx のブックを選んでください。`,
      );
      return;
    }
    if (!(await this.mayLeave())) return;
    this.put(fromBlueprint(blueprint.value), fileName, { bytes, blueprint: blueprint.value });
    notice(`${fileName} を開きました。`);
  }

  async save(): Promise<void> {
    await this.grid.finish();
    const { book } = this;
    if (!book) return;
    const { file, losses, leavesMarks } = saveBook(xlsx, this.file, toBlueprint(book));
    const all = [...losses, ...(book.sheets.some(hasGridOnly) ? [GRID_ONLY] : [])];
    if (all.length > 0 && !(await askLosses(all))) {
      notice('保存をやめました。');
      return;
    }
    this.file = file;
    this.kept = toBlueprint(book);
    download(file.bytes, this.fileName);
    notice(`${this.fileName} を保存しました。${leavesMarks ? '点検の印は入れていません。' : ''}`);
  }
}

const GRID_ONLY = 'この表で付けたデータバー・カラースケール・アイコンなど';

const hasGridOnly = ({ gridOnly }: HostSheet): boolean => gridOnly.length > 0;

const download = (bytes: Uint8Array, fileName: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const notice = (text: string): void => {
  element('notice').textContent = text;
};

const shown = ({ value }: GridSpot): string => {
  if (value === null || value === '') return '空欄';
  return isCellError(value) ? value.error : String(value);
};

// The grid is a canvas; a screen reader hears from here where the cell is and what it holds.
const readOut = (spot: GridSpot): void => {
  element('read-out').textContent =
    `${spot.sheet} ${cellName(spot.row, spot.column)} ${shown(spot)}`;
};

/** Tells our own mistake: over the whole page until a workbook is open, then beside its name. */
const tell = (mistake: unknown): void => {
  const splash = element('splash');
  showMistake(splash.hidden ? element('notice') : splash, mistake, 'trial', wordsOf('ja').mistake);
};

const wireTools = (desk: TrialWorkbench): void => {
  const file = element<HTMLInputElement>('file');
  element('new-book').addEventListener('click', () => {
    desk.openNew().catch(tell);
  });
  element('open-book').addEventListener('click', () => file.click());
  element('save-book').addEventListener('click', () => {
    desk.save().catch(tell);
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    chosen
      .arrayBuffer()
      .then((buffer) => desk.openBytes(new Uint8Array(buffer), chosen.name))
      .catch(tell);
  });
};

const start = async (): Promise<void> => {
  await loadFonts();
  const grid = createGrid(element('grid'));
  grid.onMove(readOut);
  const looks = looksOf(window.location.search, {
    language: navigator.language,
    isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  });
  const pane = createPane(element<HTMLIFrameElement>('pane'));
  const desk = new TrialWorkbench(grid, pane, excelOf(looks));
  makeResizable(element('splitter'), element('pane'));
  wireTools(desk);
  await desk.openBytes(await sampleWorkbook(), '進行管理シート.xlsx');
  element('splash').hidden = true;
};

window.addEventListener('error', ({ error }) => error && tell(error));
window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
start().catch(tell);

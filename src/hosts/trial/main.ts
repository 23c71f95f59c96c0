import './trial.css';
import { cellName, isCellError } from '../../core/grid/grid';
import type { Role } from '../../core/record/role';
import { type TrialWords, wordsOf } from '../../i18n';
import { showMistake } from '../../ui/shell/show-mistake';
import { queryIn, stateOf, type TrialState } from './address';
import { loadFonts } from './fonts';
import { createGrid, type GridSpot } from './grid/grid';
import { excelOf, looksOf } from './looks';
import { download, element, fillWords, notice } from './page';
import { createPane, makeResizable } from './pane';
import { departmentFile, returnedFiles } from './sample/department-files';
import { sampleWorkbook } from './sample/sample';
import { TaskList } from './tasks/task-list';
import { TrialWorkbench } from './workbench';

const looks = looksOf(window.location.search, {
  language: navigator.language,
  isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
});
const words = wordsOf(looks.locale);

const shown = ({ value }: GridSpot): string => {
  if (value === null || value === '') return words.trial.emptyCell;
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
  showMistake(splash.hidden ? element('notice') : splash, mistake, 'trial', words.mistake);
};

const onPress = (id: string, press: () => Promise<unknown>): void => {
  element(id).addEventListener('click', () => {
    press().catch(tell);
  });
};

const wireTools = (desk: TrialWorkbench): void => {
  const file = element<HTMLInputElement>('file');
  onPress('new-book', () => desk.openNew());
  element('open-book').addEventListener('click', () => file.click());
  onPress('save-book', () => desk.save());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) return;
    chosen
      .arrayBuffer()
      .then((buffer) => desk.open({ name: chosen.name, bytes: new Uint8Array(buffer) }, null))
      .catch(tell);
  });
};

const ROLES = ['department', 'secretariat'] as const;

const SAMPLES = { department: departmentFile, secretariat: sampleWorkbook };

/** Shows whose sample is open; what came back is the secretariat's to collect. */
const showRole = (role: Role | null): void => {
  for (const one of ROLES) element(one).setAttribute('aria-pressed', String(one === role));
  element('returned').hidden = role !== 'secretariat';
};

const wireSamples = (desk: TrialWorkbench, tasks: TaskList): void => {
  for (const role of ROLES) onPress(role, () => desk.open(SAMPLES[role](), role));
  element('returned').addEventListener('click', () => {
    const files = returnedFiles();
    for (const { name, bytes } of files) download(bytes, name);
    notice(words.trial.returned(files.length));
  });
  onPress('start-again', async () => {
    if (await desk.open(sampleWorkbook(), 'secretariat')) tasks.clear();
  });
};

const wireLanguage = (desk: TrialWorkbench, stateNow: () => TrialState): void => {
  const other = looks.locale === 'ja' ? 'en' : 'ja';
  const link = element<HTMLAnchorElement>('language');
  link.lang = other;
  link.href = `?lang=${other}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    desk
      .mayLeave()
      .then((leaves) => {
        if (leaves) window.location.search = queryIn(other, stateNow(), window.location.search);
      })
      .catch(tell);
  });
};

const tellDone = (tasks: readonly (keyof TrialWords['page'])[]): void => {
  if (tasks.length === 0) return;
  notice(tasks.map((task) => words.trial.taskTold(words.trial.page[task])).join(' '));
};

const start = async (): Promise<void> => {
  fillWords(words.trial, looks.locale);
  await loadFonts();
  const grid = createGrid(element('grid'), looks.locale);
  grid.onMove(readOut);
  const asked = stateOf(window.location.search);
  let { role } = asked;
  const tasks = new TaskList(words.trial);
  tasks.tick(asked.done);
  const desk = new TrialWorkbench({
    grid,
    pane: createPane(element<HTMLIFrameElement>('pane')),
    excel: excelOf(looks),
    words,
    onOpened: (opened) => {
      role = opened ?? role;
      showRole(opened);
    },
    onDone: (done) => tellDone(tasks.tick(done)),
  });
  makeResizable(element('splitter'), element('pane'));
  wireTools(desk);
  wireSamples(desk, tasks);
  wireLanguage(desk, () => ({ role, done: tasks.done }));
  await desk.open(SAMPLES[role](), role);
  element('splash').hidden = true;
};

window.addEventListener('error', ({ error }) => error && tell(error));
window.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
start().catch(tell);

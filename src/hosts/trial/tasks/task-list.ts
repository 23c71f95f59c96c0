import type { TrialWords } from '../../../i18n';
import { element } from '../page';
import { TRIAL_TASKS, type TrialTask } from './task-signs';

/** The list of things to try, which a person may put away and fetch again. */
export class TaskList {
  private readonly ticked = new Set<TrialTask>();
  private readonly list = element('task-list');
  private readonly toggle = element<HTMLButtonElement>('show-tasks');

  constructor(private readonly words: TrialWords) {
    this.toggle.addEventListener('click', () => {
      this.show(this.toggle.getAttribute('aria-expanded') === 'false');
    });
    element('close-tasks').addEventListener('click', () => {
      this.show(false);
      // The button that was pressed is gone.
      this.toggle.focus();
    });
    this.draw();
  }

  get done(): ReadonlySet<TrialTask> {
    return this.ticked;
  }

  /** Ticks tasks; those that were not ticked before are given back. */
  tick(tasks: Iterable<TrialTask>): readonly TrialTask[] {
    const fresh = [...tasks].filter((task) => !this.ticked.has(task));
    for (const task of fresh) this.ticked.add(task);
    if (fresh.length > 0) this.draw();
    return fresh;
  }

  clear(): void {
    this.ticked.clear();
    this.draw();
  }

  private show(isShown: boolean): void {
    element('tasks').hidden = !isShown;
    this.toggle.setAttribute('aria-expanded', String(isShown));
    // The grid has another height.
    window.dispatchEvent(new Event('resize'));
  }

  private draw(): void {
    this.list.replaceChildren(...TRIAL_TASKS.map((task) => this.drawn(task)));
  }

  private drawn(task: TrialTask): HTMLElement {
    const isDone = this.ticked.has(task);
    const [item, tick] = [document.createElement('li'), document.createElement('span')];
    tick.className = 'tick';
    tick.setAttribute('role', 'img');
    tick.setAttribute('aria-label', isDone ? this.words.taskDone : this.words.taskOpen);
    tick.textContent = isDone ? '✓' : '';
    item.classList.toggle('done', isDone);
    item.append(tick, this.words.page[task]);
    return item;
  }
}

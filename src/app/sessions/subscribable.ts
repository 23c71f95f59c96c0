/** What can be watched from outside: a session, whose listeners are called when its state has changed. */
export abstract class Subscribable<State> {
  private readonly listeners = new Set<() => void>();

  protected constructor(private current: State) {}

  /** Calls back after each change until the returned function is called; bound, for stores of React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The state as it is; the same object until something changes. */
  readonly getState = (): State => this.current;

  protected setState(next: State): void {
    if (Object.is(next, this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}

import { Subscribable } from './subscribable';

/** What was typed and is not in its cell yet, by the field's key. */
export type Drafts = ReadonlyMap<string, string>;

/** Keeps what is typed while other items, or other panels, are looked at, and while the pane is shown anew. */
export class DraftSession extends Subscribable<Drafts> {
  constructor() {
    super(new Map());
  }

  readonly setDraft = (key: string, text: string): void => {
    this.setState(new Map(this.getState()).set(key, text));
  };

  /** Takes drafts back, whatever they say. */
  readonly drop = (keys: readonly string[]): void => {
    const drafts = new Map(this.getState());
    for (const key of keys) drafts.delete(key);
    if (drafts.size < this.getState().size) this.setState(drafts);
  };

  /** Lets go of drafts that are in their cells now; what was typed since stays. */
  readonly settle = (written: Drafts): void =>
    this.drop(
      [...written].flatMap(([key, text]) => (this.getState().get(key) === text ? key : [])),
    );
}

import type {
  GivenFile,
  CommandEngine,
  CommandOrder,
  CommandOutcome,
  CommandRun,
} from '../ports/command-engine';
import { Subscribable } from './subscribable';

/** How far a command is. */
export type CommandState =
  | { readonly kind: 'idle' }
  /** `line`: how far it says that it is; blank where it says nothing. */
  | { readonly kind: 'running'; readonly line: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly outcome: CommandOutcome };

const IDLE: CommandState = { kind: 'idle' };

/** One command at a time; a new one ends the one before. */
export class CommandSession extends Subscribable<CommandState> {
  private atWork: CommandRun | undefined;

  /** @param onMistake is told of our own mistakes */
  constructor(
    private readonly engine: CommandEngine,
    private readonly onMistake: (mistake: unknown) => void,
  ) {
    super(IDLE);
  }

  readonly run = async (order: CommandOrder): Promise<void> => {
    this.atWork?.cancel();
    this.setState({ kind: 'running', line: '' });
    const run = this.engine.run(order, (line) => {
      if (this.atWork === run) this.setState({ kind: 'running', line });
    });
    this.atWork = run;
    try {
      const outcome = await run.outcome;
      if (this.atWork === run) this.end({ kind: 'done', outcome });
    } catch (mistake) {
      if (this.atWork !== run) return;
      this.end(IDLE);
      this.onMistake(mistake);
    }
  };

  readonly cancel = (): void => {
    if (!this.atWork) return;
    this.atWork.cancel();
    this.end({ kind: 'cancelled' });
  };

  /** Forgets what the last command gave, as when other files are chosen; one at work is ended, since it is of those before. */
  readonly forget = (): void => {
    if (this.atWork) this.cancel();
    else this.setState(IDLE);
  };

  private end(state: CommandState): void {
    this.atWork = undefined;
    this.setState(state);
  }
}

/** The files under names that differ, in their order: `a.xlsx`, `a (2).xlsx`. */
export const namedApart = (files: readonly GivenFile[]): readonly GivenFile[] => {
  const taken = new Set<string>();
  return files.map(({ name, read }) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let own = name;
    for (let count = 2; taken.has(own.toLowerCase()); count += 1)
      own = `${stem} (${count})${ending}`;
    taken.add(own.toLowerCase());
    return { name: own, read };
  });
};

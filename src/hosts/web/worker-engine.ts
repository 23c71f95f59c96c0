import type {
  GivenFile,
  CommandEngine,
  CommandOrder,
  CommandOutcome,
  CommandRun,
  HeldFile,
} from '../../app/ports/command-engine';
import { RetoldMistake, type Mistake } from '../../core/text/mistake';
import type { Locale } from '../../core/text/locale';
import { goneChunk } from '../../ui/kit/chunks';
import type { ReadyOrder } from './run-command';

/** What the worker is asked. */
export type WorkerCall = { readonly id: number } & (
  | { readonly kind: 'run'; readonly order: ReadyOrder; readonly given: readonly HeldFile[] }
  | { readonly kind: 'bundle'; readonly files: readonly HeldFile[] }
);

/** What it says. */
export type WorkerMessage = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'outcome'; readonly outcome: CommandOutcome }
  | { readonly kind: 'bundle'; readonly bytes: Uint8Array }
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
);

/** What the engine says of files that cannot be read any more, and of its reading. */
export interface EngineWords {
  unreadable(file: string): string;
  reading(done: number, all: number): string;
}

interface Waiting {
  readonly onProgress: (line: string) => void;
  readonly resolve: (message: WorkerMessage) => void;
  readonly reject: (mistake: Error) => void;
}

/** A worker that is made when it is first needed, and anew once it has been ended. */
class CommandWorker {
  private worker: Promise<Worker> | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;

  constructor(private readonly open: () => Promise<Worker>) {}

  async ask(
    call: WorkerCall extends infer Call ? (Call extends unknown ? Omit<Call, 'id'> : never) : never,
    onProgress: (line: string) => void,
    transfer: Transferable[] = [],
  ): Promise<WorkerMessage> {
    this.worker ??= this.open().then((worker) => this.listen(worker));
    const opening = this.worker;
    const worker = await opening.catch((mistake: unknown) => {
      // The next call tries again.
      if (this.worker === opening) this.worker = undefined;
      throw mistake;
    });
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { onProgress, resolve, reject });
      worker.postMessage({ id, ...call }, transfer);
    });
  }

  /** Ends whatever it is at; the next call makes another. */
  end(): void {
    void this.worker?.then((worker) => worker.terminate());
    this.worker = undefined;
    this.waiting.clear();
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      const call = this.waiting.get(data.id);
      if (data.kind === 'progress') return call?.onProgress(data.line);
      this.waiting.delete(data.id);
      if (data.kind === 'mistake') call?.reject(new RetoldMistake(data.mistake));
      else call?.resolve(data);
    };
    const fail = (error: Error): void => {
      for (const { reject } of this.waiting.values()) reject(error);
      this.end();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // Without a message its program could not be fetched.
      fail(event.message ? new TypeError(event.message) : goneChunk());
    };
    worker.onmessageerror = () => fail(new TypeError('an answer of the worker cannot be read'));
    return worker;
  }
}

/** The files' bytes one by one, or the name of one that cannot be read any more. */
const readAll = async (
  files: readonly GivenFile[],
  onRead: (done: number) => void,
): Promise<readonly HeldFile[] | string> => {
  const read: HeldFile[] = [];
  for (const { name, read: bytesOf } of files) {
    const bytes = await bytesOf().catch(() => undefined);
    if (!bytes) return name;
    read.push({ name, bytes });
    onRead(read.length);
  }
  return read;
};

/** What is handed over and not copied: each buffer once. */
export const buffersOf = (files: readonly Pick<HeldFile, 'bytes'>[]): Transferable[] => [
  ...new Set(
    files.map(({ bytes }) => bytes.buffer).filter((buffer) => buffer instanceof ArrayBuffer),
  ),
];

const wrong = (sentence: string): CommandOutcome => ({
  status: 2,
  out: '',
  told: [sentence],
  written: [],
});

/** Commands in a worker, so that no file holds the page up. */
export const workerEngine = (
  open: () => Promise<Worker>,
  locale: Locale,
  words: EngineWords,
): CommandEngine => {
  const worker = new CommandWorker(open);
  const outcomeOf = async (
    { name, files, options, given }: CommandOrder,
    onProgress: (line: string) => void,
    isCancelled: () => boolean,
  ): Promise<CommandOutcome> => {
    const read = await readAll(given, (done) => {
      if (given.length > 1) onProgress(words.reading(done, given.length));
    });
    if (typeof read === 'string') return wrong(words.unreadable(read));
    if (isCancelled()) return wrong('');
    const order = { name, files, options: options as ReadyOrder['options'], locale };
    const call = { kind: 'run', order, given: read } as const;
    const message = await worker.ask(call, onProgress, buffersOf(read));
    if (message.kind !== 'outcome') throw new TypeError('the worker gave no outcome');
    return message.outcome;
  };
  return {
    run: (order, onProgress): CommandRun => {
      let isCancelled = false;
      const cancel = (): void => {
        isCancelled = true;
        worker.end();
      };
      return { outcome: outcomeOf(order, onProgress, () => isCancelled), cancel };
    },
    bundle: async (files) => {
      const message = await worker.ask({ kind: 'bundle', files }, () => undefined);
      if (message.kind !== 'bundle') throw new TypeError('the worker gave no archive');
      return message.bytes;
    },
  };
};

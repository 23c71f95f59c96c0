import { Worker } from 'node:worker_threads';
import type { DiffOutcome } from '../../../commands/call/diff-at';
import type { DiffScene, DiffSource } from '../../../commands/call/place';
import { threadFile } from './thread-file';

/** Asks a thread for a file. */
export interface DiffOrder {
  readonly index: number;
  readonly file: string;
}

/** What it gives back. */
export interface DiffAnswer {
  readonly index: number;
  readonly outcome: DiffOutcome;
}

/** So many files may be compared before an earlier one is taken, for each thread. */
const AHEAD = 8;

/**
 * V8 lets a heap grow by a factor that follows from its limit, and a thread's rubbish by as much.
 * This limit is far above what any workbook takes, and low enough that memory stays flat; with a
 * young generation as large as this, what a file leaves behind hardly ever grows old.
 */
const LIMITS = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 2_000 };

/** Threads that compare files. Whatever comes first, results are taken in the order of the files. */
export class DiffPool implements DiffSource {
  private readonly workers: Worker[] = [];
  private readonly idle: Worker[] = [];
  private readonly outcomes = new Map<number, DiffOutcome>();
  private ordered = 0;
  private taken = 0;
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  constructor(
    private readonly files: readonly string[],
    scene: DiffScene,
    private readonly threads: number,
  ) {
    try {
      while (this.workers.length < threads) this.workers.push(this.start(scene));
      this.order();
    } catch (mistake) {
      this.close();
      throw mistake;
    }
  }

  /** The next file's result; `undefined` where it is still being compared. */
  take(): DiffOutcome | undefined {
    if (this.failure) throw this.failure;
    const outcome = this.outcomes.get(this.taken);
    if (!outcome) return undefined;
    this.outcomes.delete(this.taken);
    this.taken += 1;
    this.order();
    return outcome;
  }

  /** Kept when another result has come. */
  arrival(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  /** Ends the threads, whatever they are at. */
  close(): void {
    for (const worker of this.workers) void worker.terminate();
  }

  private start(scene: DiffScene): Worker {
    const { file, execArgv } = threadFile();
    const worker = new Worker(file, { workerData: scene, resourceLimits: LIMITS, execArgv });
    worker.on('message', ({ index, outcome }: DiffAnswer) => {
      this.outcomes.set(index, outcome);
      this.idle.push(worker);
      this.order();
      this.wake?.();
    });
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('messageerror', (error) => this.fail(error));
    worker.on('exit', (code) => this.fail(new TypeError(`a thread has ended with ${code}`)));
    this.idle.push(worker);
    return worker;
  }

  /** Gives the threads that have nothing to do a file each. */
  private order(): void {
    const last = Math.min(this.files.length, this.taken + AHEAD * this.threads);
    while (this.ordered < last) {
      const worker = this.idle.pop();
      if (!worker) return;
      const order: DiffOrder = { index: this.ordered, file: this.files[this.ordered]! };
      worker.postMessage(order);
      this.ordered += 1;
    }
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }
}

import { Worker } from 'node:worker_threads';
import type { OutcomeSource } from '../../../commands/call/place';
import { threadFile } from './thread-file';

/** What a thread is started with: its work, and what all of it needs. */
export interface ThreadScene {
  readonly work: 'diff' | 'export';
  readonly scene: unknown;
}

/** Asks a thread for a piece of work. */
export interface Order<O> {
  readonly index: number;
  readonly order: O;
}

/** What a thread is sent: it ends by itself once it is told to. */
export type Message<O> = Order<O> | 'end';

/** What it gives back. */
export interface Answer<T> {
  readonly index: number;
  readonly outcome: T;
}

/** So many pieces may be done before an earlier one is taken, for each thread. */
const AHEAD = 8;

/**
 * V8 lets a heap grow by a factor that follows from its limit, and a thread's rubbish by as much.
 * This limit is far above what any workbook takes, and low enough that memory stays flat; with a
 * young generation as large as this, what a file leaves behind hardly ever grows old.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2_000 };

/** Threads at one work. Whatever comes first, outcomes are taken in the order of the orders. */
export class OrderedPool<O, T> implements OutcomeSource<T> {
  private readonly workers: Worker[] = [];
  private readonly idle: Worker[] = [];
  private readonly outcomes = new Map<number, T>();
  private ordered = 0;
  private taken = 0;
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  constructor(
    private readonly orders: readonly O[],
    scene: ThreadScene,
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

  /** The next outcome; `undefined` where it is still being worked on. */
  take(): T | undefined {
    if (this.failure) throw this.failure;
    const outcome = this.outcomes.get(this.taken);
    if (outcome === undefined) return undefined;
    this.outcomes.delete(this.taken);
    this.taken += 1;
    this.order();
    return outcome;
  }

  /** Kept when another outcome has come. */
  arrival(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  /** Has each thread end where its work can be left. */
  close(): void {
    const end: Message<O> = 'end';
    for (const worker of this.workers) worker.postMessage(end);
  }

  private start(scene: ThreadScene): Worker {
    const { file, execArgv } = threadFile();
    const worker = new Worker(file, { workerData: scene, resourceLimits: LIMITS, execArgv });
    worker.on('message', ({ index, outcome }: Answer<T>) => {
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

  /** Gives the threads that have nothing to do a piece each. */
  private order(): void {
    const last = Math.min(this.orders.length, this.taken + AHEAD * this.threads);
    while (this.ordered < last) {
      const worker = this.idle.pop();
      if (!worker) return;
      const order: Message<O> = { index: this.ordered, order: this.orders[this.ordered]! };
      worker.postMessage(order);
      this.ordered += 1;
    }
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }
}

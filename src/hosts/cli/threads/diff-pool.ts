import type { DiffOutcome } from '../../../commands/call/diff-at';
import type { DiffScene } from '../../../commands/call/place';
import { OrderedPool } from './ordered-pool';

/** Threads that compare files with the master. */
export class DiffPool extends OrderedPool<string, DiffOutcome> {
  constructor(files: readonly string[], scene: DiffScene, threads: number) {
    super(files, { work: 'diff', scene }, threads);
  }
}

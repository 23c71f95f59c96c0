import type { BooksOutcome, BooksScene } from '../data-set/parts';
import { OrderedPool } from './ordered-pool';

/** Threads that make parts of a data set, a group of books at a time. */
export class ExportPool extends OrderedPool<readonly string[], BooksOutcome> {
  constructor(
    groups: readonly (readonly string[])[],
    { options, locale }: BooksScene,
    threads: number,
  ) {
    super(groups, { work: 'export', scene: { options, locale } }, threads);
  }
}

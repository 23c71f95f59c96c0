import type { PaneStore, StoreFailure } from '../../src/app/ports/pane-store';
import { failure, success } from '../../src/core/result';

/** A pane's store for tests; `records` may be read and damaged, `refuse` makes everything fail. */
export interface MemoryStore extends PaneStore {
  readonly records: Map<string, string>;
  refuse(failure: StoreFailure): void;
}

/** Keeps texts as long as the test lives. */
export const createMemoryStore = (): MemoryStore => {
  const records = new Map<string, string>();
  let refused: StoreFailure | null = null;
  const answer = <T>(work: () => T) =>
    Promise.resolve(refused ? failure(refused) : success(work()));
  const place = (workbook: string, key: string): string => `${workbook}/${key}`;
  return {
    records,
    refuse: (reason) => {
      refused = reason;
    },
    get: (workbook, key) => answer(() => records.get(place(workbook, key)) ?? null),
    put: (workbook, key, text) => answer(() => void records.set(place(workbook, key), text)),
    delete: (workbook, key) => answer(() => void records.delete(place(workbook, key))),
  };
};

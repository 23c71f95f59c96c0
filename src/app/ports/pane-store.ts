import type { Result } from '../../core/result';

/** Why something could not be kept or fetched. */
export type StoreFailure =
  /** The browser has no room left for it. */
  | { readonly kind: 'full' }
  /** The browser keeps nothing here, by policy or in private windows. */
  | { readonly kind: 'unavailable'; readonly detail: string };

/** Stands for the machine in the place of a workbook; what is kept of it is no workbook's, and never goes for being old. */
export const THIS_MACHINE = 'this-machine';

/** What is kept of a workbook. */
export type StoreKey = 'journal' | 'begun' | 'check' | 'submitter' | 'role' | 'preferences';

/** Keeps texts per workbook on this machine, beyond the pane's life. */
export interface PaneStore {
  /** `null` where nothing is kept. */
  get(workbook: string, key: StoreKey): Promise<Result<string | null, StoreFailure>>;
  put(workbook: string, key: StoreKey, text: string): Promise<Result<void, StoreFailure>>;
  delete(workbook: string, key: StoreKey): Promise<Result<void, StoreFailure>>;
}

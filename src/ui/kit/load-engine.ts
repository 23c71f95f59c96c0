import type * as CheckEngine from './check-engine';

/** Fetches the rules; from the second time on they are there. */
export const loadEngine = (): Promise<typeof CheckEngine> => import('./check-engine');

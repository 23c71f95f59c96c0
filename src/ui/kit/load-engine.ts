import type * as CheckEngine from './check-engine';
import { fetchChunk } from './chunks';

/** Fetches the rules; from the second time on they are there. */
export const loadEngine = (): Promise<typeof CheckEngine> =>
  fetchChunk(() => import('./check-engine'));

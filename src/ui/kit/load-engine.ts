import type * as CheckEngine from './check-engine';
import { fetchChunk } from './chunks';

/** What checks and mends. */
export type PaneEngine = typeof CheckEngine;

/** Fetches the rules; from the second time on they are there. */
export const loadEngine = (): Promise<PaneEngine> => fetchChunk(() => import('./check-engine'));

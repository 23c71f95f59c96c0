import { PANELS, type PaneTask } from './panels';

/** The task in an address' query (`?task=check`), as the ribbon's buttons name it; `null` where none of ours is. */
export const findTask = (query: string): PaneTask | null => {
  const named = new URLSearchParams(query).get('task');
  return PANELS.find(({ id, address }) => named === id || named === address)?.id ?? null;
};

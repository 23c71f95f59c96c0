/** What the pane is opened for; named in its address by the ribbon's buttons. */
export type PaneTask = 'form' | 'entry' | 'check' | 'submit' | 'flags' | 'split' | 'merge';

const TASKS: readonly PaneTask[] = ['form', 'entry', 'check', 'submit', 'flags', 'split', 'merge'];

/** How manifests that are handed out name 取りまとめ in its address; never changes. */
const MERGE_ADDRESS = 'collect';

/** The task in an address' query (`?task=check`); `null` where none of ours is named. */
export const findTask = (query: string): PaneTask | null => {
  const named = new URLSearchParams(query).get('task');
  if (named === MERGE_ADDRESS) return 'merge';
  return TASKS.find((task) => task === named) ?? null;
};

/** What the pane is opened for; named in its address by the ribbon's buttons. */
export type PaneTask = 'form' | 'entry' | 'check' | 'submit' | 'flags' | 'split' | 'collect';

const TASKS: readonly PaneTask[] = [
  'form',
  'entry',
  'check',
  'submit',
  'flags',
  'split',
  'collect',
];

/** The task in an address' query (`?task=check`); `null` where none of ours is named. */
export const findTask = (query: string): PaneTask | null => {
  const named = new URLSearchParams(query).get('task');
  return TASKS.find((task) => task === named) ?? null;
};

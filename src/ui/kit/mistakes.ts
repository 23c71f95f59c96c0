/** One of our own mistakes, and how to do again what it came of; `null` where nobody knows. */
export interface ToldMistake {
  readonly mistake: unknown;
  readonly again: (() => void) | null;
}

type Listener = (told: ToldMistake | null) => void;

const listeners = new Set<Listener>();

/** Calls back on each mistake, and with `null` when what failed is begun anew. */
export const onMistakes = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const tell = (told: ToldMistake | null): void => {
  for (const listener of [...listeners]) listener(told);
};

/** Tells a mistake; where nobody shows it, the host hears of it as of any rejection. */
export const tellMistake = (mistake: unknown, again: (() => void) | null = null): void => {
  if (listeners.size > 0) tell({ mistake, again });
  else void Promise.reject(mistake);
};

/** What has failed last; begun anew, its message goes. */
let failed: (() => unknown) | null = null;

/** Does what a person asked for; a mistake in it is shown, with the way to do the same again. */
export const attempt = (work: () => unknown): void => {
  const begin = (): void => {
    if (failed === work) tell(null);
    // An async function turns what is thrown at once into a rejection too.
    const begun = async (): Promise<unknown> => work();
    begun().catch((mistake: unknown) => {
      failed = work;
      tellMistake(mistake, begin);
    });
  };
  begin();
};

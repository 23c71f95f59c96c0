import { goneChunk } from '../../ui/kit/chunks';

/** Where the page says that its worker's program stands. */
const addressOf = (name: string): string => {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  if (!content) throw new TypeError(`the page does not say where ${name} is`);
  return content;
};

/** A page from disk may not start a worker of a file, but one of a text that a script brings along. */
const programText = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = addressOf('shinko-worker-text');
    script.onload = () => {
      const { shinkoWorkerText: text } = globalThis as { shinkoWorkerText?: unknown };
      if (typeof text === 'string') resolve(text);
      else reject(new TypeError('the worker’s text is missing'));
    };
    script.onerror = () => reject(goneChunk());
    document.head.append(script);
  });

export const isFromDisk = (): boolean => window.location.protocol === 'file:';

/** Starts the worker that runs commands. */
export const openCommandWorker = async (): Promise<Worker> => {
  if (!isFromDisk()) return new Worker(addressOf('shinko-worker'));
  const address = URL.createObjectURL(new Blob([await programText()], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    // The worker has it by now; an address that is kept would keep the text too.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
};

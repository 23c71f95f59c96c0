import { useCallback, useEffect, useState } from 'react';
import type { RecognisedWorkbook } from '../../app/recognise/recognised-workbook';
import { recogniseOpen } from '../../app/recognise/recognise-open';
import { attempt } from './mistakes';
import { toPaneFailure, type PaneFailure } from './pane-failure';
import { useServices } from './services';

/** The open workbook as it was read last. */
export interface ReadBook {
  /** `null` until it is read. */
  readonly workbook: RecognisedWorkbook | null;
  /** Why it could not be read. */
  readonly failure: PaneFailure | null;
  readonly load: () => Promise<void>;
}

/** Reads the open workbook, and anew whenever `cause` is another. */
export const useRecognised = (cause: unknown): ReadBook => {
  const { workbook: port, pause, words } = useServices();
  const [workbook, setWorkbook] = useState<RecognisedWorkbook | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const read = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      const work = signal ? { signal } : {};
      try {
        const snapshot = await port.read(work);
        const known = snapshot.ok
          ? await recogniseOpen(port, snapshot.value, pause, work)
          : snapshot;
        if (signal?.aborted) return;
        if (known.ok) setWorkbook(known.value);
        setFailure(known.ok ? null : toPaneFailure(words, known.failure));
      } catch (mistake) {
        // Nothing waits for what will not come; the mistake itself is told where all are.
        if (!signal?.aborted) setFailure({ sentence: words.mistake.unread, details: null });
        throw mistake;
      }
    },
    [port, pause, words],
  );
  useEffect(() => {
    const controller = new AbortController();
    attempt(() => read(controller.signal));
    return () => controller.abort();
  }, [read, cause]);
  return { workbook, failure, load: useCallback(() => read(), [read]) };
};

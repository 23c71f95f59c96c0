import type { LongWork, WorkbookFailure } from '../../../app/ports/workbook';
import { failure, type Result } from '../../../core/result';
import { toFailure } from './failures';
import type { BookMemory } from './memory';

/** The outcome of every member of the port. */
export type Outcome<T> = Result<T, WorkbookFailure>;

/** Whether the caller has cancelled. */
export const isCancelled = (work: LongWork | undefined): boolean => work?.signal?.aborted ?? false;

/** The failure of a cancelled call. */
export const CANCELLED: { readonly ok: false; readonly failure: WorkbookFailure } = failure({
  kind: 'cancelled',
});

/** Settles as cancelled once the caller cancels, whatever Excel is still at. */
const unlessCancelled = <T>(
  running: Promise<Outcome<T>>,
  signal: AbortSignal | undefined,
): Promise<Outcome<T>> => {
  if (!signal) return running;
  return new Promise((resolve, reject) => {
    const cancel = (): void => resolve(CANCELLED);
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    running.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
};

/** How a batch is run. */
export interface RunManners {
  /** Nobody waits for it; others wait while somebody types in a cell, in an Excel that knows how to. */
  readonly isQuiet?: boolean | undefined;
  /** Given for what can be left off at any time: reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a batch and turns what Office throws into failures; `sheet` is the one to name in them. */
export const runExcel = async <T>(
  memory: BookMemory,
  sheet: string | null,
  batch: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  { isQuiet = false, signal }: RunManners = {},
): Promise<Outcome<T>> => {
  try {
    return await unlessCancelled(Excel.run({ delayForCellEdit: !isQuiet }, batch), signal);
  } catch (error) {
    return failure(toFailure(error, { sheet, isReadOnly: memory.isReadOnly }));
  }
};

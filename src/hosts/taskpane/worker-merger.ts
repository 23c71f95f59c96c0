import type { MasterFailure } from '../../app/merge/diff-workbook';
import type { Merger, MasterContent, MergeOutlook, OpenMerger } from '../../app/merge/merger';
import type { MergeMoment } from '../../app/merge/merge';
import type { Settlement } from '../../core/merge/resolve/settle';
import { success, type Result } from '../../core/result';
import { RetoldMistake, type Mistake } from '../../core/text/mistake';
import { goneChunk } from '../../ui/kit/chunks';

/** What the worker is asked. */
export type MergerCall =
  | { readonly kind: 'open'; readonly master: MasterContent }
  | { readonly kind: 'add'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'reject'; readonly file: string; readonly code: string }
  | { readonly kind: 'forget'; readonly files: readonly string[] }
  | { readonly kind: 'settle'; readonly settlement: Settlement; readonly moment: MergeMoment };

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** Our own mistake in the worker. */
  readonly mistake?: Mistake;
}

/** A merger in a worker of its own, so that reading hundreds of files never holds the pane up. */
export const openWorkerMerger: OpenMerger = async (master) => {
  const worker = new Worker(new URL('./merge-worker', import.meta.url));
  const waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }
  >();
  let calls = 0;
  worker.onmessage = ({ data: { id, value, mistake } }: MessageEvent<Answer>) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (mistake === undefined) call?.resolve(value as never);
    else call?.reject(new RetoldMistake(mistake));
  };
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onerror = (event) => {
    // Without a message its program could not be fetched; the window is not to tell it once more.
    const isGone = !event.message;
    event.preventDefault();
    failAll(isGone ? goneChunk() : new TypeError(event.message));
  };
  worker.onmessageerror = () => failAll(new TypeError('an answer of the worker cannot be read'));
  const ask = <T>(call: MergerCall, transfer: Transferable[] = []): Promise<T> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, call }, transfer);
    });
  const merger: Merger = {
    add: (file, bytes) =>
      ask({ kind: 'add', file, bytes }, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []),
    reject: (file, code) => ask({ kind: 'reject', file, code }),
    forget: (files) => ask({ kind: 'forget', files }),
    settle: (settlement, moment) => ask<MergeOutlook>({ kind: 'settle', settlement, moment }),
    close: () => worker.terminate(),
  };
  const opened = await ask<Result<unknown, MasterFailure>>({ kind: 'open', master }).catch(
    (mistake: unknown) => {
      worker.terminate();
      throw mistake;
    },
  );
  if (opened.ok) return success(merger);
  worker.terminate();
  return opened;
};

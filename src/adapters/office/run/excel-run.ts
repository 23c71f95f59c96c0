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

/** Runs a batch and turns what Office throws into failures; `sheet` is the one to name in them. */
export const runExcel = async <T>(
  memory: BookMemory,
  sheet: string | null,
  batch: (context: Excel.RequestContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  try {
    return await Excel.run(batch);
  } catch (error) {
    return failure(toFailure(error, { sheet, isReadOnly: memory.isReadOnly }));
  }
};

import type { LongWork } from '../../../app/ports/workbook';
import { failure, success } from '../../../core/result';
import { CANCELLED, isCancelled, type Outcome } from '../run/excel-run';
import { toCommonFailure } from '../run/failures';

const SLICE_BYTES = 4 * 1024 * 1024;

/** Turns a call of the common API into an outcome. */
const outcomeOf = <T>(
  call: (callback: (result: Office.AsyncResult<T>) => void) => void,
): Promise<Outcome<T>> =>
  new Promise((resolve) => {
    call((result) => {
      // The enum's object is missing where only its values travel.
      const isDone = String(result.status) === 'succeeded';
      resolve(isDone ? success(result.value) : failure(toCommonFailure(result.error)));
    });
  });

const readSlices = async (file: Office.File, work?: LongWork): Promise<Outcome<Uint8Array>> => {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    if (isCancelled(work)) return CANCELLED;
    const slice = await outcomeOf<Office.Slice>((callback) => file.getSliceAsync(index, callback));
    if (!slice.ok) return slice;
    const data = slice.value.data as ArrayLike<number>;
    bytes.set(data, filled);
    filled += data.length;
    work?.onProgress?.(index + 1, file.sliceCount);
  }
  return success(bytes.subarray(0, filled));
};

/** The open workbook as Excel would save it. Office keeps two copies at most, so the file is always closed. */
export const bookBytes = async (work?: LongWork): Promise<Outcome<Uint8Array>> => {
  if (isCancelled(work)) return CANCELLED;
  const document = Office.context?.document;
  if (typeof document?.getFileAsync !== 'function') {
    return failure({ kind: 'unsupported', requirement: 'CompressedFile' });
  }
  const file = await outcomeOf<Office.File>((callback) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, callback),
  );
  if (!file.ok) return file;
  try {
    return await readSlices(file.value, work);
  } finally {
    await outcomeOf<void>((callback) => file.value.closeAsync(callback));
  }
};

import type { FileFailure, OtherFormat } from '../../app/ports/xlsx';
import { failure, success, type Result } from '../../core/result';

/** Carries a {@link FileFailure} up to the port's surface; never leaves this folder. */
export class FileFault extends Error {
  constructor(readonly failure: FileFailure) {
    super(failure.kind);
  }
}

/** As much of a part's path as a sentence can quote: a file may call its parts what it likes. */
const shown = (part: string): string =>
  // eslint-disable-next-line no-control-regex -- control signs are what is looked for
  part.slice(0, 100).replace(/[\u0000-\u001f]/gu, '\ufffd');

/** A zip or XML fault, ready to be thrown. */
export const damaged = (part: string, detail: string): FileFault =>
  new FileFault({ kind: 'damaged', part: shown(part), detail });

/** Something sound that we do not take on, ready to be thrown. */
export const unsupported = (
  part: string,
  what: Extract<FileFailure, { kind: 'unsupported' }>['what'],
  place: string,
): FileFault => new FileFault({ kind: 'unsupported', part, what, place });

/** A file of another kind, ready to be thrown. */
export const otherFormat = (format: OtherFormat): FileFault =>
  new FileFault({ kind: 'other-format', format });

/** A part that is referred to and not there, ready to be thrown. */
export const missingPart = (part: string): FileFault =>
  new FileFault({ kind: 'missing-part', part });

/** Runs work on a file and turns a fault in it into a failure; anything else stays an exception. */
export const attempt = <T>(work: () => T): Result<T, FileFailure> => {
  try {
    return success(work());
  } catch (error) {
    if (error instanceof FileFault) return failure(error.failure);
    throw error;
  }
};

/** What webpack calls a part of the program that cannot be fetched; ours bear the same name. */
const CHUNK_ERROR = 'ChunkLoadError';

/** Whether a part of the program could not be fetched: most likely another version was put there. */
export const isChunkFailure = (mistake: unknown): boolean =>
  typeof mistake === 'object' &&
  mistake !== null &&
  'name' in mistake &&
  mistake.name === CHUNK_ERROR;

/** That a part of the program could not be fetched. */
export const goneChunk = (cause?: unknown): Error =>
  Object.assign(new Error('', { cause }), { name: CHUNK_ERROR });

/** Fetches a part of the program; whatever keeps it away is told as such. */
export const fetchChunk = async <T>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch (cause) {
    if (isChunkFailure(cause)) throw cause;
    throw goneChunk(cause);
  }
};

import { isFromOffice } from './failures';

/**
 * Does once more what Office has failed in: for what tidies up after a failure, where a second one would
 * leave things half done. Whatever is done must be right to do again.
 */
export const twice = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isFromOffice(error)) throw error;
    return work();
  }
};

import { failure, success, type Result } from '../result';

/** Why a JSON value is not what it should be: where (a path such as `items[3].number`) and what was expected there. */
export interface JsonFault {
  readonly path: string;
  readonly expected: string;
}

class FaultFound extends Error {
  constructor(readonly fault: JsonFault) {
    super(`${fault.path}: ${fault.expected}`);
  }
}

/** Reads one value of parsed JSON; what is wrong ends the reading at {@link readJson}. */
export type Reader<T> = (value: unknown, path: string) => T;

/** Ends the reading: this place is not as expected. */
export const wrong = (path: string, expected: string): never => {
  throw new FaultFound({ path, expected });
};

export const readObject: Reader<Record<string, unknown>> = (value, path) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wrong(path, 'object');

export const readText: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : wrong(path, 'string');

export const readList =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, path) =>
    Array.isArray(value)
      ? value.map((entry, index) => reader(entry, `${path}[${index}]`))
      : wrong(path, 'list');

const readTexts = readList(readText);

/** A list of texts, which may be left out. */
export const readTextsOrNone: Reader<readonly string[]> = (value, path) =>
  value === undefined ? [] : readTexts(value, path);

/** Reads parsed JSON; the fault names the first place that is wrong. */
export const readJson = <T>(read: () => T): Result<T, JsonFault> => {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof FaultFound) return failure(error.fault);
    throw error;
  }
};

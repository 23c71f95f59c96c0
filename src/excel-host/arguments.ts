import { refuse } from './host-error';

/** A text argument; `InvalidArgument` where it is none. */
export const textArgument = (value: unknown): string =>
  typeof value === 'string' ? value : refuse('InvalidArgument', 'a text was expected');

/** A text argument that may be left out. */
export const optionalText = (value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : textArgument(value);

/** A whole number; `InvalidArgument` where it is none. */
export const integerArgument = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value)
    ? value
    : refuse('InvalidArgument', 'a whole number was expected');

/** A number; `InvalidArgument` where it is none. */
export const numberArgument = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse('InvalidArgument', 'a number was expected');

/** A Boolean argument; left out, it is `fallback`. */
export const booleanArgument = (value: unknown, fallback?: boolean): boolean => {
  if (typeof value === 'boolean') return value;
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  return refuse('InvalidArgument', 'true or false was expected');
};

/** One of several words, in any case of letters. */
export const wordArgument = <W extends string>(
  value: unknown,
  words: readonly W[],
  fallback?: W,
): W => {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const wanted = typeof value === 'string' ? value.toLowerCase() : '';
  return (
    words.find((word) => word.toLowerCase() === wanted) ??
    refuse('InvalidArgument', `one of ${words.join(', ')} was expected`)
  );
};

/** A plain object's members. */
export const recordArgument = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse('InvalidArgument', 'an object was expected');

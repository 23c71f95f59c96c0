/** Where a case found something else than it must be; `at` is a word of the case's own, never a cell's text. */
export class Departure extends Error {
  constructor(
    readonly at: string,
    readonly code: string | null,
    detail: string,
  ) {
    super(`${at}: ${detail}`);
    this.name = 'Departure';
  }
}

/** Members that say something, as `undefined` says nothing. */
const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([, member]) => member !== undefined);

const sameLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => isSame(value, other[index]));

const sameObjects = (one: object, other: object): boolean => {
  const [members, others] = [membersOf(one), new Map(membersOf(other))];
  return (
    members.length === others.size &&
    members.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  );
};

/** Whether two values hold the same, whatever they are made of. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && sameLists([...one], [...other]);
  }
  if (one instanceof Map && other instanceof Map) {
    return (
      one.size === other.size &&
      [...one].every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
    );
  }
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((value) => other.has(value));
  }
  return sameObjects(one, other);
};

const told = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    member instanceof Map || member instanceof Set ? [...member] : member,
  );

/** What a failure of the port is called, in a result or by itself. */
const kindIn = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('failure' in value) return kindIn(value.failure);
  if ('code' in value && typeof value.code === 'string') return value.code;
  return 'kind' in value && typeof value.kind === 'string' ? value.kind : null;
};

/** Departs unless two values hold the same. */
export const same = (at: string, actual: unknown, expected: unknown): void => {
  if (isSame(actual, expected)) return;
  throw new Departure(at, kindIn(actual), `${told(actual)} is not ${told(expected)}`);
};

/** Departs unless something is so. */
export const isTrue = (at: string, isSo: boolean): void => {
  if (!isSo) throw new Departure(at, null, 'is not so');
};

/** The value of a result; departs where it is a failure. */
export const valueOf = <T>(
  at: string,
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: object },
): T => {
  if (result.ok) return result.value;
  throw new Departure(at, kindIn(result.failure), told(result.failure));
};

/** What a member of the port answers that has nothing to tell. */
export const DONE = { ok: true, value: undefined } as const;

/** The answer of a member of the port that refuses. */
export const refused = (failure: object): { readonly ok: false; readonly failure: object } => ({
  ok: false,
  failure,
});

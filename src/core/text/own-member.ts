/**
 * What a table says of a key that was read from a file; `undefined` where it says nothing, also of keys
 * such as `constructor`, which every object has without having been given them.
 */
export const ownMember = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

import { createXlsx } from '../../adapters/xlsx';
import type { HeldFile } from '../../app/ports/command-engine';
import type { FilePlace } from '../../commands/call/place';

/** What Node says of files that are not as they are needed. */
const coded = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });

/** A random id (RFC 4122, version 4); pages that are not served over https have no `randomUUID`. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/u.exec(digits)!;
  return parts.join('-');
};

const parentOf = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at);
};

/** Files that are held in memory under their names, and what a command made beside them. */
export interface MemoryPlace {
  readonly place: FilePlace;
  /** What was written, in its order. */
  readonly written: () => readonly HeldFile[];
}

/** @param given the files that a command may read, by name */
export const memoryPlace = (given: ReadonlyMap<string, Uint8Array>): MemoryPlace => {
  const written = new Map<string, Uint8Array>();
  const folders = new Set<string>(['.']);
  const contentOf = (file: string): Uint8Array | undefined => written.get(file) ?? given.get(file);
  let parts = 0;
  const place: FilePlace = {
    xlsx: createXlsx(),
    read: (file) => {
      const bytes = contentOf(file);
      if (!bytes) throw coded('ENOENT', file);
      return bytes;
    },
    standing: (path) => {
      if (folders.has(path)) return 'folder';
      return contentOf(path) ? 'file' : 'nothing';
    },
    // Nobody else writes into what one call holds.
    trace: (file) => (contentOf(file) ? 'held' : ''),
    list: (folder) =>
      [...given.keys(), ...written.keys()]
        .filter((file) => parentOf(file) === folder)
        .map((file) => file.slice(file.lastIndexOf('/') + 1)),
    makeFolder: (folder) => {
      if (folders.has(folder)) return undefined;
      folders.add(folder);
      return folder;
    },
    removeFolder: (folder) => void folders.delete(folder),
    write: (file, content) => {
      if (contentOf(file)) throw coded('EEXIST', file);
      written.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    rename: (from, to) => {
      const bytes = written.get(from);
      if (!bytes) throw coded('ENOENT', from);
      written.delete(from);
      written.set(to, bytes);
    },
    remove: (file) => void written.delete(file),
    join: (...parts) => parts.filter((part) => part !== '.').join('/'),
    dirname: parentOf,
    basename: (path) => path.slice(path.lastIndexOf('/') + 1),
    resolve: (path) => path,
    longestPath: Infinity,
    newId,
    partName: () => `.${(parts += 1)}.part`,
  };
  return {
    place,
    written: () => [...written].map(([name, bytes]) => ({ name, bytes })),
  };
};

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { OLD } from './scene';

/** Files below a folder, by path from it. */
export const filesBelow = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
  );

const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** Whether bytes are all of a file, by what its name says. */
const isWhole = (name: string, bytes: Uint8Array): boolean => {
  if (/\.xlsx$/u.test(name)) return xlsx.read(bytes).ok && xlsx.readBlueprint(bytes).ok;
  if (/\.parquet$/u.test(name)) {
    const ends = [bytes.subarray(0, 4), bytes.subarray(-4)];
    return bytes.length > 8 && ends.every((end) => Buffer.from(end).toString() === 'PAR1');
  }
  const text = new TextDecoder().decode(bytes);
  if (!text.endsWith('\n')) return false;
  if (!/\.json$/u.test(name)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A file or folder that was not finished: nothing takes it for a book. */
const isPart = (path: string): boolean => /(?:^|[/\\])\.[0-9a-f]{16}\.part(?:[/\\]|$)/u.test(path);

/**
 * What is wrong in a folder after a call was broken off: an input that changed, an output that is neither the
 * old file nor a whole new one, anything left that is no part; `isCleaned` allows no part either.
 */
export const wrongIn = (
  folder: string,
  before: ReadonlyMap<string, Uint8Array>,
  isCleaned: boolean,
): readonly string[] => {
  const after = filesBelow(folder);
  const gone = [...before.keys()]
    .filter((path) => !after.has(path))
    .map((path) => `${path} is gone`);
  const wrong = [...after].flatMap(([path, bytes]): readonly string[] => {
    const old = before.get(path);
    if (old && same(old, bytes)) return [];
    if (old && !same(old, OLD)) return [`${path} was an input and is another`];
    if (isPart(path)) return isCleaned ? [`${path} is left`] : [];
    return isWhole(path, bytes) ? [] : [`${path} is not whole`];
  });
  return [...gone, ...wrong];
};

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(
  readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };

const all = Object.entries(packages).filter(([folder, { link }]) => folder !== '' && !link);

/** What may stand in what is handed out. */
const SHIPPED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
]);
/** What may besides be a tool of ours. */
const TOOLS: ReadonlySet<string> = new Set([
  ...SHIPPED,
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'CC-BY-3.0', 'MIT-0', 'MPL-2.0', 'Python-2.0'],
  ...['Unlicense', 'WTFPL', 'Zlib', 'Artistic-2.0'],
]);

/** Tools that name no licence, or a file; neither is handed out as a package of ours. */
const BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/@microsoft/office-js': 'its LICENSE file: the terms of Microsoft for Office.js',
  'node_modules/@univerjs/telemetry': 'of the Apache-2.0 repository of Univer; trial page alone',
};

/** What an installed package says itself; `null` where it is not on this machine. */
const installed = (folder: string): string | null => {
  const file = join(__dirname, '../..', folder, 'package.json');
  if (!existsSync(file)) return null;
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as Locked;
  return license ?? 'none';
};

/** An expression such as `(MIT OR CC0-1.0)`: one of several, or all of them, must be allowed. */
const isAllowed = (license: string, allowed: ReadonlySet<string>): boolean => {
  const plain = license.replace(/^\((.*)\)$/u, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => isAllowed(one, allowed));
  return plain.split(' AND ').every((one) => allowed.has(one));
};

it('配るものに入る部品の許諾は、許したものだけ', () => {
  const shipped = all.filter(([, { dev, devOptional }]) => !dev && !devOptional);
  expect(shipped.length).toBeGreaterThan(20);
  const wrong = shipped.filter(([, { license = 'none' }]) => !isAllowed(license, SHIPPED));
  expect(wrong.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
});

it('道具の許諾も、許したものだけ', () => {
  const told = all.map(([folder, one]) => [folder, one.license ?? installed(folder)] as const);
  const wrong = told.filter(([, license]) => license !== null && !isAllowed(license, TOOLS));
  expect(wrong.filter(([folder]) => !Object.hasOwn(BY_HAND, folder))).toEqual([]);
  expect(wrong.length).toBe(Object.keys(BY_HAND).length);
});

it('許諾が書かれていないのは、この機械に入らない、ほかの機械の任意の部品だけ', () => {
  const untold = all.filter(([folder, { license }]) => !license && installed(folder) === null);
  expect(untold.filter(([, { optional }]) => !optional).map(([folder]) => folder)).toEqual([]);
});

it('どの部品も、中身の要約値で固定されている', () => {
  const loose = all.filter(([, { integrity, resolved }]) => resolved !== undefined && !integrity);
  expect(loose.map(([folder]) => folder)).toEqual([]);
});

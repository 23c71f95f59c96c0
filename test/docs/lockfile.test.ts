import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  readFileSync(join(__dirname, '../../package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, LockedPackage>> };

/** Whether a package stands in the lockfile where Node would find it from a folder. */
const isLocked = (folder: string, name: string): boolean => {
  if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in packages) return true;
  const outer = folder.lastIndexOf('/node_modules/');
  if (outer >= 0) return isLocked(folder.slice(0, outer), name);
  return folder !== '' && isLocked('', name);
};

it('どの機械の任意の部品も package-lock.json にある（なければ npm ci が断る）', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(folder, name))
      .map((name) => `${folder} → ${name}`),
  );
  expect(missing).toEqual([]);
});

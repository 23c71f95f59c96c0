/**
 * `npm run corpus -- FOLDER [--validate N] [--resume FILE] [--limit N]`: every .xlsx below FOLDER is read
 * and held cell for cell against SheetJS (and openpyxl, where Python has it), changed in every way, and a
 * sample goes through Microsoft's validator before and after. A table by kind; exit 1 on anything that
 * `known.json` does not list.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { newKinds, validatorErrors } from '../peers/ooxml-validator';
import { holdWorkbook, type Held } from './hold';
import { openpyxlReads } from './openpyxl';

/** What is kept of one file, so that a run that was broken off goes on. */
interface Line extends Held {
  readonly file: string;
  /** What openpyxl read: its cells that say something else; `null` where it was not asked. */
  readonly openpyxl: { readonly isRead: boolean; readonly wrong: readonly string[] } | null;
  /** Kinds of validator errors that a change of ours added; `null` where it was not asked. */
  readonly invalid: readonly string[] | null;
}

const KNOWN = JSON.parse(readFileSync(join(__dirname, 'known.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

const workbooksBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/iu.test(name) && statSync(join(folder, name)).isFile())
    .sort();

/** So many names, spread evenly. */
const spread = (names: readonly string[], count: number): ReadonlySet<string> => {
  const step = names.length / Math.max(1, Math.min(count, names.length));
  return new Set(
    Array.from({ length: Math.min(count, names.length) }, (_, at) => names[Math.floor(at * step)]!),
  );
};

const validated = (
  bytes: Uint8Array,
  changed: Iterable<Uint8Array | undefined>,
): readonly string[] => {
  const before = validatorErrors(bytes);
  return [...changed].flatMap((book) => (book ? newKinds(before, validatorErrors(book)) : []));
};

const lineOf = (file: string, bytes: Uint8Array, isValidated: boolean): Line => {
  const { held, changed } = holdWorkbook(bytes);
  return {
    file,
    ...held,
    openpyxl: openpyxlReads(bytes),
    invalid: isValidated ? validated(bytes, [changed.splice, changed.sheet]) : null,
  };
};

/** What of a line is not as it should be, as texts; those that are known are left out. */
const unexplained = (line: Line): readonly string[] => {
  const { file, outcome, wrong, faults, invalid, peerReads, openpyxl } = line;
  const both = outcome !== 'read' && peerReads && openpyxl?.isRead !== false;
  const found = [
    ...(both ? [`refused: ${outcome}`] : []),
    ...wrong.slice(0, 3).map((cell) => `SheetJS: ${cell}`),
    ...(openpyxl?.wrong ?? []).slice(0, 3).map((cell) => `openpyxl: ${cell}`),
    ...faults,
    ...(invalid ?? []).map((kind) => `validator: ${kind}`),
  ];
  return KNOWN[file] === undefined ? found.map((text) => `${file}: ${text}`) : [];
};

const main = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      validate: { type: 'string' },
      resume: { type: 'string' },
      limit: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('corpus: name the folder that holds the workbooks\n');
    process.exitCode = 2;
    return;
  }
  const all = workbooksBelow(folder);
  const names = values.limit === undefined ? all : [...spread(all, Number(values.limit))];
  const asked = spread(names, Number(values.validate ?? 0));
  const state = values.resume;
  const done = new Map<string, Line>();
  if (state !== undefined && existsSync(state)) {
    for (const text of readFileSync(state, 'utf8').split('\n').filter(Boolean)) {
      const line = JSON.parse(text) as Line;
      done.set(line.file, line);
    }
  }
  for (const [index, name] of names.entries()) {
    if (done.has(name)) continue;
    const path = join(folder, name);
    const line = lineOf(
      relative(folder, path),
      new Uint8Array(readFileSync(path)),
      asked.has(name),
    );
    done.set(name, line);
    if (state !== undefined) appendFileSync(state, `${JSON.stringify(line)}\n`);
    if (index % 50 === 49) process.stderr.write(`${index + 1} / ${names.length}\n`);
  }
  report(names.map((name) => done.get(name)!));
};

const report = (lines: readonly Line[]): void => {
  const count = (is: (line: Line) => boolean): number => lines.filter(is).length;
  const outcomes = new Map<string, number>();
  for (const { outcome } of lines) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const rows: readonly (readonly [string, number])[] = [
    ['files', lines.length],
    ...[...outcomes].sort().map(([outcome, files]) => [`… ${outcome}`, files] as const),
    ['cells', lines.reduce((sum, { cells }) => sum + cells, 0)],
    ['files with a cell that SheetJS reads otherwise', count(({ wrong }) => wrong.length > 0)],
    [
      'files with a cell that openpyxl reads otherwise',
      count(({ openpyxl }) => (openpyxl?.wrong.length ?? 0) > 0),
    ],
    ['files asked of openpyxl', count(({ openpyxl }) => openpyxl !== null)],
    ['files that a change went wrong in', count(({ faults }) => faults.length > 0)],
    ['files through the validator', count(({ invalid }) => invalid !== null)],
    [
      '… with an error that was not there before',
      count(({ invalid }) => (invalid?.length ?? 0) > 0),
    ],
  ];
  process.stdout.write(`| | |\n| --- | ---: |\n`);
  for (const [name, number] of rows) {
    process.stdout.write(`| ${name} | ${number.toLocaleString('en')} |\n`);
  }
  const open = lines.flatMap(unexplained);
  process.stdout.write(`\n${open.length} unexplained\n${open.join('\n')}\n`);
  process.exitCode = open.length > 0 ? 1 : 0;
};

main();

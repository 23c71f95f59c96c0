import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { createXlsx } from '../../src/adapters/xlsx';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import {
  markdownTable,
  milliseconds,
  spend,
  spendInTurn,
  type InTurn,
  type Print,
  type Spent,
} from './measure';
import { editsOf, passOver, planOf } from './plain-books';

/** What a Python library does with a file, over and over; prints the medians of both times. */
const PYTHON = `
import sys, time, statistics
what, file, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
if what.startswith("openpyxl"):
    import openpyxl
    def work():
        book = openpyxl.load_workbook(file, read_only=what.endswith("read_only"))
        for sheet in book:
            for row in sheet.iter_rows(values_only=True):
                pass
        if what.endswith("write"):
            book.save(file + ".out.xlsx")
elif what == "pandas":
    import pandas
    def work():
        pandas.read_excel(file, sheet_name=None, header=None)
else:
    import python_calamine
    def work():
        book = python_calamine.CalamineWorkbook.from_path(file)
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()
work()
clock, used = [], []
for _ in range(runs):
    start, before = time.perf_counter(), time.process_time()
    work()
    clock.append((time.perf_counter() - start) * 1000)
    used.append((time.process_time() - before) * 1000)
print(statistics.median(clock), statistics.median(used))
`;

const PYTHONS = ['python3', '/usr/bin/python3'];

/** What a library of Python takes; `undefined` where no Python of this machine has it. */
const byPython = (what: string, file: string, runs: number): Spent | undefined => {
  for (const python of PYTHONS) {
    try {
      const words = ['-c', PYTHON, what, file, String(runs)];
      const told = execFileSync(python, words, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [milliseconds, processor] = told.split(' ').map(Number) as [number, number];
      return { milliseconds, processor };
    } catch {
      // Another Python may have it.
    }
  }
  return undefined;
};

const requireOk = (result: { readonly ok: boolean }): void => {
  if (!result.ok) throw new RangeError('the bench file was refused');
};

/** Rounds in which the works take turns, and runs of each in a round. */
type Runs = readonly [rounds: number, each: number];

const rowOf = (work: string, spent: InTurn, wanted = ''): readonly string[] => [
  work,
  milliseconds(spent.milliseconds),
  milliseconds(spent.processor),
  `${spent.ratio.toFixed(1)} ×`,
  `${spent.processorRatio.toFixed(1)} ×`,
  wanted && `≤ ${wanted} ×`,
];

/** Reads, some cells changed, and written, beside the limit. */
const benchBook = (name: string, items: number, runs: Runs, folder: string) => {
  const plan = planOf(items);
  const bytes = xlsx.write(plan);
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const portable = createXlsx();
  const edits = editsOf(Math.min(100, items), items);
  const isLarge = items > 1000;
  const works: readonly (readonly [string, () => unknown, string?])[] = [
    ['the limit: unzip and one pass', () => passOver(bytes)],
    ['shinko: read', () => requireOk(xlsx.read(bytes)), isLarge ? '2.5' : '1.4'],
    ['shinko: read, as in a browser', () => requireOk(portable.read(bytes))],
    ['shinko: read as a blueprint', () => requireOk(xlsx.readBlueprint(bytes))],
    [
      `shinko: change ${edits.length} cells`,
      () => requireOk(xlsx.splice(bytes, edits)),
      isLarge ? '3' : '',
    ],
    ['shinko: write', () => xlsx.write(plan), isLarge ? '6' : ''],
    ['shinko: write, as in a browser', () => portable.write(plan)],
  ];
  const own = spendInTurn(
    ...runs,
    works.map(([, work]) => work),
  );
  const [limit] = own as [InTurn];
  const beside = (work: string, spent: Spent | undefined): readonly string[] =>
    spent
      ? rowOf(`${name}: ${work}`, {
          ...spent,
          ratio: spent.milliseconds / limit.milliseconds,
          processorRatio: spent.processor / limit.processor,
        })
      : [`${name}: ${work}`, 'not run', '', '', '', ''];
  const sheetJs = spend(3, () => SheetJS.read(bytes, { type: 'array', cellNF: true }));
  return [
    ...works.map(([work, , wanted], at) => rowOf(`${name}: ${work}`, own[at]!, wanted)),
    beside('SheetJS: read', sheetJs),
    beside('python-calamine: read', byPython('calamine', file, 3)),
    beside('openpyxl: read, read_only', byPython('openpyxl read_only', file, 3)),
    beside('openpyxl: read', byPython('openpyxl', file, 1)),
    beside('openpyxl: read, and write', byPython('openpyxl write', file, 1)),
    beside('pandas: read', byPython('pandas', file, 1)),
  ];
};

/** Ours beside the least possible and beside other libraries, on one department's file (D) and on 10,000 items (L). */
export const benchXlsx = (print: Print): void => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-peers-'));
  try {
    const rows = [
      ...benchBook('D', 48, [30, 20], folder),
      ...benchBook('L', 10_000, [7, 1], folder),
    ];
    const titles = ['work', 'time', 'processor', 'to the limit', 'in processor time', 'wanted'];
    print(markdownTable(titles, rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import { createXlsx } from '../../src/adapters/xlsx';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { markdownTable, milliseconds, spend, type Print, type Spent } from './measure';
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

/** Reads, a hundred cells changed, and written, beside the limit. */
const benchBook = (name: string, items: number, runs: number, folder: string) => {
  const plan = planOf(items);
  const bytes = xlsx.write(plan);
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const portable = createXlsx();
  const edits = editsOf(Math.min(100, items), items);
  const limit = spend(runs, () => passOver(bytes));
  const own: readonly (readonly [string, () => unknown, string])[] = [
    ['shinko: read', () => requireOk(xlsx.read(bytes)), items > 1000 ? '2.5' : '1.4'],
    ['shinko: read, as in a browser', () => requireOk(portable.read(bytes)), ''],
    [
      `shinko: change ${edits.length} cells`,
      () => requireOk(xlsx.splice(bytes, edits)),
      items > 1000 ? '3' : '',
    ],
    ['shinko: write', () => xlsx.write(plan), items > 1000 ? '6' : ''],
    ['SheetJS: read', () => SheetJS.read(bytes, { type: 'array', cellNF: true }), ''],
  ];
  const row = (work: string, spent: Spent | undefined, wanted: string): readonly string[] =>
    spent
      ? [
          `${name}: ${work}`,
          milliseconds(spent.milliseconds),
          milliseconds(spent.processor),
          `${(spent.milliseconds / limit.milliseconds).toFixed(1)} ×`,
          `${(spent.processor / limit.processor).toFixed(1)} ×`,
          wanted && `≤ ${wanted} ×`,
        ]
      : [`${name}: ${work}`, 'not run', '', '', '', ''];
  const few = Math.min(runs, 3);
  return [
    row('the limit: unzip and one pass', limit, ''),
    ...own.map(([work, run, wanted]) =>
      row(work, spend(work.startsWith('SheetJS') ? few : runs, run), wanted),
    ),
    row('python-calamine: read', byPython('calamine', file, few), ''),
    row('openpyxl: read, read_only', byPython('openpyxl read_only', file, few), ''),
    row('openpyxl: read', byPython('openpyxl', file, few), ''),
    row('openpyxl: read, and write', byPython('openpyxl write', file, 1), ''),
    row('pandas: read', byPython('pandas', file, few), ''),
  ];
};

/** Ours beside the least possible and beside other libraries, on one department's file (D) and on 10,000 items (L). */
export const benchPeers = (print: Print): void => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-peers-'));
  try {
    const rows = [...benchBook('D', 48, 60, folder), ...benchBook('L', 10_000, 7, folder)];
    const titles = ['work', 'time', 'processor', 'to the limit', 'in processor time', 'wanted'];
    print(markdownTable(titles, rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

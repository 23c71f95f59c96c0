import { workbookOf } from '../app/recognise/of-grids';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeReport } from '../../src/app/merge/merge-report';
import { departmentBooks, splitWorkbook } from '../../src/app/split/split';
import type { Catalog } from '../../src/core/catalog/catalog';
import { cellAt, cellKey, type Grid } from '../../src/core/grid/grid';
import { identityEdits, readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { recognise } from '../../src/core/form/read/recognise';
import type { CellEdit } from '../../src/core/grid/edit';
import { NO_MAP } from '../../src/core/split/departments';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { threadsFor } from '../../src/hosts/cli/threads/thread-count';
import { freshCommand } from '../build/built-command';
import { runCommand, type Use } from './command-run';
import { bookOf, catalogOf } from './large-form';
import { markdownTable, type Print } from './measure';

const ITEMS = 48;
/** Plans' parts of 48 items; the files of a part are of a hundred departments that say the same. */
const PARTS = 10;
const COUNTS = [100, 399, 1_000];
/** Files that openpyxl reads: it takes a quarter of a second for each. */
const READ = 20;

/** A plan whose items are dealt out to ten departments, 48 to each. */
const planOf = (): Catalog => {
  const catalog = catalogOf(PARTS * ITEMS);
  return {
    ...catalog,
    items: catalog.items.map((item, index) => ({
      ...item,
      departments: [`第${Math.floor(index / ITEMS) + 1}課`],
    })),
  };
};

/** The department's workbook with every current value and narrative typed anew. */
const filled = (bytes: Uint8Array): Uint8Array => {
  const content = xlsx.read(bytes);
  if (!content.ok) throw new RangeError(content.failure.kind);
  const grid = content.value.grids[0]!;
  const edits = recognise(grid).blocks.flatMap((block, index): readonly CellEdit[] => {
    const row = block.measures[0]!.years.at(-1);
    const cells = row ? [row.grade, block.narrative] : [block.narrative];
    return cells.flatMap((cell, at): readonly CellEdit[] => {
      if (grid.formulas.has(cellKey(cell.row, cell.column))) return [];
      const to = at === 0 && row ? (cell.text === 'A' ? 'B' : 'A') : `第${index}の新しい成果の文。`;
      return [
        { sheet: grid.sheet, row: cell.row, column: cell.column, from: cell.text || null, to },
      ];
    });
  });
  const spliced = xlsx.splice(bytes, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

/** The same workbook as another department's: its title and `_shinko` say so. */
const ofDepartment = (bytes: Uint8Array, department: string): Uint8Array => {
  const content = xlsx.read(bytes);
  if (!content.ok) throw new RangeError(content.failure.kind);
  const [form, own] = content.value.grids as [Grid, Grid];
  const title = String(cellAt(form, 0, 0));
  const named = title.replace(/[^　]*$/u, department);
  const edits = [
    { sheet: form.sheet, row: 0, column: 0, from: title, to: named },
    ...identityEdits(own, { ...readIdentity(own, THRESHOLDS)!, department }, THRESHOLDS),
  ];
  const spliced = xlsx.splice(bytes, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

/** Writes `master.xlsx` and the filled workbooks of so many departments: `0.xlsx`, `1.xlsx`… */
export const makeDepartmentFiles = (folder: string, count: number): void => {
  const master = xlsx.write(bookOf(planOf()));
  writeFileSync(join(folder, 'master.xlsx'), master);
  const content = xlsx.read(master);
  if (!content.ok) throw new RangeError(content.failure.kind);
  const split = splitWorkbook(workbookOf(content.value.grids), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  const books = [...departmentBooks(split.value, () => 'bench')].map(({ blueprint: plan }) =>
    filled(xlsx.write(plan)),
  );
  for (let index = 0; index < count; index += 1) {
    const book = ofDepartment(books[index % books.length]!, `取組${index + 1}課`);
    writeFileSync(join(folder, `${index}.xlsx`), book);
  }
};

/** Merges the workbooks of so many departments. */
export const runMerge = (
  command: string,
  folder: string,
  count: number,
): Use & { readonly changes: number } => {
  const report = join(folder, 'report.json');
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.xlsx`));
  const words = [
    ...['merge', join(folder, 'master.xlsx'), ...files],
    ...['-o', join(folder, 'out.xlsx'), '--report', report, '--force'],
  ];
  const use = runCommand(command, words);
  const { changes } = JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
  return { ...use, changes: changes.length };
};

/** Kibibytes that a merge of so many files keeps. */
const keptOf = (folder: string, count: number): number => {
  const words = [
    ...['--expose-gc', '--require', require.resolve('tsx/cjs'), join(__dirname, 'merge-run.ts')],
    ...[folder, String(count)],
  ];
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const told = execFileSync(process.execPath, words, { encoding: 'utf8', stdio: [...stdio] });
  return (JSON.parse(told) as { readonly kept: number }).kept;
};

const READ_ALL = `
import sys, time, openpyxl
folder, count, only = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "1"
start, used = time.time(), time.process_time()
for index in range(count):
    book = openpyxl.load_workbook(f"{folder}/{index}.xlsx", read_only=only)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
print((time.time() - start) * 1000, (time.process_time() - used) * 1000)
`;

/** A Python that has openpyxl; \`undefined\` where this machine has none. */
const findPython = (): string | undefined =>
  ['python3', '/usr/bin/python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (kibibytes: number): string => `${Math.round(kibibytes / 1024)} MB`;

/** The time when openpyxl does nothing but read the files. */
const readByPeer = (
  python: string,
  folder: string,
  readOnly: boolean,
): Pick<Use, 'milliseconds' | 'processor'> => {
  const words = ['-c', READ_ALL, folder, String(READ), readOnly ? '1' : '0'];
  const times = execFileSync(python, words, { encoding: 'utf8' }).split(' ').map(Number);
  const [milliseconds, processor] = times as [number, number];
  return { milliseconds, processor };
};

/** Merging departments' files against plainly reading them with openpyxl, in one run. */
export const benchMerge = async (print: Print): Promise<void> => {
  const command = await freshCommand();
  const folder = mkdtempSync(join(tmpdir(), 'shinko-bench-'));
  try {
    makeDepartmentFiles(folder, Math.max(...COUNTS));
    const runs = COUNTS.map((count) => ({
      count,
      ...runMerge(command, folder, count),
      kept: keptOf(folder, count),
    }));
    const last = runs.at(-1)!;
    const rows = runs.map(
      ({ count, milliseconds, processor, peak, kept, changes }): readonly string[] => [
        `shinko merge: ${count} files, merged and written (threads: ${threadsFor(count)})`,
        seconds(milliseconds),
        `${(milliseconds / count).toFixed(1)} ms`,
        `${(processor / count).toFixed(1)} ms`,
        megabytes(peak),
        `${(kept / 1024).toFixed(1)} MB`,
        String(changes),
        ...['', ''],
      ],
    );
    const python = findPython();
    const peers = (python === undefined ? [] : [false, true]).map((readOnly) => {
      const { milliseconds, processor } = readByPeer(python!, folder, readOnly);
      const faster = (ours: number, theirs: number): string =>
        `${(theirs / READ / (ours / last.count)).toFixed(1)} ×`;
      return [
        `openpyxl${readOnly ? ', read_only' : ''}: ${READ} files only read`,
        seconds(milliseconds),
        `${(milliseconds / READ).toFixed(1)} ms`,
        `${(processor / READ).toFixed(1)} ms`,
        ...['', '', ''],
        faster(last.milliseconds, milliseconds),
        faster(last.processor, processor),
      ];
    });
    const titles = [
      ...['work', 'time', 'a file', 'processor, a file', 'peak memory', 'kept', 'changes'],
      ...['shinko is faster by', 'in processor time'],
    ];
    print(markdownTable(titles, [...rows, ...peers]));
    if (python === undefined) print('\nopenpyxl: not run, this machine has none');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

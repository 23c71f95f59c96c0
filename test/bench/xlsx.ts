import * as SheetJS from '@e965/xlsx';
import { createXlsx } from '../../src/adapters/xlsx';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { markdownTable, measure, milliseconds, type Print } from './measure';
import { editsOf, passOver, planOf } from './plain-books';

const requireOk = (result: { readonly ok: boolean }): void => {
  if (!result.ok) throw new Error('the bench file was refused');
};

const benchFile = (name: string, items: number, runs: number): readonly (readonly string[])[] => {
  const native = xlsx;
  const portable = createXlsx();
  const plan = planOf(items);
  const bytes = native.write(plan);
  const edits = editsOf(Math.min(100, items), items);
  const limit = measure(runs, () => passOver(bytes));
  const row = (label: string, time: number): readonly string[] => [
    `${name}: ${label}`,
    milliseconds(time),
    `${(time / limit).toFixed(1)} ×`,
  ];
  const timed = (label: string, work: () => unknown, times = runs): readonly string[] =>
    row(label, measure(times, work));
  return [
    row('unzip and one pass', limit),
    timed('read', () => requireOk(native.read(bytes))),
    timed('read, portable', () => requireOk(portable.read(bytes))),
    timed('readBlueprint', () => requireOk(native.readBlueprint(bytes))),
    timed(`splice ${edits.length} cells`, () => requireOk(native.splice(bytes, edits))),
    timed('write', () => native.write(plan)),
    timed('write, portable', () => portable.write(plan)),
    timed('SheetJS read', () => SheetJS.read(bytes, { type: 'array', cellNF: true }), 1),
  ];
};

/** Measures the .xlsx adapter on one department's file (D) and on 10,000 items (L), as ratios to the least possible. */
export const benchXlsx = (print: Print): void => {
  const rows = [...benchFile('D', 48, 60), ...benchFile('L', 10_000, 5)];
  print(markdownTable(['work', 'time', 'ratio to the least possible'], rows));
};

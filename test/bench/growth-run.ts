import { recognise } from '../../src/core/form/read/recognise';
import { checkBlock, checkWhole } from '../../src/core/rules/engine';
import { createContext } from '../../src/core/rules/view';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import { catalogOf, gridOf } from './large-form';
import { fastest } from './measure';
import { editsOf, planOf } from './plain-books';

/** Works on one size in a process of its own, so that nothing of another size is in its memory: `growth-run.ts ITEMS`. */
const items = Number(process.argv[2]);
const RUNS = 5;

/** Megabytes that a work's result keeps, once rubbish is cleared. */
const kept = (work: () => unknown): number => {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const result = [work()];
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return result.length === 1 ? Math.max(0, bytes / 2 ** 20) : 0;
};

const time = (work: () => unknown): number => fastest(RUNS, work);

/** Files first, while little else is in memory that rubbish must be looked for in. */
const ofFiles = (): Readonly<Record<string, number>> => {
  const plan = planOf(items);
  const bytes = xlsx.write(plan);
  const edits = editsOf(100, items);
  return {
    read: time(() => xlsx.read(bytes)),
    'change 100 cells': time(() => xlsx.splice(bytes, edits)),
    write: time(() => xlsx.write(plan)),
    'the grid': kept(() => xlsx.read(bytes)),
  };
};

const ofSheets = (): Readonly<Record<string, number>> => {
  const catalog = catalogOf(items);
  const reference = { catalog, department: null };
  const grid = gridOf(catalog);
  const findingsOf = (context: NonNullable<ReturnType<typeof createContext>>) => [
    ...checkWhole(context),
    ...context.views.flatMap((view) => checkBlock(view, context)),
  ];
  const checked = () => {
    const context = createContext(recognise(grid), reference)!;
    return [context, ...findingsOf(context)];
  };
  const [context] = checked() as [NonNullable<ReturnType<typeof createContext>>];
  return {
    recognise: time(() => recognise(grid)),
    rules: time(() => findingsOf(context)),
    'understood and checked': kept(checked),
  };
};

process.stdout.write(JSON.stringify({ ...ofFiles(), ...ofSheets() }));

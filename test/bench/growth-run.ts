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

const measured = (): Readonly<Record<string, number>> => {
  const plan = planOf(items);
  const bytes = xlsx.write(plan);
  const edits = editsOf(100, items);
  const catalog = catalogOf(items);
  const reference = { catalog, department: null };
  const grid = gridOf(catalog);
  const checked = () => {
    const context = createContext(recognise(grid), reference)!;
    return [
      context,
      ...checkWhole(context),
      ...context.views.flatMap((view) => checkBlock(view, context)),
    ];
  };
  const [context] = checked() as [NonNullable<ReturnType<typeof createContext>>];
  const time = (work: () => unknown): number => fastest(RUNS, work);
  return {
    read: time(() => xlsx.read(bytes)),
    'change 100 cells': time(() => xlsx.splice(bytes, edits)),
    write: time(() => xlsx.write(plan)),
    recognise: time(() => recognise(grid)),
    rules: time(() => [
      ...checkWhole(context),
      ...context.views.flatMap((view) => checkBlock(view, context)),
    ]),
    'the grid': kept(() => xlsx.read(bytes)),
    'understood and checked': kept(checked),
  };
};

process.stdout.write(JSON.stringify(measured()));

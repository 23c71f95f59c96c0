import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Grid } from '../../src/core/grid/grid';
import { recognise } from '../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../src/core/form/read/recognised';
import { checkBlock, checkWhole, type Finding } from '../../src/core/rules/engine';
import { LiveCheck } from '../../src/core/rules/live-check';
import type { RuleContext } from '../../src/core/rules/rule';
import { createContext, type CheckReference } from '../../src/core/rules/view';
import { runToEnd } from '../../src/core/steps';
import { catalogOf, gridOf } from './large-form';
import { markdownTable, measure, milliseconds, type Print } from './measure';

/** Cells of the used range, blank ones too. */
const sheetCells = (grid: Grid): number =>
  grid.values.length * grid.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);

const filledCells = (grid: Grid): number =>
  grid.values.reduce(
    (sum, row) => sum + (row ?? []).filter((value) => value !== null && value !== '').length,
    0,
  );

const contextOf = (sheet: RecognisedSheet, reference: CheckReference): RuleContext => {
  const context = createContext(sheet, reference);
  if (!context) throw new TypeError('the bench sheet has no fiscal year');
  return context;
};

const checkAll = (context: RuleContext): readonly Finding[] => [
  ...checkWhole(context),
  ...context.views.flatMap((view) => checkBlock(view, context)),
];

const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/** Bytes that a work's result keeps alive, beside what was alive before. */
const keptBytes = (work: () => unknown): number => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = [work()];
  collectGarbage();
  const kept = process.memoryUsage().heapUsed - before;
  return result.length === 1 ? kept : 0;
};

/** Median time from an edited cell's rows to all findings anew: reading, recognising, rules, sorting. */
const measureEdits = (context: RuleContext, runs: number): number => {
  const live = runToEnd(LiveCheck.start(context));
  let turn = 0;
  return measure(runs, () => {
    turn += 37;
    const { blocks, grid } = live.sheet;
    const { value, yearCell } = blocks[turn % blocks.length]!.measures[0]!.years.at(-1)!;
    const { row } = yearCell;
    const values = [...grid.values];
    values[row] = (values[row] ?? []).with(value.column, turn);
    const spans = live.rowsToRead({ top: row, bottom: row });
    if (!spans || !live.take(spans, { ...grid, values })) {
      throw new TypeError('an entry was not followed');
    }
    return live.findings();
  });
};

const benchItems = (items: number, runs: number): readonly string[] => {
  const catalog = catalogOf(items);
  const reference = { catalog, department: null };
  const grid = gridOf(catalog);
  const sheet = recognise(grid);
  const context = contextOf(sheet, reference);
  const [filled, cells] = [filledCells(grid), sheetCells(grid)];
  const findings = checkAll(context).length;
  const recognising = measure(runs, () => recognise(grid));
  const preparing = measure(runs, () => contextOf(sheet, reference));
  const checking = measure(runs, () => checkAll(context));
  const oneEdit = measureEdits(context, runs * 10);
  const kept = keptBytes(() => {
    const own = recognise(grid);
    return [own, checkAll(contextOf(own, reference))];
  });
  const count = (number: number): string => number.toLocaleString('en-US');
  const speed = (number: number): string => `${(number / checking / 1000).toFixed(2)} M`;
  return [
    count(items),
    count(cells),
    count(filled),
    count(findings),
    milliseconds(recognising),
    milliseconds(preparing),
    milliseconds(checking),
    speed(cells),
    speed(filled),
    milliseconds(oneEdit),
    `${(Math.max(0, kept) / 1e6).toFixed(1)} MB`,
  ];
};

/** Measures recognising and checking sheets of 48, 800 and 10,000 items. */
export const benchRules = (print: Print): void => {
  const rows = [benchItems(48, 40), benchItems(800, 15), benchItems(10_000, 7)];
  const titles = [
    'items',
    'cells',
    'filled',
    'findings',
    'recognise',
    'prepare',
    'rules',
    'cells/s',
    'filled cells/s',
    'after one edit',
    'kept',
  ];
  print(markdownTable(titles, rows));
};

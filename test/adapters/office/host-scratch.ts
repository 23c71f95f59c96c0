import { withoutOwnRules } from './behaviours';
import type { OfficeBook } from './open-book';
import type { ScratchBook } from '../../../src/conformance/case/scratch-book';
import type { SheetBlueprint } from '../../../src/core/grid/blueprint';
import { parseCellName } from '../../../src/core/grid/grid';

const DEFAULT_HEIGHT = 18.75;

/** The cases' eyes and hands on the embedded host: they see its workbook itself, by no Office.js. */
export const hostScratch = (book: OfficeBook): ScratchBook => {
  const plan = () => withoutOwnRules(book.plan());
  const sheetOf = (name: string): SheetBlueprint => {
    const sheet = plan().sheets.find((one) => one.name === name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  };
  const now = <T>(see: () => T): Promise<T> => Promise.resolve().then(see);
  return {
    port: book.port,
    outside: new Set(),
    sheets: () => now(() => plan().sheets.map(({ name, visibility }) => ({ name, visibility }))),
    cell: (name, address) =>
      now(() => {
        const { row, column } = parseCellName(address)!;
        const { styles } = book.plan();
        const cell = sheetOf(name).cells.find((one) => one.row === row && one.column === column);
        const look = styles[cell?.style ?? 0]!;
        return {
          value: cell?.value ?? null,
          ...(cell?.formula !== undefined && { formula: cell.formula }),
          numberFormat: look.numberFormat ?? 'General',
          fill: look.fill ?? '#FFFFFF',
        };
      }),
    contents: (name) =>
      now(() =>
        sheetOf(name)
          .cells.filter(({ value }) => value !== null)
          .map(({ row, column, value, formula }) => [row, column, value, formula ?? null] as const)
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
      ),
    merges: (name) => now(() => sheetOf(name).merges),
    rules: (name) =>
      now(() =>
        sheetOf(name).conditionalFormats.map(({ formula, fill, areas }) => ({
          formula,
          fill: fill ?? '',
          areas,
        })),
      ),
    charts: (name) =>
      now(() =>
        (sheetOf(name).charts ?? []).map((chart) => ({
          name: chart.name,
          title: chart.title,
          series: chart.looks.length,
        })),
      ),
    height: (name, row) => now(() => sheetOf(name).rowHeights.get(row) ?? DEFAULT_HEIGHT),
    type: (name, address, value) => now(() => book.type(name, address, value)),
    addRule: (name, address, formula, fill) =>
      now(() => {
        const { row, column } = parseCellName(address)!;
        const sheet = book.host.workbook.findSheet(name)!;
        const areas = [{ top: row, left: column, bottom: row, right: column }];
        const id = book.host.workbook.newFormatId();
        sheet.conditionalFormats = [
          ...sheet.conditionalFormats,
          { id, areas, formula, fill, priority: sheet.conditionalFormats.length + 1 },
        ];
      }),
    protect: (name) => now(() => book.protect(name)),
    filter: (name) => now(() => book.filter(name)),
    rename: (name, to) => now(() => book.rename(name, to)),
    deleteSheet: (name) => now(() => book.deleteSheet(name)),
    file: (file) => book.file(file),
    settle: () => book.settle(),
  };
};

import type { WorkbookPort } from '../../app/ports/workbook';
import type { XlsxPort } from '../../app/ports/xlsx';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { type Area, parseCellName, type SheetVisibility } from '../../core/grid/grid';
import { valueOf } from '../case/expect';
import type { ScratchBook, SeenCell, SeenContent, SeenRule } from '../case/scratch-book';
import { clearPlace, type Place } from './place';
import type { TripMeter } from './trip-meter';

/** What the open workbook is tried with. */
export interface LiveScene {
  readonly place: Extract<Place, { readonly kind: 'ready' }>;
  /** A port that knows nothing of the workbook yet. */
  readonly newPort: () => WorkbookPort;
  readonly xlsx: XlsxPort;
  readonly meter: TripMeter;
  /** Milliseconds after which an event that has not come is taken not to come. */
  readonly patience: number;
}

const SEEN_OFTEN = 20;

/** Lets events arrive: until it is so, or for as long as anybody waits. */
export const settle = async (patience: number, isThere = (): boolean => false): Promise<void> => {
  const end = Date.now() + patience;
  while (!isThere() && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, SEEN_OFTEN));
  }
};

const areasOf = (addresses: string): readonly Area[] =>
  addresses.split(',').flatMap((address) => {
    const [from, to = from] = address.slice(address.lastIndexOf('!') + 1).split(':');
    const [first, last] = [parseCellName(from ?? ''), parseCellName(to ?? '')];
    return first && last
      ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }]
      : [];
  });

const onSheet = <T>(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

const seen = (value: unknown): SeenCell['value'] =>
  value === '' ? null : (value as SeenCell['value']);

const cell = (name: string, address: string): Promise<SeenCell> =>
  onSheet(name, async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values,formulas,numberFormat,format/fill/color');
    await context.sync();
    const [value, formula] = [range.values[0]![0] as unknown, range.formulas[0]![0] as unknown];
    return {
      value: seen(value),
      ...(isFormula(formula, value) && { formula }),
      numberFormat: String(range.numberFormat[0]![0]),
      fill: range.format.fill.color.toUpperCase(),
    };
  });

const contents = (name: string): Promise<readonly SeenContent[]> =>
  onSheet(name, async (sheet, context) => {
    const range = sheet.getUsedRange(true);
    range.load('values,formulas,rowIndex,columnIndex');
    await context.sync();
    const rows = range.values as readonly (readonly unknown[])[];
    return rows.flatMap((row, at) =>
      row.flatMap((value, across): readonly SeenContent[] => {
        if (value === '') return [];
        const formula = range.formulas[at]![across] as unknown;
        const own = isFormula(formula, value) ? formula : null;
        return [[range.rowIndex + at, range.columnIndex + across, seen(value), own]];
      }),
    );
  });

/** Merged areas of a range that holds them all, each asked for its own address: that no Excel gets wrong. */
const merges = (name: string): Promise<readonly Area[]> =>
  onSheet(name, async (sheet, context) => {
    const areas = sheet.getRange('A1:Z200').getMergedAreasOrNullObject();
    areas.load('areas/items/address');
    await context.sync();
    return areas.isNullObject ? [] : areas.areas.items.flatMap(({ address }) => areasOf(address));
  });

const rules = (name: string): Promise<readonly SeenRule[]> =>
  onSheet(name, async (sheet, context) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    await context.sync();
    const asked = formats.items.map((format) => {
      const { rule, format: look } = format.custom;
      const ranges = format.getRanges();
      rule.load('formula');
      look.fill.load('color');
      ranges.load('address');
      return { rule, fill: look.fill, ranges };
    });
    await context.sync();
    return asked.map(({ rule, fill, ranges }) => ({
      formula: rule.formula.replace(/^=/u, ''),
      fill: fill.color.toUpperCase(),
      areas: areasOf(ranges.address),
    }));
  });

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** What is seen of the open workbook. */
const eyesOn = (outside: ReadonlySet<string>) => ({
  sheets: () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      await context.sync();
      return worksheets.items
        .filter(({ name }) => !outside.has(name))
        .map(({ name, visibility }) => ({ name, visibility: VISIBILITIES[visibility]! }));
    }),
  cell,
  contents,
  merges,
  rules,
  charts: (name: string) =>
    onSheet(name, async ({ charts }, context) => {
      charts.load('items/name,items/title/text,items/series/items/name');
      await context.sync();
      return charts.items.map((chart) => ({
        name: chart.name,
        title: chart.title.text,
        series: chart.series.items.length,
      }));
    }),
  height: (name: string, row: number) =>
    onSheet(name, async (sheet, context) => {
      const { format } = sheet.getCell(row, 0);
      format.load('rowHeight');
      await context.sync();
      return format.rowHeight;
    }),
});

/** What is done to the open workbook as a person does it. */
const HANDS = {
  type: (name: string, address: string, value: string | number | null) =>
    onSheet(name, async (sheet, context) => {
      sheet.getRange(address).values = [[value ?? '']];
      await context.sync();
    }),
  addRule: (name: string, address: string, formula: string, fill: string) =>
    onSheet(name, async (sheet, context) => {
      const { custom } = sheet.getRange(address).conditionalFormats.add('Custom');
      custom.rule.formula = `=${formula}`;
      custom.format.fill.color = fill;
      await context.sync();
    }),
  protect: (name: string) =>
    onSheet(name, async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
    }),
  filter: (name: string) =>
    onSheet(name, async (sheet, context) => {
      // The grades, of which none is D: every row is hidden.
      sheet.autoFilter.apply('A3:M7', 9, { filterOn: 'Values', values: ['D'] });
      await context.sync();
    }),
  rename: (name: string, to: string) =>
    onSheet(name, async (sheet, context) => {
      sheet.name = to;
      await context.sync();
    }),
  deleteSheet: (name: string) =>
    onSheet(name, async (sheet, context) => {
      sheet.visibility = 'Hidden';
      sheet.delete();
      await context.sync();
    }),
};

type Members = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** The same members, whose round trips nobody counts. */
const uncounted = <M extends Members>(members: M, meter: TripMeter): M =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      (...given: never[]) => meter.aside(() => member(...given)),
    ]),
  ) as M;

/** The sheets of a plan in the open workbook, which hold nothing else of ours. */
export const openLiveBook = async (
  { place, newPort, xlsx, meter, patience }: LiveScene,
  plan: WorkbookBlueprint,
): Promise<ScratchBook> => {
  await meter.aside(async () => {
    await clearPlace(place);
    const names = plan.sheets.map(({ name }) => name);
    const show = plan.sheets.find(({ visibility }) => visibility === 'visible')?.name ?? null;
    if (names.length === 0) return;
    valueOf('scratch', await newPort().insertSheets(xlsx.write(plan), names, { show }));
  });
  return {
    port: newPort(),
    outside: place.outside,
    ...uncounted(eyesOn(place.outside), meter),
    ...uncounted(HANDS, meter),
    file: (file) => xlsx.write(file),
    settle: (isThere) => settle(patience, isThere),
  };
};

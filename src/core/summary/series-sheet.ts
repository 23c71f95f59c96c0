import { yearName, type FiscalYear } from '../era/fiscal-year';
import type {
  PlannedChart,
  PlannedConditionalFormat,
  PlannedValidation,
  SheetBlueprint,
} from '../grid/blueprint';
import { cellName, type Area, type CellValue } from '../grid/grid';
import type { BlockView } from '../rules/rule';
import { originalsOf, seriesOf, type TierSeries } from './summary';
import { fixed, fixedColumn, LINE_LOOKS, LOOK, SheetCells, totalsSheetOf } from './totals-look';
import type { TotalsWords } from './totals-words';

/** One tier of an item over the years, with the item's name. */
export interface NamedSeries extends TierSeries {
  readonly name: string;
  /** Place of its block among all, as on the lines that totals are counted from. */
  readonly place: number;
}

/** Figures of every item, each once, with the items' names. */
export const namedSeries = (views: readonly BlockView[]): readonly NamedSeries[] => {
  const places = new Map(views.map((view, index) => [view, index + 1]));
  return originalsOf(views).flatMap((view) =>
    seriesOf(view).map((tier) => ({ ...tier, name: view.block.name, place: places.get(view)! })),
  );
};

const CHOICE = { row: 2, column: 2 } as const;
/** The figures of the chosen line, which the chart follows. */
const SHOWN = 4;
const CHART_ROWS = 14;
const [ROW, NUMBER, ITEM, INDICATOR, UNIT] = [0, 1, 2, 3, 4];
const FIRST_YEAR = UNIT! + 1;
const NOTHING = { error: '#N/A' } as const;

const yearsOf = (series: readonly TierSeries[]): readonly FiscalYear[] =>
  [...new Set(series.flatMap(({ values }) => values.map(({ year }) => year)))].sort(
    (left, right) => left - right,
  );

const figureIn = (
  { values }: TierSeries,
  year: FiscalYear,
  of: 'value' | 'target',
): number | null => values.find((one) => one.year === year)?.[of] ?? null;

/** What of each year is shown: planned figures only where the plan sets some. */
type Shown = readonly ('value' | 'target')[];

const shownOf = (series: readonly TierSeries[]): Shown =>
  series.some(({ values }) => values.some(({ target }) => target !== null))
    ? ['value', 'target']
    : ['value'];

/** What is shown of a plan's figures, and of which years. */
interface SeriesContent {
  readonly series: readonly NamedSeries[];
  readonly years: readonly FiscalYear[];
  readonly shown: Shown;
}

/** Puts the table of all series below the chart. */
const putTable = (
  cells: SheetCells,
  heading: number,
  { series, years, shown }: SeriesContent,
  words: TotalsWords['series'],
): void => {
  const titles = [words.row, words.number, words.item, words.indicator, words.unit];
  [
    ...titles,
    ...shown.flatMap((kind) => years.map((year) => words[`${kind}Of`](yearName(year)))),
  ].forEach((title, column) => cells.put(heading, column, title, LOOK.heading));
  series.forEach((tier, index) => {
    const row = heading + 1 + index;
    cells.put(row, ROW!, index + 1, LOOK.figure);
    cells.put(row, NUMBER!, tier.item, LOOK.figure);
    cells.put(row, ITEM!, tier.name, LOOK.text);
    cells.put(row, INDICATOR!, tier.indicator, LOOK.text);
    cells.put(row, UNIT!, tier.unit, LOOK.word);
    shown.forEach((kind, block) =>
      years.forEach((year, place) =>
        cells.put(
          row,
          FIRST_YEAR + block * years.length + place,
          figureIn(tier, year, kind),
          LOOK.figure,
        ),
      ),
    );
  });
};

/** Puts what the chart shows: the chosen line's figures, by formulas that look it up in the table. */
const putShown = (
  cells: SheetCells,
  heading: number,
  { series, years, shown }: SeriesContent,
  words: TotalsWords['series'],
): void => {
  const [top, bottom] = [heading + 1, heading + series.length];
  const lookUp = (column: number): string =>
    `INDEX(${fixedColumn(column, top, bottom)},${fixed(CHOICE.row, CHOICE.column)})`;
  const first = series[0]!;
  const text = (column: number, value: CellValue): void =>
    cells.count(SHOWN + 1, column, `=${lookUp(column)}&""`, value ?? '', LOOK.text);
  text(ITEM!, first.name);
  text(INDICATOR!, first.indicator);
  cells.put(SHOWN, UNIT!, words.year, LOOK.heading);
  years.forEach((year, place) =>
    cells.put(SHOWN, FIRST_YEAR + place, yearName(year), LOOK.heading),
  );
  shown.forEach((kind, block) => {
    const row = SHOWN + 1 + block;
    cells.put(row, UNIT!, words[kind], LOOK.heading);
    years.forEach((year, place) => {
      const found = lookUp(FIRST_YEAR + block * years.length + place);
      const formula = `=IF(${found}="",NA(),${found})`;
      const value = figureIn(first, year, kind) ?? NOTHING;
      cells.count(row, FIRST_YEAR + place, formula, value, LOOK.figure);
    });
  });
};

/** Takes the number of one of so many lines. */
const rowChoice = (lines: number, prompt: string): PlannedValidation => {
  const { row, column } = CHOICE;
  return {
    areas: [{ top: row, left: column, bottom: row, right: column }],
    type: 'whole',
    operator: 'between',
    formula1: '1',
    formula2: String(lines),
    allowBlank: false,
    errorStyle: 'stop',
    showError: true,
    showPrompt: true,
    prompt,
  };
};

/** Years without a figure are #N/A, which a chart leaves out, and stand back from those with one. */
const missingPale = (shown: Area): PlannedConditionalFormat => {
  const area = { ...shown, top: shown.top + 1, left: shown.left + 1 };
  const formula = `ISNA(${cellName(area.top, area.left)})`;
  return { areas: [area], formula, fontColor: '#BFBFBF', priority: 1 };
};

/**
 * Figures of every item over the years, and a chart that shows the line that a person chooses; `undefined`
 * where the plan has no figures.
 */
export const layoutSeriesSheet = (
  name: string,
  series: readonly NamedSeries[],
  all: TotalsWords,
): SheetBlueprint | undefined => {
  const years = yearsOf(series);
  if (series.length === 0 || years.length === 0) return undefined;
  const { series: words } = all;
  const shown = shownOf(series);
  const content = { series, years, shown };
  const cells = new SheetCells();
  const top = SHOWN + shown.length + 2;
  const heading = top + CHART_ROWS + 1;
  const right = FIRST_YEAR + shown.length * years.length - 1;
  cells.put(0, 0, words.title, LOOK.title);
  cells.put(1, 0, words.choose, LOOK.note);
  cells.put(CHOICE.row, CHOICE.column - 1, words.row, LOOK.heading);
  cells.put(CHOICE.row, CHOICE.column, 1, LOOK.choice);
  putShown(cells, heading, content, words);
  putTable(cells, heading, content, words);
  const chart: PlannedChart = {
    name: 'shinko-series',
    kind: 'lines',
    title: words.chart,
    source: {
      top: SHOWN,
      left: UNIT!,
      bottom: SHOWN + shown.length,
      right: FIRST_YEAR + years.length - 1,
    },
    seriesIn: 'rows',
    looks: LINE_LOOKS,
    place: { top, left: 0, bottom: top + CHART_ROWS - 1, right },
  };
  return totalsSheetOf(cells, {
    name,
    columnWidths: new Map([
      [ROW!, 6],
      [NUMBER!, 8],
      [ITEM!, 34],
      [INDICATOR!, 30],
      [UNIT!, 11],
      ...Array.from(
        { length: shown.length * years.length },
        (_, index) => [FIRST_YEAR + index, 11] as const,
      ),
    ]),
    validations: [rowChoice(series.length, words.choose)],
    conditionalFormats: [missingPale(chart.source)],
    charts: [chart],
    orientation: 'landscape',
    bottom: heading + series.length,
    right,
  });
};

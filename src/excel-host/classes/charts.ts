import type { PlannedChart } from '../../core/grid/blueprint';
import type { Area } from '../../core/grid/grid';
import { integerArgument, textArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type HostObject, type Scalar } from '../host-object';
import { refuseProtected } from '../operations';
import type { ExcelSession } from '../session';
import type { HostChart, HostSheet } from '../sheet';
import { always, byKind, changeChart, findChart, type ChartPlace } from './chart-place';
import { chartSeries } from './chart-series';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, toPoints } from './format';
import { rangeArgument } from './range-argument';

const TYPES: Readonly<Record<string, PlannedChart['kind']>> = {
  ColumnStacked: 'stacked-columns',
  BarStacked: 'stacked-bars',
  LineMarkers: 'lines',
};

/** Excel's own colours of series. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
/** Rows and columns that a chart covers until it is placed. */
const USUAL = { rows: 15, columns: 7 } as const;

const TITLE = defineClass<ChartPlace>({
  name: 'ChartTitle',
  scalars: {
    text: {
      read: (place) => findChart(place).title,
      write: (place, value, session) =>
        changeChart(place, session, () => ({ title: textArgument(value) })),
    },
  },
});

const LEGEND = defineClass<ChartPlace>({
  name: 'ChartLegend',
  scalars: { position: always('Bottom') },
});

const GRIDLINES = defineClass<ChartPlace>({
  name: 'ChartGridlines',
  scalars: { visible: byKind((kind) => kind === 'lines') },
});

const VALUE_AXIS = defineClass<ChartPlace>({
  name: 'ChartAxis',
  scalars: { visible: byKind((kind) => kind === 'lines') },
  children: { majorGridlines: (place) => GRIDLINES(place) },
});

const CATEGORY_AXIS = defineClass<ChartPlace>({
  name: 'ChartAxis',
  scalars: { reversePlotOrder: byKind((kind) => kind === 'stacked-bars') },
});

const AXES = defineClass<ChartPlace>({
  name: 'ChartAxes',
  children: {
    categoryAxis: (place) => CATEGORY_AXIS(place),
    valueAxis: (place) => VALUE_AXIS(place),
  },
});

/** Points from the first row or column to one, by what each takes. */
const distance = (to: number, from: number, sizeOf: (index: number) => number): number => {
  let points = 0;
  for (let index = from; index < to; index++) points += sizeOf(index);
  return points;
};

const heightOf =
  ({ rowHeights, hiddenRows }: HostSheet) =>
  (row: number) =>
    hiddenRows.has(row) ? 0 : (rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);

const widthOf =
  ({ columnWidths, hiddenColumns }: HostSheet) =>
  (column: number) =>
    hiddenColumns.has(column) ? 0 : toPoints(columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);

/** Where a chart lies in points; it is moved by {@link CHART}'s setPosition alone, since files place it by cells. */
const lies = (of: (sheet: HostSheet, place: Area) => number): Scalar<ChartPlace> => ({
  read: (place) => of(place.sheet, findChart(place).place),
});

const CHART = defineClass<ChartPlace>({
  name: 'Chart',
  identify: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    name: {
      read: (place) => findChart(place).name,
      write: (place, value, session) =>
        changeChart(place, session, () => ({ name: textArgument(value) })),
    },
    top: lies((sheet, { top }) => distance(top, 0, heightOf(sheet))),
    left: lies((sheet, { left }) => distance(left, 0, widthOf(sheet))),
    height: lies((sheet, { top, bottom }) => distance(bottom + 1, top, heightOf(sheet))),
    width: lies((sheet, { left, right }) => distance(right + 1, left, widthOf(sheet))),
  },
  children: {
    title: (place) => TITLE(place),
    legend: (place) => LEGEND(place),
    axes: (place) => AXES(place),
    series: (place) => chartSeries(place),
  },
  methods: {
    setPosition: (place, [from, to], session) => {
      const start = rangeArgument(from, session).area;
      const end = to === null || to === undefined ? start : rangeArgument(to, session).area;
      const { top, left } = start;
      changeChart(place, session, () => ({
        place: { top, left, bottom: end.bottom, right: end.right },
      }));
    },
    delete: (place, _args, { book }) => {
      const old = findChart(place);
      refuseProtected(place.sheet);
      place.sheet.charts = place.sheet.charts.filter((chart) => chart !== old);
      book.tell({ kind: 'charts', sheet: place.sheet.id });
    },
  },
});

const byName = (sheet: HostSheet, name: unknown): HostChart | undefined => {
  const wanted = textArgument(name).toLowerCase();
  return sheet.charts.find((chart) => chart.id === name || chart.name.toLowerCase() === wanted);
};

const named = (sheet: HostSheet, name: unknown): HostObject => {
  const { id } = byName(sheet, name) ?? refuse('ItemNotFound', 'no such chart');
  return CHART({ sheet, id });
};

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

const add = (
  sheet: HostSheet,
  [type, range, by]: readonly unknown[],
  session: ExcelSession,
): HostObject => {
  const kind = TYPES[textArgument(type)] ?? refuse('NotImplemented', `charts of ${String(type)}`);
  const { sheet: from, area: source } = rangeArgument(range, session);
  if (from !== sheet) refuse('NotImplemented', 'charts of another sheet');
  refuseProtected(sheet);
  const word = wordArgument(by, SERIES_BY, 'Auto');
  const [rows, columns] = [source.bottom - source.top, source.right - source.left];
  const seriesIn = word === 'Rows' || (word === 'Auto' && rows < columns) ? 'rows' : 'columns';
  const count = seriesIn === 'rows' ? rows : columns;
  const id = session.book.newChartId();
  const { top, left } = sheet.selection;
  const looks = Array.from({ length: count }, (_, index) => ({
    color: COLORS[index % COLORS.length]!,
    label: '#404040',
  }));
  const place = { top, left, bottom: top + USUAL.rows - 1, right: left + USUAL.columns - 1 };
  const name = `Chart ${sheet.charts.length + 1}`;
  sheet.charts = [...sheet.charts, { id, name, kind, title: '', source, seriesIn, looks, place }];
  session.book.tell({ kind: 'charts', sheet: sheet.id });
  return CHART({ sheet, id });
};

/** `Worksheet.charts`. */
export const chartCollection = defineClass<HostSheet>({
  name: 'ChartCollection',
  item: named,
  items: (sheet) => sheet.charts.map(({ id }) => CHART({ sheet, id })),
  methods: {
    add,
    getItem: (sheet, [name]) => named(sheet, name),
    getItemAt: (sheet, [at]) => {
      const chart = sheet.charts[integerArgument(at)];
      return chart ? CHART({ sheet, id: chart.id }) : refuse('InvalidArgument', 'no such chart');
    },
    getItemOrNullObject: (sheet, [name]) => {
      const chart = byName(sheet, name);
      return chart ? CHART({ sheet, id: chart.id }) : null;
    },
  },
});

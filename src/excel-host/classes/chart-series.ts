import type { ChartSeriesLook, PlannedChart } from '../../core/grid/blueprint';
import { integerArgument, textArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type Scalar } from '../host-object';
import type { ExcelSession } from '../session';
import {
  always,
  byKind,
  changeChart,
  findChart,
  type ChartPlace,
  type SeriesPlace,
} from './chart-place';

/** How many series a chart has. */
const countOf = ({ source, seriesIn }: PlannedChart): number =>
  seriesIn === 'rows' ? source.bottom - source.top : source.right - source.left;

const lookOf = (place: SeriesPlace): ChartSeriesLook => {
  const { looks } = findChart(place);
  return looks[place.index % looks.length]!;
};

const restyle = (
  place: SeriesPlace,
  session: ExcelSession,
  members: Partial<ChartSeriesLook>,
): void =>
  changeChart(place, session, (chart) => ({
    looks: Array.from({ length: countOf(chart) }, (_, index) => {
      const look = chart.looks[index % chart.looks.length]!;
      return index === place.index ? { ...look, ...members } : look;
    }),
  }));

const color = (value: unknown): string => {
  const text = textArgument(value).toUpperCase();
  return /^#[\dA-F]{6}$/u.test(text) ? text : refuse('InvalidArgument', 'a colour was expected');
};

/** The colour of a series' line or bars, where the writer has it of that kind. */
const seriesColor = (kinds: 'lines' | 'bars'): Scalar<SeriesPlace> => ({
  read: (place) => lookOf(place).color,
  write: (place, value, session) => {
    const isLine = findChart(place).kind === 'lines';
    if (isLine === (kinds === 'lines')) restyle(place, session, { color: color(value) });
    else if (color(value) !== '#404040') refuse('NotImplemented', 'bars have one outline');
  },
});

const LINE_STYLES = ['Continuous', 'Dash'] as const;

const SERIES_LINE = defineClass<SeriesPlace>({
  name: 'ChartLineFormat',
  scalars: {
    color: seriesColor('lines'),
    lineStyle: {
      read: (place) => LINE_STYLES[lookOf(place).dashed ? 1 : 0],
      write: (place, value, session) =>
        restyle(place, session, { dashed: wordArgument(value, LINE_STYLES) === 'Dash' }),
    },
  },
});

const SERIES_FILL = defineClass<SeriesPlace>({
  name: 'ChartFill',
  methods: {
    setSolidColor: (place, [value], session) => {
      if (findChart(place).kind === 'lines') refuse('NotImplemented', 'lines have no fill');
      restyle(place, session, { color: color(value) });
    },
  },
});

const SERIES_FORMAT = defineClass<SeriesPlace>({
  name: 'ChartSeriesFormat',
  children: { fill: (place) => SERIES_FILL(place), line: (place) => SERIES_LINE(place) },
});

const LABEL_FONT = defineClass<SeriesPlace>({
  name: 'ChartFont',
  scalars: {
    color: {
      read: (place) => lookOf(place).label,
      write: (place, value, session) => restyle(place, session, { label: color(value) }),
    },
  },
});

const LABEL_FORMAT = defineClass<SeriesPlace>({
  name: 'ChartDataLabelFormat',
  children: { font: (place) => LABEL_FONT(place) },
});

const DATA_LABELS = defineClass<SeriesPlace>({
  name: 'ChartDataLabels',
  scalars: {
    showValue: always(true),
    numberFormat: byKind((kind) => (kind === 'lines' ? '#,##0.##' : '#,##0;-#,##0;;')),
    position: byKind((kind) => (kind === 'lines' ? 'Top' : 'Center')),
  },
  children: { format: (place) => LABEL_FORMAT(place) },
});

const MARKERS = ['Circle', 'Diamond', 'Square', 'Triangle'];

const isOwnMarker: Scalar<SeriesPlace> = {
  read: ({ index }) => MARKERS[index % MARKERS.length],
  write: ({ index }, value) => {
    if (value !== MARKERS[index % MARKERS.length]) refuse('NotImplemented', 'markers are in order');
  },
};

const nameOf = ({ sheet, index, id }: SeriesPlace): string => {
  const { source, seriesIn } = findChart({ sheet, id });
  const cell =
    seriesIn === 'rows'
      ? sheet.cell(source.top + 1 + index, source.left)
      : sheet.cell(source.top, source.left + 1 + index);
  return typeof cell?.value === 'string' ? cell.value : '';
};

const SERIES = defineClass<SeriesPlace>({
  name: 'ChartSeries',
  scalars: {
    name: { read: nameOf },
    hasDataLabels: always(true),
    gapWidth: always(50),
    markerStyle: isOwnMarker,
    markerSize: always(8),
    markerBackgroundColor: seriesColor('lines'),
    markerForegroundColor: seriesColor('lines'),
  },
  children: {
    format: (place) => SERIES_FORMAT(place),
    dataLabels: (place) => DATA_LABELS(place),
  },
});

/** `Chart.series`. */
export const chartSeries = defineClass<ChartPlace>({
  name: 'ChartSeriesCollection',
  items: (place) =>
    Array.from({ length: countOf(findChart(place)) }, (_, index) => SERIES({ ...place, index })),
  methods: {
    getItemAt: (place, [at]) => {
      const index = integerArgument(at);
      if (index < 0 || index >= countOf(findChart(place)))
        refuse('InvalidArgument', 'no such series');
      return SERIES({ ...place, index });
    },
  },
});

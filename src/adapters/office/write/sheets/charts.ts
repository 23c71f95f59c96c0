import type { SheetCharts } from '../../../../app/ports/workbook';
import type { ChartSeriesLook, PlannedChart } from '../../../../core/grid/blueprint';
import { cellName } from '../../../../core/grid/grid';
import { areaAddress } from '../../run/areas';
import { isFromOffice } from '../../run/failures';
import { twice } from '../../run/twice';
import { deleteSheet } from '../delete-sheet';
import { ACTION_BYTES, Requests } from './requests';

const TYPES = {
  'stacked-columns': 'ColumnStacked',
  'stacked-bars': 'BarStacked',
  lines: 'LineMarkers',
} as const satisfies Readonly<Record<PlannedChart['kind'], `${Excel.ChartType}`>>;

const OUTLINE = '#404040';
const MARKERS = ['Circle', 'Diamond', 'Square', 'Triangle'] as const;
/** Nothing is written on a bar that has no length. */
const BAR_FIGURES = '#,##0;-#,##0;;';
const LINE_FIGURES = '#,##0.##';

const drawBar = (series: Excel.ChartSeries, { color }: ChartSeriesLook): void => {
  series.format.fill.setSolidColor(color);
  series.format.line.color = OUTLINE;
  series.gapWidth = 50;
};

const drawLine = (
  series: Excel.ChartSeries,
  { color, dashed }: ChartSeriesLook,
  index: number,
): void => {
  series.format.line.color = color;
  if (dashed) series.format.line.lineStyle = 'Dash';
  series.markerStyle = MARKERS[index % MARKERS.length]!;
  series.markerSize = 8;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
};

const writeFigures = (
  { dataLabels }: Excel.ChartSeries,
  look: ChartSeriesLook,
  isLine: boolean,
): void => {
  dataLabels.showValue = true;
  dataLabels.numberFormat = isLine ? LINE_FIGURES : BAR_FIGURES;
  dataLabels.position = isLine ? 'Top' : 'Center';
  dataLabels.format.font.color = look.label;
};

const drawSeries = (chart: Excel.Chart, { kind, source, seriesIn, looks }: PlannedChart): void => {
  const count = seriesIn === 'rows' ? source.bottom - source.top : source.right - source.left;
  const isLine = kind === 'lines';
  for (let index = 0; index < count; index++) {
    const look = looks[index % looks.length]!;
    const series = chart.series.getItemAt(index);
    series.hasDataLabels = true;
    writeFigures(series, look, isLine);
    if (isLine) drawLine(series, look, index);
    else drawBar(series, look);
  }
};

const drawChart = (sheet: Excel.Worksheet, planned: PlannedChart): void => {
  const { kind, source, place } = planned;
  const range = sheet.getRange(areaAddress(source)).untrack();
  const seriesBy = planned.seriesIn === 'rows' ? 'Rows' : 'Columns';
  const chart = sheet.charts.add(TYPES[kind], range, seriesBy);
  chart.name = planned.name;
  chart.title.text = planned.title;
  chart.setPosition(cellName(place.top, place.left), cellName(place.bottom, place.right));
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  if (kind !== 'lines') {
    valueAxis.majorGridlines.visible = false;
    valueAxis.visible = false;
  }
  // The first category stands on top, as in the table.
  if (kind === 'stacked-bars') categoryAxis.reversePlotOrder = true;
  drawSeries(chart, planned);
};

/** What drawing a chart takes at most, with five series. */
const CHART_BYTES = 80 * ACTION_BYTES;

const drawAll = async (
  context: Excel.RequestContext,
  all: readonly SheetCharts[],
): Promise<void> => {
  const requests = new Requests(context);
  for (const { sheet, charts } of all) {
    const standing = context.workbook.worksheets.getItem(sheet);
    for (const chart of charts) await requests.add(CHART_BYTES, () => drawChart(standing, chart));
  }
  await requests.send();
};

const takeAway = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<void> => {
  const standing = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of standing) sheet.load('id');
  await context.sync();
  for (const sheet of standing.filter((one) => !one.isNullObject)) deleteSheet(sheet);
  await context.sync();
};

/** Draws charts on sheets that were put in: one sync. Where Excel will not, all of these sheets go again. */
export const drawCharts = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
  charts: readonly SheetCharts[],
): Promise<void> => {
  try {
    await drawAll(context, charts);
  } catch (error) {
    if (isFromOffice(error)) {
      // The first failure is the one to tell of, whatever becomes of the sheets.
      await twice(() => takeAway(context, sheets)).catch(() => undefined);
    }
    throw error;
  }
};

import type { PlannedChart } from '../../core/grid/blueprint';
import { refuse } from '../host-error';
import type { Scalar } from '../host-object';
import { refuseProtected } from '../operations';
import type { ExcelSession } from '../session';
import type { HostChart, HostSheet } from '../sheet';

/**
 * Charts as far as the writer of files can say them: their cells, title, place and the looks of their
 * series. What the writer does alike for all of them is taken only as the writer does it.
 */
export interface ChartPlace {
  readonly sheet: HostSheet;
  readonly id: string;
}

export interface SeriesPlace extends ChartPlace {
  readonly index: number;
}

/** The chart at a place. */
export const findChart = ({ sheet, id }: ChartPlace): HostChart =>
  sheet.charts.find((chart) => chart.id === id) ?? refuse('ItemNotFound', 'no such chart');

/** Puts members of a chart in place of the old ones. */
export const changeChart = (
  place: ChartPlace,
  { book }: ExcelSession,
  members: (chart: HostChart) => Partial<HostChart>,
): void => {
  const old = findChart(place);
  refuseProtected(place.sheet);
  place.sheet.charts = place.sheet.charts.map((chart) =>
    chart === old ? { ...chart, ...members(chart) } : chart,
  );
  book.tell({ kind: 'charts', sheet: place.sheet.id });
};

/** A member that all charts of the writer have alike: another value is not taken. */
export const always = <T>(value: unknown): Scalar<T> => ({
  read: () => value,
  write: (_self, given) => {
    if (given !== value) refuse('NotImplemented', `charts are written with ${String(value)} here`);
  },
});

/** A member that the writer gives by the kind of chart. */
export const byKind = <T extends ChartPlace>(
  of: (kind: PlannedChart['kind']) => unknown,
): Scalar<T> => ({
  read: (place) => of(findChart(place).kind),
  write: (place, given) => {
    const value = of(findChart(place).kind);
    if (given !== value) refuse('NotImplemented', `such a chart is written with ${String(value)}`);
  },
});

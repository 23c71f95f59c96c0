import type { WorkbookBlueprint } from '../grid/blueprint';
import { layoutSeriesSheet, type NamedSeries } from './series-sheet';
import { columnsOf, layoutSourceSheet } from './source-sheet';
import { TOTALS_STYLES } from './totals-look';
import { gradeHeadings, layoutTotalsSheet, type TotalsContent } from './totals-sheet';
import type { TotalsWords } from './totals-words';

/** What sheets of totals show. */
export interface Totals extends TotalsContent {
  readonly series: readonly NamedSeries[];
}

/**
 * Lays totals out as sheets: the totals with their charts, figures over the years where there are any, and
 * the table that all is counted from. `words.sheets` names them.
 */
export const layoutTotals = (totals: Totals, words: TotalsWords): WorkbookBlueprint => {
  const { sheets } = words;
  const address = columnsOf(sheets.source, totals.source);
  const main = layoutTotalsSheet(sheets.totals, sheets.source, totals, address, words);
  const series = layoutSeriesSheet(sheets.series, totals.series, words);
  const headings = gradeHeadings(sheets.totals, totals.source.scale);
  const source = layoutSourceSheet(sheets.source, totals.source, headings, words);
  return {
    styles: TOTALS_STYLES,
    sheets: [main, ...(series ? [series] : []), source],
    activeSheet: 0,
  };
};

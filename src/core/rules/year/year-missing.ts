import { yearLabel, yearName } from '../../era/fiscal-year';
import { blankCell } from '../../form/read/place';
import { measureRule } from '../rule';
import { yearOutOfRange } from './year-out-of-range';

/** An item has no row of the sheet's year, or a year between its rows is left out. Source: R4 sheet, column 年度 (2, 3, 4). */
export const yearMissing = measureRule<{ readonly year: string; readonly name: string }>({
  id: 'year-missing',
  name: { ja: '年度の行がない', en: 'year missing' },
  group: 'year',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name }) => `${name}の行がありません。年度の列に${name}を入れ、実績を記入してください。`,
    en: ({ year }) =>
      `There is no row of ${year}. Enter ${year} in the year column and fill the row.`,
  },
  check(report, { block, measure }, { fiscalYear, settings }) {
    if (!block.fields.has('year')) return;
    const years = measure.years.flatMap((row) => (row.year ? [row.year.year] : []));
    const first = fiscalYear - yearOutOfRange.limits(settings).years;
    const oldest = Math.min(fiscalYear, ...years.filter((year) => year > first));
    for (let year = oldest; year <= fiscalYear; year += 1) {
      if (years.includes(year)) continue;
      report({
        at: measure.years[0]?.yearCell ?? blankCell(block, 'year'),
        field: 'year',
        year,
        severity: year === fiscalYear ? 'error' : 'info',
        facts: { year: yearLabel(year), name: yearName(year) },
      });
    }
  },
});

import { yearLabel, yearName } from '../../era/fiscal-year';
import { cellName } from '../../grid/grid';
import { measureRule } from '../rule';

/** The same fiscal year stands on two rows of an item. Source: R4 sheet, column 年度. */
export const yearDuplicate = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly first: string;
}>({
  id: 'year-duplicate',
  name: { ja: '年度の重複', en: 'year twice' },
  group: 'year',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, first }) =>
      `${name}の行が二つあります（もう一つは ${first}）。年度を確かめて直してください。`,
    en: ({ year, first }) =>
      `There are two rows of ${year} (the other one is at ${first}). Check the years.`,
  },
  check(report, { measure }) {
    const firsts = new Map<number, string>();
    for (const row of measure.years) {
      if (!row.year) continue;
      const { year } = row.year;
      const first = firsts.get(year);
      if (first === undefined) {
        firsts.set(year, cellName(row.yearCell.row, row.yearCell.column));
        continue;
      }
      const facts = { year: yearLabel(year), name: yearName(year), first };
      report({ at: row.yearCell, field: 'year', year, facts });
    }
  },
});

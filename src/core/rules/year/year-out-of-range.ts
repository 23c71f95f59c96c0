import { yearLabel, yearName } from '../../era/fiscal-year';
import { yearsOf } from '../field-cells';
import { blockRule } from '../rule';

/** A year lies after the sheet's own year, or long before it. Source: R4 sheet, title (令和4年度) and column 年度. */
export const yearOutOfRange = blockRule<
  {
    readonly written: string;
    readonly name: string;
    readonly sheetYear: string;
  },
  'years'
>({
  id: 'year-out-of-range',
  name: { ja: '範囲外の年度', en: 'year out of range' },
  group: 'year',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written, name, sheetYear }) =>
      `年度の「${written}」（${name}）は、${sheetYear}のシートの年度ではありません。年度を確かめて直してください。`,
    en: ({ written, name, sheetYear }) =>
      `“${written}” (${name}) is no year of the sheet of ${sheetYear}. Check the year.`,
  },
  thresholds: {
    years: {
      standard: 10,
      min: 1,
      max: 50,
      step: 1,
      unit: { ja: '年', en: 'years' },
      label: {
        ja: 'シートに載せる年度の数の上限（今年度を含む）',
        en: 'Maximum number of years on a sheet, including its own',
      },
    },
  },
  check(report, { block }, { fiscalYear }, { years: longest }) {
    // Where headings name the years, those to come hold what is planned.
    if (!block.fields.has('year')) return;
    for (const row of yearsOf(block)) {
      if (!row.year || row.year.eraEnded) continue;
      const { year } = row.year;
      if (year <= fiscalYear && year > fiscalYear - longest) continue;
      report({
        at: row.yearCell,
        field: 'year',
        year,
        facts: {
          written: row.yearCell.text.trim(),
          name: `${yearName(year)}・${yearLabel(year)}`,
          sheetYear: yearName(fiscalYear),
        },
      });
    }
  },
});

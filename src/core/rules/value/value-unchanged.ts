import { yearLabel, yearName } from '../../era/fiscal-year';
import { plainNumber } from '../../value/value';
import { isExplained, lastTwoYears, tierPairs } from '../compare-years';
import { measureRule } from '../rule';
import { oneLine } from '../../text/text';

/** A round figure (a print run, a grant), or days of a year, are often the same; one such as 1,983 hardly ever. */
const isUsual = (figure: number, unit: string): boolean =>
  figure % 10 === 0 || (unit === '日' && figure <= 366);

/** All figures of the year are those of the year before, and not small or round ones: last year's may have been left. Source: R4 sheet, column 実績値 (No. 1: 2,300 and 1,990 in two years). */
export const valueUnchanged = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly value: string;
  },
  'least'
>({
  id: 'value-unchanged',
  name: { ja: '前の年度と同じ実績値', en: 'value same as last year' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, value }) =>
      `${name}の実績値「${value}」が前の年度と全く同じです。前の年度の数値が残っていないか確かめてください。`,
    en: ({ year, value }) =>
      `The value “${value}” of ${year} is exactly that of the year before. Check that last year’s figure was not left there.`,
  },
  thresholds: {
    least: {
      standard: 100,
      min: 1,
      max: 1_000_000,
      step: 1,
      unit: { ja: '', en: '' },
      label: {
        ja: '前の年度と全く同じなら確かめる、実績値の下限',
        en: 'The smallest value that is questioned when it equals the year before',
      },
    },
  },
  check(report, measure, { fiscalYear }, _, { least }) {
    const years = lastTwoYears(measure, fiscalYear);
    if (!years) return;
    const pairs = tierPairs(years.before, years.current);
    if (pairs.length === 0 || pairs.length !== years.current.value.tiers.length) return;
    const isSame = pairs.every(
      ({ before, after }) =>
        after.kind !== 'unreadable' &&
        before.kind === after.kind &&
        (after.kind === 'number'
          ? plainNumber(before) === after.value
          : JSON.stringify(before) === JSON.stringify(after)),
    );
    if (!isSame) return;
    const { units } = years.current;
    const isTelling = pairs.some(({ after }, index) => {
      const figure = plainNumber(after);
      const unit = units[index] ?? units[0] ?? '';
      return figure !== null && figure >= least && !isUsual(figure, unit);
    });
    if (!isTelling || isExplained(measure, fiscalYear)) return;
    report({
      at: years.current.row.value,
      field: 'value',
      year: fiscalYear,
      facts: {
        year: yearLabel(fiscalYear),
        name: yearName(fiscalYear),
        value: oneLine(years.current.row.value.text),
      },
    });
  },
});

import { yearLabel, yearName } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import { parseNumber, plainNumber } from '../../value/value';
import { measureRule, severityIn, type MeasureView, type RowView } from '../rule';

const PERCENT = /^(?:%|パーセント)$/u;
/** Rates that may well be above 100. */
const UNBOUNDED =
  /前年|対前|伸び|増加|増減|成長|目標.{0,4}達成|計画.{0,4}達成|充足|経常収支|負担比率|倍率|稼働|消化|執行/u;
const WHOLE = 100;

const isPercent = ({ units }: RowView): boolean =>
  units.length > 0 && units.every((unit) => PERCENT.test(foldWidth(unit)));

/** Whether any of what the measure otherwise shows is above 100 too: then it is counted so. */
const isAboveElsewhere = ({ rows, measure }: MeasureView, view: RowView): boolean => {
  const others = rows.filter((row) => row !== view).flatMap(({ value }) => value.tiers);
  const figures = [
    ...others.map(({ figure }) => plainNumber(figure)),
    ...measure.years.flatMap(({ target, baseline }) =>
      [target, baseline].map((cell) => (cell ? (parseNumber(cell.text) ?? null) : null)),
    ),
  ];
  return figures.some((figure) => figure !== null && figure > WHOLE);
};

/** A share is above 100 % although it cannot be. Source: public sheets with shares in percent, which are typed by hand. */
export const percentExceeds = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly indicator: string;
  readonly value: number;
}>({
  id: 'percent-exceeds',
  name: { ja: '100% を超える割合', en: 'share above 100 percent' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicator, value }) =>
      `${name}の「${indicator}」が ${value.toLocaleString('en')}% で、100% を超えています。桁や小数点の間違いがないか確かめてください。`,
    en: ({ year, indicator, value }) =>
      `“${indicator}” of ${year} is ${value.toLocaleString('en')} %, which is above 100 %. Check for slipped digits or a lost decimal point.`,
  },
  check(report, measure) {
    for (const view of measure.rows) {
      if (!isPercent(view)) continue;
      for (const [index, { figure }] of view.value.tiers.entries()) {
        const value = plainNumber(figure);
        const name = view.tiers[index]?.name ?? '';
        if (value === null || value <= WHOLE || UNBOUNDED.test(name)) continue;
        if (isAboveElsewhere(measure, view)) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: view.tiers[index]?.tier ?? 1,
          severity: severityIn(view, 'warning'),
          facts: {
            year: yearLabel(view.year),
            name: yearName(view.year),
            indicator: name,
            value,
          },
        });
      }
    }
  },
});

import { oncePer } from '../../once-per';
import { yearLabel, yearName } from '../../era/fiscal-year';
import { writtenFigures } from '../../form/read/written-targets';
import { replaceCell } from '../fixing';
import { measureRule, severityIn, type RowView, type RuleContext } from '../rule';
import { comparedTiers } from '../tier-targets';

/** A difference as it is written, beside what was planned and reached. */
interface Written {
  readonly difference: number;
  readonly target: number;
  readonly value: number;
}

const writtenIn = (view: RowView): Written | undefined => {
  const { difference: cell } = view.row;
  if (!cell) return undefined;
  const [tier] = comparedTiers(null, view);
  const difference = writtenFigures(cell, [], [])[0]?.value ?? null;
  if (!tier || difference === null) return undefined;
  return { difference, target: tier.target, value: tier.value };
};

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(other));

const signBetween = (written: number, difference: number): 1 | -1 | 0 =>
  isNear(written, difference) ? 1 : isNear(written, -difference) ? -1 : 0;

/** With so many differences that are neither, the sheet takes something else from something else. */
const LEAST_OTHERS = 3;

/** 1 where a sheet's differences are actual less plan, -1 where they are plan less actual: as most of them have it; 0 where they are of other figures (確保量 less 実績). */
const signOf = oncePer((context: RuleContext): 1 | -1 | 0 => {
  let [votes, fitting, others] = [0, 0, 0];
  for (const { rows } of context.views)
    for (const row of rows) {
      const written = writtenIn(row);
      if (!written || written.value === written.target) continue;
      const { difference, target, value } = written;
      const sign = signBetween(difference, value - target);
      votes += sign;
      if (sign === 0) others += 1;
      else fitting += 1;
    }
  const isOfOthers = others >= LEAST_OTHERS && fitting < others;
  if (isOfOthers) return 0;
  return votes < 0 ? -1 : 1;
});

/** 差 in the sheet is not what was reached less what was planned. Source: forms with 計画 / 実績 / 差, which staff fill by hand. */
export const differenceMismatch = measureRule<{
  readonly year: string;
  readonly name: string;
  readonly indicator: string;
  readonly written: number;
  readonly target: number;
  readonly value: number;
  readonly difference: number;
}>({
  id: 'difference-mismatch',
  name: { ja: '差の計算違い', en: 'difference that does not add up' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, indicator, written, target, value, difference }) =>
      `${name}の差は「${written.toLocaleString('en')}」ですが、「${indicator}」の計画 ${target.toLocaleString('en')} と実績 ${value.toLocaleString('en')} の差は ${difference.toLocaleString('en')} です。差（符号も）か、計画と実績を確かめてください。`,
    en: ({ year, indicator, written, target, value, difference }) =>
      `The difference of ${year} reads ${written.toLocaleString('en')}, but between the plan ${target.toLocaleString('en')} and the actual ${value.toLocaleString('en')} of “${indicator}” it is ${difference.toLocaleString('en')}. Check the difference and its sign, or the plan and the actual.`,
  },
  check(report, { rows, indicator }, context) {
    for (const view of rows) {
      const written = writtenIn(view);
      if (!written) continue;
      const { target, value } = written;
      const sign = signOf(context);
      const difference = sign * (value - target);
      if (sign === 0 || isNear(written.difference, difference)) continue;
      report({
        at: view.row.difference!,
        field: null,
        year: view.year,
        severity: severityIn(view, 'warning'),
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          indicator: indicator?.tiers[0]?.spans[0]?.name ?? '',
          written: written.difference,
          target,
          value,
          difference,
        },
        fix: replaceCell(context.sheet.grid, view.row.difference!, difference, false),
      });
    }
  },
});

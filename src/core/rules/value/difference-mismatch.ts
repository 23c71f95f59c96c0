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
  const [tier] = comparedTiers(null, view);
  const difference = writtenFigures(cell, [], [])[0]?.value ?? null;
  if (!cell || !tier || difference === null) return undefined;
  return { difference, target: tier.target, value: tier.value };
};

const conventions = new WeakMap<RuleContext, 1 | -1>();

/** 1 where a sheet's differences are actual less plan, -1 where they are plan less actual: as most of them have it. */
const signOf = (context: RuleContext): 1 | -1 => {
  const known = conventions.get(context);
  if (known) return known;
  let votes = 0;
  for (const { rows } of context.views)
    for (const row of rows) {
      const written = writtenIn(row);
      if (!written || written.value === written.target) continue;
      const { difference, target, value } = written;
      if (difference === value - target) votes += 1;
      else if (difference === target - value) votes -= 1;
    }
  const sign = votes < 0 ? -1 : 1;
  conventions.set(context, sign);
  return sign;
};

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
      const difference = signOf(context) * (value - target);
      if (Math.abs(written.difference - difference) < 1e-9 * Math.max(1, Math.abs(difference)))
        continue;
      report({
        at: view.row.difference!,
        field: null,
        year: view.year!,
        severity: severityIn(view, 'warning'),
        facts: {
          year: yearLabel(view.year!),
          name: yearName(view.year!),
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

import type { FiscalYear } from '../era/fiscal-year';
import { spanHas } from '../era/year-span';
import { sameWords } from '../text/text';
import { validTiers, type Indicator, type Tier } from './indicator';

/** An indicator that becomes another from a year on: a tier's name that goes on is one span, another begins in that year. */
export const indicatorFrom = (old: Indicator, next: Indicator, year: FiscalYear): Indicator => {
  const names = validTiers(next, year);
  const tiers = Array.from(
    { length: Math.max(old.tiers.length, ...names.map(({ tier }) => tier)) },
    (_, index): Tier => {
      const spans = old.tiers[index]?.spans ?? [];
      const name = names.find(({ tier }) => tier === index + 1)?.name;
      const running = spans.find((span) => spanHas(span, year));
      if (running && name !== undefined && sameWords(running.name, name)) return { spans };
      const closed = spans
        .filter(({ from }) => from === null || from < year)
        .map((span) => (spanHas(span, year) ? { ...span, to: year - 1 } : span));
      return {
        spans: name === undefined ? closed : [...closed, { name, from: year, to: null }],
      };
    },
  );
  return { tiers: tiers.filter(({ spans }) => spans.length > 0) };
};

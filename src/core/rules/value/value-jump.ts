import { yearLabel, yearName } from '../../era/fiscal-year';
import { statesNewDefinition } from '../../form/flags';
import { comparable } from '../../text/text';
import { plainNumber } from '../../value/value';
import { blockRule, type BlockView, type RowView } from '../rule';
import type { RuleSettings } from '../settings';

interface TierFigure {
  readonly tier: number;
  readonly name: string;
  readonly value: number;
}

/** Figures of a year by tier; a ratio counts by its part, labelled figures without a total do not count. */
const figuresOf = (view: RowView): readonly TierFigure[] =>
  view.tiers.flatMap(({ tier, name }, index) => {
    const found = view.value.tiers[index];
    const value = found ? plainNumber(found.figure) : null;
    return value === null ? [] : [{ tier, name, value }];
  });

const isJump = (before: number, after: number, { thresholds }: RuleSettings): boolean => {
  const [small, large] = before < after ? [before, after] : [after, before];
  return (
    small > 0 &&
    large >= small * thresholds['value-jump.times'] &&
    large - small >= thresholds['value-jump.difference']
  );
};

const isExplained = ({ block }: BlockView, year: number): boolean =>
  block.flags.reviewFrom === year || statesNewDefinition(block.narrative.text, year);

/** A figure is many times the year before's, or a fraction of it. Source: R4 sheet, No. 34 (2 → 232); silent at No. 5, whose narrative states a new definition. */
export const valueJump = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly indicator: string;
}>({
  id: 'value-jump',
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, before, after, indicator }) =>
      `${name}の「${indicator}」が ${before.toLocaleString('en')} から ${after.toLocaleString('en')} へ大きく変わっています。桁や行の間違いがないか確かめ、正しければ理由を書いてください。`,
    en: ({ year, before, after, indicator }) =>
      `“${indicator}” went from ${before.toLocaleString('en')} to ${after.toLocaleString('en')} in ${year}. Check for slipped digits or rows; give the reason if it is right.`,
  },
  *check(view, { fiscalYear, settings }) {
    const current = view.rows.find((row) => row.isCurrent);
    const before = view.rows.findLast((row) => !row.isCurrent && row.year === fiscalYear - 1);
    if (!current || !before || isExplained(view, fiscalYear)) return;
    const earlier = figuresOf(before);
    for (const { tier, name, value } of figuresOf(current)) {
      const same = earlier.find((figure) => comparable(figure.name) === comparable(name));
      if (!same || !isJump(same.value, value, settings)) continue;
      yield {
        at: current.row.value,
        field: 'value',
        year: fiscalYear,
        tier,
        severity: view.block.flags.candidateFrom === null ? 'warning' : 'info',
        facts: {
          year: yearLabel(fiscalYear),
          name: yearName(fiscalYear),
          before: same.value,
          after: value,
          indicator: name,
        },
      };
    }
  },
});

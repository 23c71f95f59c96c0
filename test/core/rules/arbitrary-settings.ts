import fc from 'fast-check';
import { RULES, THRESHOLDS } from '../../../src/core/rules/registry';
import { differingThresholds, type RuleSettings } from '../../../src/core/profile/rule-settings';

const thresholds: fc.Arbitrary<RuleSettings['thresholds']> = fc
  .tuple(
    ...THRESHOLDS.map(({ id, standard, min, max }) =>
      fc
        .oneof(fc.constant(standard), fc.integer({ min: Math.ceil(min), max }))
        .map((value) => [id, value] as const),
    ),
  )
  .map((pairs) => differingThresholds(THRESHOLDS, new Map(pairs)));

/** Any settings: some rules switched off, figures within their bounds. */
export const arbitrarySettings: fc.Arbitrary<RuleSettings> = fc
  .tuple(fc.subarray(RULES.map((rule) => rule.id)), thresholds)
  .map(([off, figures]) => ({ off: new Set(off), thresholds: figures }));

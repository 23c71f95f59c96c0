import type { Finding } from './engine';
import { findRule } from './registry';

/**
 * Whether only the secretariat can mend it: it tells of the plan's own words or periods, and there is no
 * fix that puts back what the plan says.
 */
export const isForSecretariat = ({ rule, fix }: Pick<Finding, 'rule' | 'fix'>): boolean =>
  fix === null && findRule(rule)?.concernsPlan === true;

/** How many blocks have a field to be filled in; several fields of one block count once. */
export const countUnfilled = (
  findings: readonly Pick<Finding, 'unfilled' | 'block' | 'sheet'>[],
): number =>
  new Set(
    findings.flatMap(({ unfilled, sheet, block }) =>
      unfilled ? [`${sheet ?? ''}!${block?.index ?? ''}`] : [],
    ),
  ).size;

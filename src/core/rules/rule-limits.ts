import { oncePer } from '../once-per';
import type { RuleSettings, Threshold } from '../profile/rule-settings';
import type { Locale } from '../text/locale';

/** A figure that a rule judges by, with its words. */
export interface RuleThreshold extends Omit<Threshold, 'id'> {
  readonly unit: Readonly<Record<Locale, string>>;
  readonly label: Readonly<Record<Locale, string>>;
}

/** A rule's figures as settings have them, by the names that the rule gives them. */
export type Limits<T extends string> = Readonly<Record<T, number>>;

/** What a rule judges by, and how that is read from settings. */
interface Judging<T extends string> {
  readonly thresholds: Readonly<Record<T, RuleThreshold>>;
  readonly limits: (settings: RuleSettings) => Limits<T>;
}

const NO_LIMITS = {};

/** What a rule judges by, read from the same settings once. */
export const judging = <T extends string>(rule: {
  readonly id: string;
  readonly thresholds?: Readonly<Record<T, RuleThreshold>>;
}): Judging<T> => {
  const thresholds = rule.thresholds ?? ({} as Readonly<Record<T, RuleThreshold>>);
  const entries = Object.entries<RuleThreshold>(thresholds);
  if (entries.length === 0) return { thresholds, limits: () => NO_LIMITS as Limits<T> };
  const limits = oncePer(
    (settings: RuleSettings) =>
      Object.fromEntries(
        entries.map(([name, { standard }]) => [
          name,
          settings.thresholds[`${rule.id}.${name}`] ?? standard,
        ]),
      ) as Limits<T>,
  );
  return { thresholds, limits };
};

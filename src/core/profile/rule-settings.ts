import { failure, success, type Result } from '../result';

/** A figure that can be set, as the rule that judges by it says. Bounds are those within which the rule still makes sense. */
export interface Threshold {
  /** The rule, a dot, and what the figure is: `value-jump.times`. */
  readonly id: string;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  /** The smallest step between two settings; 1 for whole numbers. */
  readonly step: number;
}

/** How a plan wants to be checked. */
export interface RuleSettings {
  /** Ids of rules that stay silent. */
  readonly off: ReadonlySet<string>;
  /** Figures by {@link Threshold.id}, those alone that differ from their standards. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** How a plan is checked that says nothing of it. */
export const DEFAULT_RULE_SETTINGS: RuleSettings = { off: new Set(), thresholds: {} };

/** Why a JSON value is no settings: where, and what was expected there. */
export interface RuleSettingsFault {
  readonly path: string;
  readonly expected: string;
}

type Parsed<T> = Result<T, RuleSettingsFault>;

/** How a rule is named. */
export const RULE_ID = /^[a-z]+(?:-[a-z]+)+$/u;

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseOff = (json: unknown): Parsed<ReadonlySet<string>> => {
  const wrong = failure({ path: 'off', expected: 'list of rule names such as "value-jump"' });
  if (json === undefined) return success(new Set());
  if (!Array.isArray(json)) return wrong;
  const names = json.filter((name) => typeof name === 'string' && RULE_ID.test(name));
  return names.length === json.length ? success(new Set(names as string[])) : wrong;
};

/** Why a figure cannot be set so; `undefined` where it can. */
export const thresholdFault = (
  { id, min, max, step }: Threshold,
  value: unknown,
): RuleSettingsFault | undefined => {
  const isWhole = step !== 1 || Number.isInteger(value);
  if (typeof value === 'number' && value >= min && value <= max && isWhole) return undefined;
  const kind = step === 1 ? 'whole number' : 'number';
  return { path: `thresholds.${id}`, expected: `${kind} from ${min} to ${max}` };
};

/** The figures that differ from their standards, in the order of the thresholds. */
export const differingThresholds = (
  thresholds: readonly Threshold[],
  figures: ReadonlyMap<string, number>,
): RuleSettings['thresholds'] =>
  Object.fromEntries(
    thresholds.flatMap(({ id, standard }) => {
      const figure = figures.get(id) ?? standard;
      return figure === standard ? [] : [[id, figure]];
    }),
  );

const parseThresholds = (
  json: unknown,
  thresholds: readonly Threshold[],
): Parsed<RuleSettings['thresholds']> => {
  if (json === undefined) return success({});
  if (!isPlainObject(json)) return failure({ path: 'thresholds', expected: 'object' });
  const figures = new Map<string, number>();
  for (const [name, value] of Object.entries(json)) {
    const threshold = thresholds.find(({ id }) => id === name);
    if (!threshold) {
      const names = thresholds.map(({ id }) => id).join(', ');
      return failure({ path: `thresholds.${name}`, expected: `one of ${names}` });
    }
    const fault = thresholdFault(threshold, value);
    if (fault) return failure(fault);
    figures.set(name, value as number);
  }
  return success(differingThresholds(thresholds, figures));
};

/**
 * Reads settings from parsed JSON; what is absent is as by default. Which figures there are, and
 * within which bounds, the rules above say (`THRESHOLDS` of the registry). Names of rules are taken as
 * they are, since a file may come from a newer Shinko; {@link unknownRules} of the registry tells them.
 */
export const parseRuleSettings = (
  json: unknown,
  thresholds: readonly Threshold[],
): Parsed<RuleSettings> => {
  if (!isPlainObject(json)) return failure({ path: '$', expected: 'object' });
  const known = ['off', 'thresholds'];
  const stray = Object.keys(json).find((key) => !known.includes(key));
  if (stray !== undefined) return failure({ path: stray, expected: known.join(' or ') });
  const off = parseOff(json['off']);
  if (!off.ok) return off;
  const figures = parseThresholds(json['thresholds'], thresholds);
  return figures.ok ? success({ off: off.value, thresholds: figures.value }) : figures;
};

/** What differs from the defaults, as a JSON value; `undefined` where nothing does. */
export const toSettingsJson = ({
  off,
  thresholds,
}: RuleSettings): Readonly<Record<string, unknown>> | undefined => {
  const differs = Object.keys(thresholds).length > 0;
  if (off.size === 0 && !differs) return undefined;
  return {
    ...(off.size > 0 ? { off: [...off].sort() } : {}),
    ...(differs ? { thresholds } : {}),
  };
};

import { failure, success, type Result } from '../result';

/** Words in each language; the same as the sentences' of rules, which import this file's readers. */
interface InWords {
  readonly ja: string;
  readonly en: string;
}

/** A figure that a rule judges by. Bounds are those within which the rule still makes sense. */
export interface Threshold {
  /** The rule, a dot, and what the figure is: `value-jump.times`. */
  readonly id: ThresholdId;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  /** The smallest step between two settings; 1 for whole numbers. */
  readonly step: number;
  readonly unit: InWords;
  readonly label: InWords;
}

/** Every figure's name; it begins with the id of the rule that judges by it. */
export type ThresholdId = keyof typeof STANDARDS;

const STANDARDS = {
  'value-jump.times': 3,
  'value-jump.difference': 10,
  'ratio-jump.points': 20,
  'value-unchanged.least': 100,
  'grade-unexplained.fall': 50,
  'narrative-figure.tolerance': 1,
  'narrative-length.characters': 32_767,
  'indicator-conflict.nameLength': 8,
  'item-unknown.likeness': 70,
  'year-out-of-range.years': 10,
} as const;

const COUNTED = {
  times: { ja: '倍', en: 'times' },
  plain: { ja: '', en: '' },
  percent: { ja: '%', en: '%' },
  points: { ja: 'ポイント', en: 'points' },
  characters: { ja: '文字', en: 'characters' },
  years: { ja: '年', en: 'years' },
} as const;

type Described = Omit<Threshold, 'id' | 'standard'>;

const DESCRIPTIONS: Readonly<Record<ThresholdId, Described>> = {
  'value-jump.times': {
    min: 1.1,
    max: 100,
    step: 0.1,
    unit: COUNTED.times,
    label: {
      ja: '前の年度の何倍（または何分の一）から大きな変動とするか',
      en: 'How many times larger or smaller than the year before counts as a jump',
    },
  },
  'value-jump.difference': {
    min: 0,
    max: 1_000_000,
    step: 1,
    unit: COUNTED.plain,
    label: {
      ja: '大きな変動とする、前の年度との差の下限',
      en: 'The smallest difference from the year before that counts as a jump',
    },
  },
  'ratio-jump.points': {
    min: 1,
    max: 100,
    step: 1,
    unit: COUNTED.points,
    label: {
      ja: '比の割合が前の年度から何ポイント動いたら大きな変動とするか',
      en: 'How many percentage points a ratio must move to count as a jump',
    },
  },
  'value-unchanged.least': {
    min: 1,
    max: 1_000_000,
    step: 1,
    unit: COUNTED.plain,
    label: {
      ja: '前の年度と全く同じなら確かめる、実績値の下限',
      en: 'The smallest value that is questioned when it equals the year before',
    },
  },
  'grade-unexplained.fall': {
    min: 1,
    max: 99,
    step: 1,
    unit: COUNTED.percent,
    label: {
      ja: '評価が上がったとき、実績値が何パーセント以上減っていれば確かめるか',
      en: 'How far values must have fallen, in percent, before a better grade is questioned',
    },
  },
  'narrative-figure.tolerance': {
    min: 0,
    max: 50,
    step: 0.5,
    unit: COUNTED.points,
    label: {
      ja: '成果の文の割合と実績値からの割合の、許す差',
      en: 'How far a percentage in the narrative may differ from the values',
    },
  },
  'narrative-length.characters': {
    min: 50,
    max: 32_767,
    step: 1,
    unit: COUNTED.characters,
    label: { ja: '成果の文章の文字数の上限', en: 'Maximum length of a narrative' },
  },
  'indicator-conflict.nameLength': {
    min: 1,
    max: 50,
    step: 1,
    unit: COUNTED.characters,
    label: {
      ja: '同じ指標とみなす名前の長さの下限',
      en: 'Shortest name by which two indicators are treated as the same',
    },
  },
  'item-unknown.likeness': {
    min: 30,
    max: 100,
    step: 1,
    unit: COUNTED.percent,
    label: {
      ja: '計画の項目と思われると言う、名前の近さの下限',
      en: 'How similar a name must be before an item of the plan is suggested',
    },
  },
  'year-out-of-range.years': {
    min: 1,
    max: 50,
    step: 1,
    unit: COUNTED.years,
    label: {
      ja: 'シートに載せる年度の数の上限（今年度を含む）',
      en: 'Maximum number of years on a sheet, including its own',
    },
  },
};

/** Every figure that can be set, in the order of the rules. */
export const THRESHOLDS: readonly Threshold[] = (Object.keys(STANDARDS) as ThresholdId[]).map(
  (id) => ({ id, standard: STANDARDS[id], ...DESCRIPTIONS[id] }),
);

/** How a plan wants to be checked. */
export interface RuleSettings {
  /** Ids of rules that stay silent. */
  readonly off: ReadonlySet<string>;
  readonly thresholds: Readonly<Record<ThresholdId, number>>;
}

/** How a plan is checked that says nothing of it. */
export const DEFAULT_RULE_SETTINGS: RuleSettings = { off: new Set(), thresholds: STANDARDS };

/** Why a JSON value is no settings: where, and what was expected there. */
export interface RuleSettingsFault {
  readonly path: string;
  readonly expected: string;
}

type Parsed<T> = Result<T, RuleSettingsFault>;

const RULE_ID = /^[a-z]+(?:-[a-z]+)+$/u;

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

const parseThresholds = (json: unknown): Parsed<RuleSettings['thresholds']> => {
  if (json === undefined) return success(STANDARDS);
  if (!isPlainObject(json)) return failure({ path: 'thresholds', expected: 'object' });
  const set: Partial<Record<ThresholdId, number>> = {};
  for (const [name, value] of Object.entries(json)) {
    const threshold = THRESHOLDS.find(({ id }) => id === name);
    if (!threshold) {
      const names = THRESHOLDS.map(({ id }) => id).join(', ');
      return failure({ path: `thresholds.${name}`, expected: `one of ${names}` });
    }
    const fault = thresholdFault(threshold, value);
    if (fault) return failure(fault);
    set[threshold.id] = value as number;
  }
  return success({ ...STANDARDS, ...set });
};

/**
 * Reads settings from parsed JSON; what is absent is as by default. Names of rules are taken as they
 * are, since a file may come from a newer Shinko; {@link unknownRules} of the registry tells them.
 */
export const parseRuleSettings = (json: unknown): Parsed<RuleSettings> => {
  if (!isPlainObject(json)) return failure({ path: '$', expected: 'object' });
  const known = ['off', 'thresholds'];
  const stray = Object.keys(json).find((key) => !known.includes(key));
  if (stray !== undefined) return failure({ path: stray, expected: known.join(' or ') });
  const off = parseOff(json['off']);
  if (!off.ok) return off;
  const thresholds = parseThresholds(json['thresholds']);
  return thresholds.ok ? success({ off: off.value, thresholds: thresholds.value }) : thresholds;
};

/** What differs from the defaults, as a JSON value; `undefined` where nothing does. */
export const toSettingsJson = ({
  off,
  thresholds,
}: RuleSettings): Readonly<Record<string, unknown>> | undefined => {
  const changed = THRESHOLDS.filter(({ id, standard }) => thresholds[id] !== standard);
  if (off.size === 0 && changed.length === 0) return undefined;
  return {
    ...(off.size > 0 ? { off: [...off].sort() } : {}),
    ...(changed.length > 0
      ? { thresholds: Object.fromEntries(changed.map(({ id }) => [id, thresholds[id]])) }
      : {}),
  };
};

import { foldWidth } from '../text/text';
import { SHIROI } from './profile';
import { ownMember } from '../text/own-member';

/** A grade of a plan's scale. */
export interface ScaleStep {
  readonly value: string;
  /** What it means, as the legend says; `null` where nothing says it. */
  readonly meaning: string | null;
}

/** From where a scale is known: a profile, a legend in the sheet, the cells' drop-downs, or only the kind of values that stand there. */
export type ScaleSource = 'profile' | 'legend' | 'choices' | 'values';

/** The grades that a plan's sheets give. */
export interface GradeScale {
  /** Best first, where {@link isOrdered}. */
  readonly steps: readonly ScaleStep[];
  readonly source: ScaleSource;
  /** Whether it is known which grade is better than which. */
  readonly isOrdered: boolean;
  /** Those that stand once among many and far from the others: perhaps slips of the pen. */
  readonly suspects: ReadonlySet<string>;
  /** Words of this plan for what was not graded, besides those that are known everywhere. */
  readonly notRated?: readonly string[];
}

const NO_SUSPECTS: ReadonlySet<string> = new Set();

/** The scale of our own form. */
export const SHIROI_SCALE: GradeScale = {
  steps: SHIROI.grades.map(({ value, meaning }) => ({ value, meaning })),
  source: 'profile',
  isOrdered: true,
  suspects: NO_SUSPECTS,
};

/** Kinds of values that cities grade with, each best first; the first `usual` of them are a scale even where few are used. */
interface Family {
  readonly values: readonly string[];
  /** Those that a scale of the family nearly always has. */
  readonly usual: readonly string[];
  readonly isOrdered: boolean;
}

const family = (values: string, usual: string, isOrdered = true): Family => ({
  values: values.split(' '),
  usual: usual.split(' '),
  isOrdered,
});

const FAMILIES: readonly Family[] = [
  family('S A B C D E F G', 'A B C D'),
  family('◎ ○ △ ▲ × －', '◎ ○ △ ×'),
  family('5 4 3 2 1', '5 4 3 2 1', false),
  family('Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ', 'Ⅰ Ⅱ Ⅲ Ⅳ', false),
  family('ア イ ウ エ オ', 'ア イ ウ エ', false),
  family('達成 概ね達成 おおむね達成 一部達成 やや未達成 未達成', '達成 概ね達成 未達成'),
  family(
    '完了 実施済 実施済み 実施 実施中 継続 一部実施 着手 検討 検討中 未着手 未実施',
    '完了 実施 検討 未実施',
    false,
  ),
  family(
    '順調 概ね順調 おおむね順調 ほぼ順調 やや遅れ やや遅れている 遅れ 遅れている 大幅な遅れ 未着手',
    '順調 概ね順調 やや遅れ 遅れ',
  ),
  family(
    '拡充 充実 継続 現状維持 維持 見直し 改善 縮小 統合 休止 廃止 終了',
    '拡充 継続 見直し 縮小 廃止',
    false,
  ),
  family('良好 概ね良好 普通 やや不良 不良 要改善', '良好 普通 要改善'),
  family('高い やや高い 普通 やや低い 低い', '高い 普通 低い'),
  family('上昇 横ばい 下降', '上昇 横ばい 下降', false),
  family('有 無', '有 無', false),
];

const NOT_RATED =
  /^(?:(?:[-ー]|\.{3})+|\/|なし|終|終了|完了|中止|廃止|休止|統合|未定|集計中|調査中|未集計|未評価|評価(?:なし|対象外|せず|不能|不可)|対象外|該当なし|その他)$/u;

const GLYPHS: Readonly<Record<string, string>> = {
  〇: '○',
  '◯': '○',
  o: '○',
  '✕': '×',
  '✖': '×',
  '☓': '×',
  '⨯': '×',
  '⃝': '○',
  '-': '－',
  '⚪': '○',
};

/** A grade's spelling with width, brackets and look-alike signs out of the way. */
export const gradeKey = (text: string): string => {
  const folded = foldWidth(text)
    .replace(/[\s「」'"()[\]【】]/gu, '')
    .replace(/評価$/u, '')
    .replace(/(?<=[一-龥]{2})(?:する|した|している|しています|である)$/u, '');
  const glyph = ownMember(GLYPHS, folded);
  if (glyph !== undefined) return glyph;
  return /^[a-z]$/u.test(folded) ? folded.toUpperCase() : folded;
};

/** Roman figures are folded to letters by width; they stay what they are. */
const ROMAN = /^[Ⅰ-Ⅹ]$/u;
/** Nearly every grade is one letter, which is its own key. */
const isLetter = (text: string): boolean => text.length === 1 && text >= 'A' && text <= 'Z';
const keyOf = (text: string): string => {
  if (isLetter(text)) return text;
  return ROMAN.test(text.trim()) ? text.trim() : gradeKey(text);
};

/** Whether a text says that something was not graded, or not yet: 中止, 集計中, ―. */
export const isNotRated = (text: string): boolean =>
  NOT_RATED.test(foldWidth(text).replace(/\s/gu, ''));

/** The same, with the plan's own words for it. */
export const isNotRatedOn = ({ notRated = [] }: GradeScale, text: string): boolean =>
  isNotRated(text) || notRated.some((word) => keyOf(word) === keyOf(text));

/** Whether a text is a grade of some known family: 達成, やや遅れ, ◎. */
export const isGradeWord = (text: string): boolean =>
  FAMILIES.some(({ values }) => values.includes(keyOf(text)));

/** The grade of a scale that a text clearly means, whatever its width or signs; `undefined` where it is none. */
export const gradeOn = (scale: GradeScale, text: string): string | undefined => {
  const key = keyOf(text);
  return scale.steps.find(({ value }) => keyOf(value) === key)?.value;
};

/** Whether a text is one of a scale's grades, spelled as it should be; look-alike signs are the same. */
export const isOnScale = (scale: GradeScale, text: string): boolean => {
  const found = gradeOn(scale, text);
  if (found === undefined) return false;
  return found === text || found.length > 1 || (text.length === 1 && text in GLYPHS);
};

/** Place on an ordered scale, 0 the best; -1 where the text is none of it, or the scale has no order. */
export const rankOn = (scale: GradeScale, text: string): number => {
  const found = scale.isOrdered ? gradeOn(scale, text) : undefined;
  return found === undefined ? -1 : scale.steps.findIndex(({ value }) => value === found);
};

/** How often each value stands, by its key. */
const countKeys = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== '' && !isNotRated(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

const share = (counts: ReadonlyMap<string, number>, known: ReadonlySet<string>): number => {
  let [inside, all] = [0, 0];
  for (const [key, count] of counts) {
    all += count;
    if (known.has(key)) inside += count;
  }
  return all === 0 ? 0 : inside / all;
};

const LEAST_SHARE = 0.6;

/** The family that most of the values are of. */
const familyOf = (counts: ReadonlyMap<string, number>): Family | undefined => {
  const shares = FAMILIES.map((one) => ({ one, part: share(counts, new Set(one.values)) }));
  const best = shares.reduce((left, right) => (right.part > left.part ? right : left));
  return best.part >= LEAST_SHARE ? best.one : undefined;
};

/** A value of no family is a grade of the sheet's own where it stands again and again. */
const LEAST_OWN = 3;
const MOST_OWN = 8;
const LONGEST_OWN = 10;

const ownScale = (counts: ReadonlyMap<string, number>): GradeScale | undefined => {
  const often = [...counts].filter(
    ([key, count]) => count >= LEAST_OWN && key.length <= LONGEST_OWN,
  );
  if (often.length < 2 || often.length > MOST_OWN) return undefined;
  if (share(counts, new Set(often.map(([key]) => key))) < LEAST_SHARE) return undefined;
  const steps = often.map(([value]) => ({ value, meaning: null }));
  return { steps, source: 'values', isOrdered: false, suspects: NO_SUSPECTS };
};

/** The scale of a drop-down's choices; those that say that nothing was graded are none of its grades. */
const scaleOfChoices = (
  choices: readonly string[],
  counts: ReadonlyMap<string, number>,
): GradeScale | undefined => {
  const steps = choices
    .filter((value) => !isNotRated(value))
    .map((value) => ({ value, meaning: null }));
  const known = new Set(steps.map(({ value }) => keyOf(value)));
  if (known.size < 2 || (counts.size > 0 && share(counts, known) < LEAST_SHARE)) return undefined;
  const isOrdered = isLegendOrdered(steps);
  const notRated = choices.filter(isNotRated);
  const scale = { steps, isOrdered, suspects: NO_SUSPECTS, source: 'choices' } as const;
  return notRated.length > 0 ? { ...scale, notRated } : scale;
};

/**
 * The scale that a sheet's grades are of: its legend's, else that of its cells' drop-downs, else the
 * family that most values are of.
 *
 * @param values grades as they stand in the sheet, blanks left out
 * @param legend grades that a legend in the workbook names, in its order
 * @param choices those of the grade cells' drop-downs, in their order
 * @returns `undefined` where none of them tells
 */
export const inferScale = (
  values: readonly string[],
  legend: readonly ScaleStep[] | undefined,
  choices?: readonly string[],
): GradeScale | undefined => {
  const counts = countKeys(values);
  if (legend && legend.length >= 2) {
    const known = new Set(legend.map(({ value }) => keyOf(value)));
    if (counts.size === 0 || share(counts, known) >= LEAST_SHARE) {
      const isOrdered = isLegendOrdered(legend);
      return { steps: legend, source: 'legend', isOrdered, suspects: NO_SUSPECTS };
    }
  }
  const listed = choices && scaleOfChoices(choices, counts);
  if (listed) return listed;
  const found = familyOf(counts);
  if (!found) return ownScale(counts);
  const isWide = areWide(values);
  const steps = found.values
    .filter((value) => found.usual.includes(value) || counts.has(keyOf(value)))
    .map((value) => ({ value: isWide ? widened(value) : value, meaning: null }));
  const scale = { steps, isOrdered: found.isOrdered };
  return { ...scale, source: 'values', suspects: suspectsOn(scale, counts) };
};

const WIDE = /^[Ａ-Ｚ０-９]$/u;
/** Whether a sheet writes its grades in full width throughout, so that it is its way and no slip. */
const areWide = (values: readonly string[]): boolean => {
  const signs = values
    .map((value) => value.trim())
    .filter((value) => /^[A-Za-z\d]$/u.test(foldWidth(value)));
  return signs.length >= LEAST_WIDE && signs.every((value) => WIDE.test(value));
};
const LEAST_WIDE = 3;
const widened = (value: string): string =>
  value.replace(/[A-Z\d]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));

/** A legend in the order of a known family, without words for what is not graded, runs from best to worst. */
const isLegendOrdered = (legend: readonly ScaleStep[]): boolean => {
  const order = legend.map(({ value }) => keyOf(value));
  if (
    legend.some(
      ({ value, meaning }) => isNotRated(value) || (meaning !== null && isNotRated(meaning)),
    )
  )
    return false;
  return FAMILIES.some(({ values, isOrdered }) => {
    if (!isOrdered) return false;
    const places = order.map((value) => values.indexOf(value));
    return places.every(
      (place, index) => place >= 0 && (index === 0 || place > places[index - 1]!),
    );
  });
};

/**
 * Values that stand once among many and far from the others used (E among A and B): perhaps slips. Only
 * where nothing but the values tells the scale.
 */
const suspectsOn = (
  { steps, isOrdered }: Pick<GradeScale, 'steps' | 'isOrdered'>,
  counts: ReadonlyMap<string, number>,
): ReadonlySet<string> => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const suspects = new Set<string>();
  if (!isOrdered || total < LEAST_VALUES) return suspects;
  const places = steps.map(({ value }) => counts.get(keyOf(value)) ?? 0);
  places.forEach((count, at) => {
    if (count !== 1) return;
    const others = places.flatMap((other, index) => (index !== at && other > 0 ? [index] : []));
    const nearest = Math.min(...others.map((index) => Math.abs(index - at)));
    if (others.length > 0 && nearest > MOST_GAP) suspects.add(steps[at]!.value);
  });
  return suspects;
};

/** With fewer values nothing can be said of a single one. */
const LEAST_VALUES = 5;
const MOST_GAP = 2;

/** The choices in a sentence: A・B・C・D. */
export const scaleChoices = ({ steps }: GradeScale): string =>
  steps.map(({ value }) => value).join('・');

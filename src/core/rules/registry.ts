import type { Locale } from '../text/locale';
import { hiddenRow } from './structure/hidden-row';
import { mergedAway } from './structure/merged-away';
import { indicatorConflict } from './indicator/indicator-conflict';
import { breakdownSum } from './value/breakdown-sum';
import { subsetExceeds } from './value/subset-exceeds';
import { valueJump } from './value/value-jump';
import { formulaInText } from './value/formula-in-text';
import { valueBecameDate } from './value/value-became-date';
import { errorCell } from './value/error-cell';
import { valueApproximate } from './value/value-approximate';
import { valueNegative } from './value/value-negative';
import { textBecameDate } from './narrative/text-became-date';
import { textCut } from './narrative/text-cut';
import { textStruck } from './narrative/text-struck';
import { rateMismatch } from './value/rate-mismatch';
import { differenceMismatch } from './value/difference-mismatch';
import { percentExceeds } from './value/percent-exceeds';
import { valuePending } from './value/value-pending';
import { targetChanged } from './value/target-changed';
import { targetMissedHighGrade } from './grade/target-missed-high-grade';
import { targetReachedLowGrade } from './grade/target-reached-low-grade';
import { gradeUnexplained } from './grade/grade-unexplained';
import { narrativeBlank } from './narrative/narrative-blank';
import { narrativeUnchanged } from './narrative/narrative-unchanged';
import { narrativeFigure } from './narrative/narrative-figure';
import { narrativeLength } from './narrative/narrative-length';
import { newItemEarlyValue } from './flags/new-item-early-value';
import { repeatDiffers } from './flags/repeat-differs';
import { repeatOrphan } from './flags/repeat-orphan';
import { repeatUnmarked } from './flags/repeat-unmarked';
import { reviewFlagMissing } from './flags/review-flag-missing';
import { reviewFlagUnexpected } from './flags/review-flag-unexpected';
import { gradeBlank } from './grade/grade-blank';
import { gradeInvalid } from './grade/grade-invalid';
import { gradeProgressMismatch } from './grade/grade-progress-mismatch';
import { gradeValueContradiction } from './grade/grade-value-contradiction';
import { progressBlank } from './grade/progress-blank';
import { progressMultiple } from './grade/progress-multiple';
import { indicatorBlank } from './indicator/indicator-blank';
import { indicatorChanged } from './indicator/indicator-changed';
import { indicatorOverlap } from './indicator/indicator-overlap';
import { indicatorPeriod } from './indicator/indicator-period';
import { indicatorTierCount } from './indicator/indicator-tier-count';
import { itemRenumbered } from './structure/item-renumbered';
import { cellUnread } from './structure/cell-unread';
import { pastChanged } from './year/past-changed';
import { tierSwapped } from './value/tier-swapped';
import { ratioJump } from './value/ratio-jump';
import { valueUnchanged } from './value/value-unchanged';
import { valueFraction } from './value/value-fraction';
import { unitMismatch } from './unit/unit-mismatch';
import { progressUnreadable } from './grade/progress-unreadable';
import { narrativeTrend } from './narrative/narrative-trend';
import { narrativeUnit } from './narrative/narrative-unit';
import { narrativeOutdated } from './narrative/narrative-outdated';
import type { Rule } from './rule';
import type { RuleThreshold } from './rule-limits';
import type { RuleSettings, Threshold } from '../profile/rule-settings';
import { departmentChanged } from './structure/department-changed';
import { departmentUnknown } from './structure/department-unknown';
import { headerMissing } from './structure/header-missing';
import { hierarchyRenamed } from './structure/hierarchy-renamed';
import { itemDuplicate } from './structure/item-duplicate';
import { itemMissing } from './structure/item-missing';
import { itemMoved } from './structure/item-moved';
import { itemRenamed } from './structure/item-renamed';
import { itemUnknown } from './structure/item-unknown';
import { unitBlank } from './unit/unit-blank';
import { unitChanged } from './unit/unit-changed';
import { unitCount } from './unit/unit-count';
import { ratioOrder } from './value/ratio-order';
import { valueBlank } from './value/value-blank';
import { valueUnreadable } from './value/value-unreadable';
import { valueWidth } from './value/value-width';
import { yearBlank } from './year/year-blank';
import { yearDuplicate } from './year/year-duplicate';
import { yearEra } from './year/year-era';
import { yearMissing } from './year/year-missing';
import { yearOrder } from './year/year-order';
import { yearOutOfRange } from './year/year-out-of-range';
import { yearUnreadable } from './year/year-unreadable';

/** Every rule, in the order of design and docs: structure, indicator, year, value, unit, grade, narrative, flags. */
export const RULES: readonly Rule[] = [
  headerMissing,
  itemUnknown,
  itemMissing,
  itemDuplicate,
  itemMoved,
  itemRenamed,
  itemRenumbered,
  departmentUnknown,
  departmentChanged,
  hierarchyRenamed,
  hiddenRow,
  mergedAway,
  cellUnread,
  indicatorBlank,
  indicatorChanged,
  indicatorTierCount,
  indicatorPeriod,
  indicatorOverlap,
  indicatorConflict,
  yearBlank,
  yearUnreadable,
  yearEra,
  yearDuplicate,
  yearOrder,
  yearOutOfRange,
  yearMissing,
  pastChanged,
  valueBlank,
  valueUnreadable,
  valueWidth,
  valueFraction,
  valueNegative,
  valueApproximate,
  ratioOrder,
  breakdownSum,
  subsetExceeds,
  valueJump,
  tierSwapped,
  ratioJump,
  valueUnchanged,
  formulaInText,
  valueBecameDate,
  errorCell,
  rateMismatch,
  differenceMismatch,
  percentExceeds,
  valuePending,
  targetChanged,
  unitBlank,
  unitCount,
  unitChanged,
  unitMismatch,
  gradeBlank,
  gradeInvalid,
  gradeProgressMismatch,
  gradeValueContradiction,
  gradeUnexplained,
  targetReachedLowGrade,
  targetMissedHighGrade,
  progressBlank,
  progressMultiple,
  progressUnreadable,
  narrativeBlank,
  narrativeUnchanged,
  narrativeOutdated,
  narrativeFigure,
  narrativeTrend,
  narrativeUnit,
  narrativeLength,
  textBecameDate,
  textStruck,
  textCut,
  repeatDiffers,
  repeatOrphan,
  repeatUnmarked,
  reviewFlagMissing,
  reviewFlagUnexpected,
  newItemEarlyValue,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; `undefined` where there is none. */
export const findRule = (id: string): Rule | undefined => BY_ID.get(id);

/** Rules that judge by figures, in the order in which settings are written. */
const JUDGING: readonly Rule[] = [
  valueJump,
  ratioJump,
  valueUnchanged,
  gradeUnexplained,
  targetMissedHighGrade,
  rateMismatch,
  narrativeFigure,
  narrativeLength,
  indicatorConflict,
  itemUnknown,
  yearOutOfRange,
];

/** Every figure that can be set, under the name that settings give it. */
export const THRESHOLDS: readonly (Threshold & RuleThreshold)[] = JUDGING.flatMap((rule) =>
  Object.entries(rule.thresholds).map(([name, threshold]) => ({
    id: `${rule.id}.${name}`,
    ...threshold,
  })),
);

/** How people call a rule, or one of its figures (`value-jump.ratio`); an id that is not known stays. */
export const ruleTitle = (id: string, locale: Locale): string => {
  const figure = THRESHOLDS.find((known) => known.id === id);
  const name = findRule(id.split('.')[0] ?? '')?.name[locale] ?? id;
  if (!figure) return name;
  const label = figure.label[locale];
  return locale === 'ja' ? `${name}（${label}）` : `${name} (${label})`;
};

/** Names of rules that settings switch off and that are none; a mistyped name, or a newer Shinko's. */
export const unknownRules = ({ off }: RuleSettings): readonly string[] =>
  [...off].filter((id) => !BY_ID.has(id));

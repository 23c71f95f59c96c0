import { yearLabel, yearName } from '../../era/fiscal-year';
import { statesNewDefinition } from '../../form/read/flags';
import { comparable, oneLine } from '../../text/text';
import { isFewerBetter } from '../../value/indicator-semantics';
import { plainNumber } from '../../value/value';
import type { RecognisedSheet } from '../../form/read/recognised';
import { gradeMeant, rankMeant } from '../sheet-grades';
import { explainsGrade } from '../narrative-words';
import { measureRule, type RowView } from '../rule';

const tiersOf = (view: RowView): string =>
  view.tiers.map((tier) => comparable(tier.name)).join('、');

const figuresOf = (view: RowView): string =>
  JSON.stringify(view.value.tiers.map((tier) => tier.figure));

/** Whether every figure fell by so many percent or more; a tier that is better the lower it is tells nothing. */
const fellBy = (percent: number, before: RowView, after: RowView): boolean => {
  if (after.tiers.some(({ name }) => isFewerBetter(name))) return false;
  const pairs = after.value.tiers.map((tier, index) => {
    const earlier = before.value.tiers[index];
    return [earlier ? plainNumber(earlier.figure) : null, plainNumber(tier.figure)] as const;
  });
  return pairs.every(
    ([was, is]) => was !== null && is !== null && was > 0 && is <= was * (1 - percent / 100),
  );
};

/** Whether one grade of the sheet's scale is better than another; where it has no order none is. */
const rose = (sheet: RecognisedSheet, before: string, after: string): boolean =>
  rankMeant(sheet, after) < rankMeant(sheet, before);

/** The grade changed although the figures did not, or rose while they fell by half. Source: R4 sheet, No. 38 (C → A at one meeting each). */
export const gradeUnexplained = measureRule<
  {
    readonly year: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
    readonly value: string;
    readonly fell: string | null;
  },
  'fall'
>({
  id: 'grade-unexplained',
  name: { ja: '理由の分からない評価の変更', en: 'grade changed without a reason' },
  group: 'grade',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, before, after, value, fell }) =>
      fell === null
        ? `${name}の評価が「${before}」から「${after}」に変わっていますが、実績値（${value}）は前の年度と同じです。評価を変えた理由が成果の欄で分かるか確かめてください。`
        : `${name}の評価が「${before}」から「${after}」に上がっていますが、実績値は「${fell}」から「${value}」に大きく減っています。評価を確かめてください。`,
    en: ({ year, before, after, value, fell }) =>
      fell === null
        ? `The grade of ${year} changed from ${before} to ${after}, but the value (${value}) is the same as the year before. Check that the narrative tells why.`
        : `The grade of ${year} rose from ${before} to ${after}, while the value fell from “${fell}” to “${value}”. Check the grade.`,
  },
  thresholds: {
    fall: {
      standard: 50,
      min: 1,
      max: 99,
      step: 1,
      unit: { ja: '%', en: '%' },
      label: {
        ja: '評価が上がったとき、実績値が何パーセント以上減っていれば確かめるか',
        en: 'How far values must have fallen, in percent, before a better grade is questioned',
      },
    },
  },
  check(report, { block, rows }, { fiscalYear, sheet }, _, { fall }) {
    const current = rows.find((row) => row.isCurrent);
    const before = rows.findLast((row) => row.year === fiscalYear - 1);
    if (!current || !before || current.value.tiers.length === 0) return;
    const [was, is] = [
      gradeMeant(sheet, before.row.grade.text),
      gradeMeant(sheet, current.row.grade.text),
    ];
    if (!was || !is || was === is || tiersOf(before) !== tiersOf(current)) return;
    if (
      block.flags.reviewFrom === fiscalYear ||
      statesNewDefinition(block.narrative.text, fiscalYear) ||
      explainsGrade(block.narrative.text)
    )
      return;
    const same = figuresOf(before) === figuresOf(current);
    const fell = rose(sheet, was, is) && fellBy(fall, before, current);
    if (!same && !fell) return;
    const shown = (view: RowView): string => oneLine(view.row.value.text);
    report({
      at: current.row.grade,
      field: 'grade',
      year: fiscalYear,
      facts: {
        year: yearLabel(fiscalYear),
        name: yearName(fiscalYear),
        before: was,
        after: is,
        value: shown(current),
        fell: same ? null : shown(before),
      },
    });
  },
});

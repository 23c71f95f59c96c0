import type { FigureFacts, Found } from '../narrative-changes';
import { sameTiers, NAMES_EARLIER_YEAR, wrongChanges } from '../narrative-changes';
import { yearLabel, type FiscalYear } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import { plainNumber } from '../../value/value';
import {
  ASIDE,
  beginsWithRoot,
  EARLIER_YEAR,
  NUMBER,
  numberOf,
  sentencesOf,
  speaksOf,
  yearNamed,
} from '../narrative-words';
import { measureRule, type MeasureView, type RowView } from '../rule';
import { rowOfYear } from '../view';
import { ownMember } from '../../text/own-member';

interface Said {
  readonly quote: string;
  readonly written: number;
  readonly year: FiscalYear;
  /** Figures of that year in the same unit, and whether one of them is the one written. */
  readonly figures: readonly number[];
  readonly isRight: boolean;
  /** Whether the sentence says that it tells the indicator's figure. */
  readonly isNamed: boolean;
}

const FIGURE = `${NUMBER}(\\p{L}{1,4})`;
const YEAR_FIGURE = new RegExp(
  `${EARLIER_YEAR}(?:(?:の|は|が|:|に|、|,|\\s){0,2})([^\\d。、,]{0,12}?)(?:は|が|:|、)?${FIGURE}`,
  'gu',
);
const FROM_TO = new RegExp(
  `${FIGURE}(?:から|を(?:上|下)回る|に対し)[、,]?(?:(?:今|本)年度は)?${FIGURE}`,
  'gu',
);

const SAME_COUNTER: Readonly<Record<string, string>> = { 名: '人', か所: '箇所' };
const counterOf = (unit: string): string => ownMember(SAME_COUNTER, unit) ?? unit;

/** Figures of a year that are counted as the words after a number begin. */
const figuresIn = (row: RowView, words: string): readonly number[] =>
  row.value.tiers.flatMap((tier, index) => {
    const unit = counterOf(foldWidth(row.units[index] ?? row.units[0] ?? ''));
    const value = plainNumber(tier.figure);
    const isCounted = unit !== '' && (counterOf(unitOf(words)) === unit || words.startsWith(unit));
    return value !== null && isCounted ? [value] : [];
  });

/** Figures that a sentence ties to a year by naming it. */
const saidByYear = (
  measure: MeasureView,
  sentence: string,
  fiscalYear: FiscalYear,
): readonly Said[] => {
  if (!NAMES_EARLIER_YEAR.test(sentence)) return [];
  const current = rowOfYear(measure, fiscalYear);
  return [...sentence.matchAll(YEAR_FIGURE)].flatMap((match): Said[] => {
    const year = yearNamed(match.slice(1, 4), fiscalYear);
    const row = year === undefined ? undefined : rowOfYear(measure, year);
    if (!current || !row || !sameTiers(current, row)) return [];
    const [between, number, words] = [match[4] ?? '', match[5]!, match[6]!];
    const figures = figuresIn(row, words);
    const written = numberOf(number);
    if (figures.length === 0 || ASIDE.test(between)) return [];
    const before = sentence.slice(0, match.index).slice(-14);
    const after = sentence.slice(match.index + match[0].length - words.length).slice(0, 8);
    const isNamed =
      /実績[はが:(（]?$/u.test(before) ||
      row.tiers.some(
        ({ name }) =>
          (between !== '' && speaksOf(`${between}は`, name)) ||
          (/^\p{L}{1,3}が/u.test(after) && beginsWithRoot(after, name)),
      );
    const isRight = figures.includes(written);
    const quote = match[0].slice(0, match[0].length - words.length) + unitOf(words);
    return [{ quote, written, year: year!, figures, isRight, isNamed }];
  });
};

const unitOf = (words: string): string =>
  /^(?:団体|箇所|か所|世帯|事業所|地区)/u.exec(words)?.[0] ?? words[0]!;

/** Two figures of which one becomes the other: 100人から140人に. */
const saidFromTo = (
  measure: MeasureView,
  sentence: string,
  fiscalYear: FiscalYear,
): readonly (readonly Said[])[] => {
  if (!/から|回る|に対し/u.test(sentence)) return [];
  const [current, before] = [rowOfYear(measure, fiscalYear), rowOfYear(measure, fiscalYear - 1)];
  if (!current || !before || !sameTiers(current, before)) return [];
  return [...sentence.matchAll(FROM_TO)].map((match) =>
    (
      [
        [before, fiscalYear - 1, match[1]!, match[2]!],
        [current, fiscalYear, match[3]!, match[4]!],
      ] as const
    ).flatMap(([row, year, number, words]): Said[] => {
      const figures = figuresIn(row, words);
      const written = numberOf(number);
      const isRight = figures.includes(written);
      return figures.length === 0
        ? []
        : [{ quote: match[0], written, year, figures, isRight, isNamed: false }];
    }),
  );
};

const PLAIN_FIGURE = new RegExp(`(?:は|が)[、,]?(?:計|合計)?${FIGURE}`, 'gu');

/** A figure that a sentence gives as the indicator's own: 参加者数は102人であった. */
const saidPlainly = (
  measure: MeasureView,
  sentence: string,
  fiscalYear: FiscalYear,
): readonly Said[] => {
  if (!/[はが][、,計合]*\d/u.test(sentence)) return [];
  const current = rowOfYear(measure, fiscalYear);
  if (!current || ASIDE.test(sentence) || NAMES_EARLIER_YEAR.test(sentence)) return [];
  return [...sentence.matchAll(PLAIN_FIGURE)].flatMap((match): Said[] => {
    const [number, words] = [match[1]!, match[2]!];
    const clause = `${sentence.slice(0, match.index).split(/[、,]/u).at(-1) ?? ''}は`;
    const named = current.tiers.findIndex(({ name }) => speaksOf(clause, name));
    const isEnd = /^\p{L}{1,3}?(?:で|と|、|$|だ|に(?:な|の))/u.test(
      sentence.slice(match.index + match[0].length - words.length),
    );
    const figures = figuresIn(current, words);
    if (named < 0 || figures.length === 0 || !isEnd || /から/u.test(words)) return [];
    const written = numberOf(number);
    const quote = `${clause.slice(-13, -1)}${match[0].slice(0, match[0].length - words.length)}${unitOf(words)}`;
    const isRight = figures.includes(written);
    return [{ quote, written, year: fiscalYear, figures, isRight, isNamed: true }];
  });
};

/** Figures that the values contradict: named as the indicator's, or beside another one that is right. */
function* wrongFigures(
  measure: MeasureView,
  sentence: string,
  fiscalYear: FiscalYear,
): Iterable<Found> {
  const byYear = saidByYear(measure, sentence, fiscalYear);
  const groups = [byYear, ...saidFromTo(measure, sentence, fiscalYear)];
  const plain = saidPlainly(measure, sentence, fiscalYear).map((said) => [said]);
  const told = new Set<number>();
  for (const group of [...groups, ...plain]) {
    const hasEvidence = group.some((said) => said.isRight);
    for (const { quote, written, year, figures, isRight, isNamed } of group) {
      if (isRight || !(isNamed || hasEvidence) || told.has(written)) continue;
      told.add(written);
      const facts = { kind: 'year', quote, written, actual: figures[0]!, year: yearLabel(year) };
      yield { year, facts };
    }
  }
}

/** A label of the value with another count beside it in the text: ささえあい発見 17, and 「ささえあい発見学部は6名」. */
function* wrongLabelFigures(
  measure: MeasureView,
  text: string,
  fiscalYear: FiscalYear,
): Iterable<Found> {
  const current = rowOfYear(measure, fiscalYear);
  for (const { figure } of current?.value.tiers ?? []) {
    if (figure.kind !== 'labelled' && figure.kind !== 'breakdown') continue;
    for (const { label, value } of figure.parts) {
      const at = label.length >= 3 ? text.indexOf(foldWidth(label)) : -1;
      if (at < 0) continue;
      const after = text.slice(at + label.length, at + label.length + 14);
      const match = /^([^\d、。\n]{0,6}?)(\d[\d,]*)(名|人|回|件|団体|箇所|か所)/u.exec(after);
      if (!match || numberOf(match[2]!) === value) continue;
      const facts = {
        kind: 'label',
        quote: `${label}${match[0]}`,
        written: numberOf(match[2]!),
        actual: value,
        year: yearLabel(fiscalYear),
      };
      yield { year: fiscalYear, facts };
    }
  }
}

/** A text without any of these holds no figure to compare. */
const MAY_CONTRADICT = /[\d０-９]/u;

const hasLabels = (measure: MeasureView, fiscalYear: FiscalYear): boolean =>
  (rowOfYear(measure, fiscalYear)?.value.tiers ?? []).some(
    ({ figure }) => figure.kind === 'labelled' || figure.kind === 'breakdown',
  );

/** A figure or percentage in the narrative contradicts the values. Source: R4 sheet, No. 18 (174パーセント増額 at 74% up) and the repeat of No. 10 (17 beside 6名). */
export const narrativeFigure = measureRule<FigureFacts, 'tolerance'>({
  id: 'narrative-figure',
  name: { ja: '成果の文の数値', en: 'figure in the narrative' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ kind, quote, actual, year }) =>
      kind === 'percent'
        ? `成果の文に「${quote}」とありますが、実績値では${Math.abs(actual)}パーセントの${actual < 0 ? '減' : '増'}です。どちらが正しいか確かめてください。`
        : `成果の文に「${quote}」とありますが、${year}の実績値は「${actual.toLocaleString('en')}」です。どちらが正しいか確かめてください。`,
    en: ({ kind, quote, actual, year }) =>
      kind === 'percent'
        ? `The narrative says “${quote}”, but by the values it is ${Math.abs(actual)}% ${actual < 0 ? 'down' : 'up'}. Check which is right.`
        : `The narrative says “${quote}”, but the value of ${year} is ${actual.toLocaleString('en')}. Check which is right.`,
  },
  thresholds: {
    tolerance: {
      standard: 1,
      min: 0,
      max: 50,
      step: 0.5,
      unit: { ja: 'ポイント', en: 'points' },
      label: {
        ja: '成果の文の割合と実績値からの割合の、許す差',
        en: 'How far a percentage in the narrative may differ from the values',
      },
    },
  },
  check(report, measure, { fiscalYear }, _, { tolerance }) {
    const { narrative } = measure.block;
    if (!MAY_CONTRADICT.test(narrative.text)) return;
    const at = { at: narrative, field: 'narrative' } as const;
    for (const sentence of sentencesOf(narrative.text)) {
      if (!/\d|元年度/u.test(sentence)) continue;
      for (const found of wrongChanges(measure, sentence, fiscalYear, tolerance))
        report({ ...at, ...found });
      for (const found of wrongFigures(measure, sentence, fiscalYear)) report({ ...at, ...found });
    }
    if (!hasLabels(measure, fiscalYear)) return;
    for (const found of wrongLabelFigures(measure, foldWidth(narrative.text), fiscalYear))
      report({ ...at, ...found });
  },
});

import { parseFiscalYear, yearLabel, type FiscalYear } from '../../era/fiscal-year';
import { comparable, foldWidth } from '../../text/text';
import { plainNumber } from '../../value/value';
import { blockRule, type BlockView, type RawFinding, type RowView } from '../rule';
import { rowOfYear } from '../view';

interface FigureFacts {
  readonly kind: string;
  readonly quote: string;
  readonly written: number;
  readonly actual: number;
  readonly year: string;
  readonly [key: string]: string | number;
}

type Found = Pick<RawFinding<FigureFacts>, 'facts' | 'year'>;

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const PERCENT_RISE = new RegExp(
  `(?:(前)年度|(\\d{1,2}|元)年度|((?:R|令和)(?:\\d{1,2}|元)(?:年度)?))比[、,:]?\\s*(?:約)?(\\d+(?:\\.\\d+)?)\\s*(?:パーセント|%)\\s*(?:の)?(増|減)`,
  'gu',
);
const YEAR_FIGURE = new RegExp(
  `((?:R|令和)(?:\\d{1,2}|元)(?:年度)?)\\s*[:は]\\s*${NUMBER}\\s*(\\p{L}{1,4})`,
  'gu',
);

const numberOf = (text: string): number => Number(text.replace(/,/gu, ''));

/** Whether the indicator's tiers go by the same names in both years, so that their figures can be compared. */
const sameTiers = (left: RowView, right: RowView): boolean =>
  left.tiers.map((tier) => comparable(tier.name)).join() ===
  right.tiers.map((tier) => comparable(tier.name)).join();

const yearOfBase = (match: RegExpMatchArray, fiscalYear: FiscalYear): FiscalYear | undefined => {
  if (match[1]) return fiscalYear - 1;
  return parseFiscalYear(match[2] ?? match[3] ?? '', fiscalYear)?.year;
};

/** 「3年度比174パーセント増」 where the figures say 74% up: a percentage that no tier's figures give. */
function* wrongPercentages(
  view: BlockView,
  text: string,
  fiscalYear: FiscalYear,
  tolerance: number,
): Iterable<Found> {
  const current = rowOfYear(view, fiscalYear);
  for (const match of text.matchAll(PERCENT_RISE)) {
    const base = yearOfBase(match, fiscalYear);
    const before = base === undefined ? undefined : rowOfYear(view, base);
    if (!current || !before || !sameTiers(current, before)) continue;
    const written = Number(match[4]) * (match[5] === '増' ? 1 : -1);
    const changes = current.value.tiers.flatMap((tier, index) => {
      const [is, was] = [
        plainNumber(tier.figure),
        plainNumber(before.value.tiers[index]?.figure ?? { kind: 'unreadable' }),
      ];
      return is === null || was === null || was === 0 ? [] : [(is / was - 1) * 100];
    });
    if (changes.length === 0 || changes.some((change) => Math.abs(change - written) <= tolerance))
      continue;
    // The percentage that comes nearest once it is read as a share of the base instead of a change.
    const actual = changes.reduce((best, next) =>
      Math.abs(next - (written - 100)) < Math.abs(best - (written - 100)) ? next : best,
    );
    const facts = {
      kind: 'percent',
      quote: match[0],
      written,
      actual: Math.round(actual),
      year: yearLabel(fiscalYear),
    };
    yield { year: fiscalYear, facts };
  }
}

/** 「R4:19人」 where the value of R4 in 人 is another: compared within the same span of the indicator. */
function* wrongYearFigures(view: BlockView, text: string, fiscalYear: FiscalYear): Iterable<Found> {
  const current = rowOfYear(view, fiscalYear);
  for (const match of text.matchAll(YEAR_FIGURE)) {
    const year = parseFiscalYear(match[1]!)?.year;
    const row = year === undefined ? undefined : rowOfYear(view, year);
    if (!current || !row || !sameTiers(current, row)) continue;
    const written = numberOf(match[2]!);
    const figures = row.value.tiers.flatMap((tier, index) => {
      const unit = row.units[index] ?? row.units[0] ?? '';
      const value = plainNumber(tier.figure);
      return value !== null && match[3]!.startsWith(unit) && unit !== '' ? [value] : [];
    });
    if (figures.length === 0 || figures.includes(written)) continue;
    const facts = {
      kind: 'year',
      quote: match[0],
      written,
      actual: figures[0]!,
      year: yearLabel(year!),
    };
    yield { year: year!, facts };
  }
}

/** A label of the value with another count beside it in the text: ささえあい発見 17, and 「ささえあい発見学部は6名」. */
function* wrongLabelFigures(
  view: BlockView,
  text: string,
  fiscalYear: FiscalYear,
): Iterable<Found> {
  const current = rowOfYear(view, fiscalYear);
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

/** A text without any of these holds neither a percentage nor a figure by year. */
const MAY_CONTRADICT = /[%％]|パーセント|[RＲ]\s?[\d０-９元]|令和/u;

const hasLabels = (view: BlockView, fiscalYear: FiscalYear): boolean =>
  (rowOfYear(view, fiscalYear)?.value.tiers ?? []).some(
    ({ figure }) => figure.kind === 'labelled' || figure.kind === 'breakdown',
  );

/** A figure or percentage in the narrative contradicts the values. Source: R4 sheet, No. 18 (174パーセント増額 at 74% up) and the repeat of No. 10 (17 beside 6名). */
export const narrativeFigure = blockRule<FigureFacts>({
  id: 'narrative-figure',
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
  *check(view, { fiscalYear, settings }) {
    const tolerance = settings.thresholds['narrative-figure.tolerance'];
    const { narrative } = view.block;
    if (!MAY_CONTRADICT.test(narrative.text) && !hasLabels(view, fiscalYear)) return;
    const text = foldWidth(narrative.text);
    for (const find of [wrongPercentages, wrongYearFigures, wrongLabelFigures]) {
      for (const found of find(view, text, fiscalYear, tolerance)) {
        yield { at: narrative, field: 'narrative', ...found };
      }
    }
  },
});

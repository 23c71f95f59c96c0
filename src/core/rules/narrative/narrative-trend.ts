import { yearLabel, yearName, type FiscalYear } from '../../era/fiscal-year';
import { isExplained, lastTwoYears, tierPairs } from '../compare-years';
import {
  beginsWithRoot,
  EARLIER_YEAR,
  namesSubject,
  sentencesOf,
  speaksOf,
  yearNamed,
} from '../narrative-words';
import { plainNumber } from '../../value/value';
import { measureRule } from '../rule';

interface Statement {
  readonly quote: string;
  readonly isRise: boolean;
  /** Words before the comparison, in the same sentence. */
  readonly before: string;
  /** Words between the year and the verb. */
  readonly between: string;
  /** Words after 多く, which say of what there was more. */
  readonly ofWhat: string | null;
}

const VERB = String.raw`(増加|増え|増やし|増(?=と|で|し|、|$)|多くの|上回|伸び|減少|減っ|減り|減らし|減(?=と|で|し|、|$)|下回|落ち込)`;
const COMPARED = new RegExp(
  `${EARLIER_YEAR}(?:と比較して|と比較すると|と比べて?|と比べると|に比べて?|に比べると|に比して|比で|比|よりも?|を)[、,]?([^。]{0,24}?)${VERB}`,
  'gu',
);
/** What follows a verb that tells no fact: 増加しなかった, 増加を目指す, 減少させる. */
const NO_FACT =
  /^(?:し(?:た|ている)(?=\p{Script=Han})|を(?:目指|図|防|抑|見込)|に(?:努|向|歯止|つなが|繋が)|さ(?!れた)|する(?:よう|こと|ため|見込|予定)|し(?:な|ま?せん|てい(?:な|く|け)|て(?:い)?きた)|(?:え|ら)(?:な|る(?:よう|こと|見込))|が(?:見込|予想)|えな|傾向に(?:は)?な)/u;

const statementsIn = (text: string, fiscalYear: FiscalYear): readonly Statement[] =>
  sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(COMPARED)].flatMap((match): Statement[] => {
      const [quote, relative, bare, named, between = '', verb = ''] = match;
      if (yearNamed([relative, bare, named], fiscalYear) !== fiscalYear - 1) return [];
      if (NO_FACT.test(sentence.slice(match.index + quote.length))) return [];
      const isRise = /^(?:増|上|伸|多)/u.test(verb);
      const after = sentence.slice(match.index + quote.length);
      const ofWhat = verb === '多くの' ? after.slice(0, 12) : null;
      return [{ quote, isRise, between, before: sentence.slice(0, match.index), ofWhat }];
    }),
  );

/** The narrative says that a figure rose or fell against the year before, and by the values it did the opposite. Source: R4 sheet, No. 31 and 40, whose narratives compare with the year before and are right. */
export const narrativeTrend = measureRule<{
  readonly quote: string;
  readonly indicator: string;
  readonly before: number;
  readonly after: number;
  readonly year: string;
}>({
  id: 'narrative-trend',
  name: { ja: '成果の文の増減', en: 'rise or fall in the narrative' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ quote, indicator, before, after, year }) =>
      `成果の文に「${quote}」とありますが、「${indicator}」の実績値は ${before.toLocaleString('en')} から ${after.toLocaleString('en')}（${year}）です。文と実績値のどちらが正しいか確かめてください。`,
    en: ({ quote, indicator, before, after, year }) =>
      `The narrative says “${quote}”, but by the values “${indicator}” went from ${before.toLocaleString('en')} to ${after.toLocaleString('en')} (${year}). Check which is right.`,
  },
  check(report, measure, { fiscalYear }) {
    const { narrative } = measure.block;
    if (!/増|多く|上回|伸び|減|下回|落ち込/u.test(narrative.text)) return;
    const years = lastTwoYears(measure, fiscalYear);
    if (!years || isExplained(measure, fiscalYear)) return;
    const pairs = tierPairs(years.before, years.current).flatMap((pair) => {
      const [before, after] = [plainNumber(pair.before), plainNumber(pair.after)];
      return before === null || after === null ? [] : [{ ...pair, before, after }];
    });
    for (const { quote, isRise, before, between, ofWhat } of statementsIn(
      narrative.text,
      fiscalYear,
    )) {
      const isOwn = /[はがをも]/u.test(between);
      const clause = isOwn ? between : `${before.split(/[、,]/u).slice(-3).join('、')} ${between}`;
      const named = pairs.filter((pair) => speaksOf(clause, pair.name));
      if (ofWhat !== null && !pairs.some((pair) => beginsWithRoot(ofWhat, pair.name))) continue;
      const meant = named.length > 0 || namesSubject(before) || between !== '' ? named : pairs;
      const wrong = meant.find((pair) =>
        isRise ? pair.after <= pair.before : pair.after >= pair.before,
      );
      if (meant.length !== 1 || !wrong) continue;
      report({
        at: narrative,
        field: 'narrative',
        year: fiscalYear,
        tier: wrong.tier,
        facts: {
          quote,
          indicator: wrong.name,
          before: wrong.before,
          after: wrong.after,
          year: `${yearName(fiscalYear - 1)}→${yearLabel(fiscalYear)}`,
        },
      });
    }
  },
});

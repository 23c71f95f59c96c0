import { parseFiscalYear, yearLabel, yearName } from '../../era/fiscal-year';
import { sentencesOf } from '../narrative-words';
import { blockRule } from '../rule';

/** A year, then within the same clause that something is planned for it. */
const PLANNED =
  /((?:R|令和)(?:\d{1,2}|元)(?:年度)?|(?<![\d~〜])(?:\d{1,2}|元)年度)(?![~～〜-])(?:に|は|から|より|の|中に|には|からは)?[、,]?([^、,]{0,30}?)(予定(?:である|です|としている|としています|している|しています|$)|(?:に|へ)向けて(?:準備|検討|調整)|実施していく|行っていく|見込みである|見込みです)/gu;
const ALREADY =
  /(?:し|り|き|っ|い|み|え|れ|け|め)た(?!い)|ました|済み|予定(?:どおり|通り)|翌年度|次年度|来年度|以降/u;

/** Behind what was prepared: した, を進めました. */
const DONE = /^(?:し|を[^。]{0,20}?)?(?:た(?!い)|ました)/u;

/** The narrative still announces for the sheet's year what is to be told as done: last year's text was left. Source: R4 sheet, repeat of No. 42, whose text announces what R4 was to bring. */
export const narrativeOutdated = blockRule<{ readonly quote: string; readonly year: string }>({
  id: 'narrative-outdated',
  name: { ja: '昨年度のままの成果の文', en: 'narrative still of last year' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ quote, year }) =>
      `成果の文に「${quote}」とありますが、${yearName(parseFiscalYear(year)?.year ?? 0)}はこのシートの年度です。昨年度の文が残っていないか確かめ、今年度の結果に書き直してください。`,
    en: ({ quote, year }) =>
      `The narrative says “${quote}”, but ${year} is this sheet’s own year. Check that last year’s text was not left there, and tell what came of it.`,
  },
  check(report, { block }, { fiscalYear }) {
    const { narrative } = block;
    if (!/予定|向けて|ていく|見込み/u.test(narrative.text)) return;
    for (const sentence of sentencesOf(narrative.text)) {
      for (const match of sentence.matchAll(PLANNED)) {
        const [quote, year, between] = match;
        const isOwn = parseFiscalYear(year!, fiscalYear)?.year === fiscalYear;
        const after = sentence.slice(match.index + quote.length);
        if (!isOwn || ALREADY.test(`${between}`) || DONE.test(after)) continue;
        report({
          at: narrative,
          field: 'narrative',
          year: fiscalYear,
          facts: { quote, year: yearLabel(fiscalYear) },
        });
        return;
      }
    }
  },
});

import { yearLabel, yearName } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import { plainNumber } from '../../value/value';
import { blockRule, severityIn } from '../rule';

/** Words beside a figure that make it a bound or an estimate. */
const BEFORE = /(?:約|およそ|おおむね|概ね|推計|見込み?)[\s:]*[-+]?\d/u;
const BEHIND =
  /\d[\d,.]*\s*\p{L}{0,3}?\s*(?:以上|以下|以内|未満|超え?|超過|程度|前後|余り?|強|弱|見込み?)\)?$/u;

/** A value is a bound or an estimate (279以上, 約280), and only its figure is counted. Source: R4 sheet, column 実績値; Ministry's rules for machine-readable tables, one figure a cell. */
export const valueApproximate = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
  readonly read: number;
}>({
  id: 'value-approximate',
  name: { ja: 'およその実績値', en: 'value that is a bound or an estimate' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written, read }) =>
      `${name}の実績値「${written}」は、集計では「${read.toLocaleString('en')}」と読みます。はっきりした数を入れ、「以上」や「約」は成果の欄に書いてください。`,
    en: ({ year, written, read }) =>
      `The value “${written}” of ${year} is counted as ${read.toLocaleString('en')}. Enter the exact figure, and tell of bounds and estimates in the narrative.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      for (const [index, { text, figure }] of view.value.tiers.entries()) {
        const read = plainNumber(figure);
        const folded = foldWidth(text).trim();
        if (read === null || (!BEFORE.test(folded) && !BEHIND.test(folded))) continue;
        report({
          at: view.row.value,
          field: 'value',
          year: view.year,
          tier: view.tiers[index]?.tier ?? index + 1,
          severity: severityIn(view, 'warning'),
          facts: { year: yearLabel(view.year), name: yearName(view.year), written: text, read },
        });
      }
    }
  },
});

import { yearLabel } from '../../era/fiscal-year';
import { readNoFigure } from '../../profile/no-figure';
import { blockRule, severityIn, type RowView } from '../rule';

/** What other rules speak of: error values, and formulas that stand as text. */
const OTHER_FAULT = /^\s*(?:#[A-Z/0!?]+|[=＝].*)$/u;

const unreadableTexts = (view: RowView): readonly string[] =>
  view.value.tiers
    .filter(({ figure, text }) => figure.kind === 'unreadable' && readNoFigure(text) === undefined)
    .map(({ text }) => text);

/** A value in which no figure can be read: words alone, but those that say that there is none (―, 中止) or not yet (集計中). Source: R4 sheet, column 実績値. */
export const valueUnreadable = blockRule<{
  readonly year: string;
  readonly written: string;
}>({
  id: 'value-unreadable',
  name: { ja: '読めない実績値', en: 'value unreadable' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written }) =>
      `実績値「${written}」から数値を読み取れません。数字で入れ、補足は取組による成果の欄に書いてください。`,
    en: ({ written }) =>
      `No figure can be read from the value “${written}”. Enter digits, and put notes into the narrative.`,
  },
  check(report, { rows }) {
    for (const view of rows) {
      const texts = unreadableTexts(view);
      // Rules of their own speak of dates, errors and pictures.
      if (texts.length === 0 || view.row.value.fault || OTHER_FAULT.test(view.value.text)) continue;
      report({
        at: view.row.value,
        field: 'value',
        year: view.year,
        severity: severityIn(view, 'error'),
        facts: { year: yearLabel(view.year), written: texts.join(' ') },
      });
    }
  },
});

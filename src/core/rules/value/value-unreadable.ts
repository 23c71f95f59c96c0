import { yearLabel } from '../../era/fiscal-year';
import { cellKey } from '../../form/grid';
import { blockRule, severityIn, type RowView } from '../rule';

const DATE_CODES = /[ymdg]|[年月日]/iu;

/** A date stands where a figure was meant: Excel shows 1/2 as 1月2日. */
const isDate = (format: string | undefined): boolean =>
  format !== undefined && DATE_CODES.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./gu, ''));

const unreadableTexts = (view: RowView): readonly string[] =>
  view.value.tiers.filter((tier) => tier.figure.kind === 'unreadable').map((tier) => tier.text);

/** A value in which no figure can be read: words alone, an error value, a date. Source: R4 sheet, column 実績値. */
export const valueUnreadable = blockRule<{
  readonly year: string;
  readonly written: string;
  readonly date: string | null;
}>({
  id: 'value-unreadable',
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written, date }) =>
      date === null
        ? `実績値「${written}」から数値を読み取れません。数字で入れ、補足は取組による成果の欄に書いてください。`
        : '実績値が日付になっています。表示形式を「文字列」にしてから、もう一度入れてください。',
    en: ({ written, date }) =>
      date === null
        ? `No figure can be read from the value “${written}”. Enter digits, and put notes into the narrative.`
        : 'The value has become a date. Set the cell’s format to Text and enter the figure again.',
  },
  *check({ rows }, { sheet }) {
    for (const view of rows) {
      const { value } = view.row;
      const format = sheet.grid.formats.get(cellKey(value.row, value.column));
      const texts = isDate(format) ? [value.text] : unreadableTexts(view);
      if (texts.length === 0) continue;
      yield {
        at: value,
        field: 'value',
        year: view.year!,
        severity: severityIn(view, 'error'),
        facts: {
          year: yearLabel(view.year!),
          written: texts.join(' '),
          date: isDate(format) ? value.text : null,
        },
      };
    }
  },
});

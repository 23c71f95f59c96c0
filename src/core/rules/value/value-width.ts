import { yearLabel } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import { parseNumber, type ParsedValue, type ValueSpelling } from '../../value/value';
import { replaceCell } from '../fixing';
import { blockRule, severityIn } from '../rule';

const isOwnWord = (spelling: ValueSpelling): boolean =>
  spelling === 'note-sign' || spelling === 'multiplier';

/** The value as it should be written: half width, minus sign, unit left to its own column. */
const plainSpelling = (value: ParsedValue): string =>
  value.spellings.some(isOwnWord)
    ? value.tiers
        .map(({ text, figure }) => (figure.kind === 'number' ? String(figure.value) : text))
        .join('\n')
    : value.spellings.includes('unit-in-value')
      ? value.tiers
          .map(({ text, figure }) =>
            figure.kind === 'noted' ? figure.value.toLocaleString('en') : foldWidth(text).trim(),
          )
          .join('\n')
      : foldWidth(value.text)
          .replace(/[▲△]\s*/gu, '-')
          .trim();

/** A figure whose meaning is clear is written in full width, with ▲, or with its unit. Source: Ministry's rules for machine-readable tables, numbers. */
export const valueWidth = blockRule<{
  readonly year: string;
  readonly written: string;
  readonly expected: string;
}>({
  id: 'value-width',
  name: { ja: '集計できない書き方', en: 'value written so that it cannot be summed' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ written, expected }) =>
      `実績値「${written}」は集計できない書き方です。半角数字の「${expected}」に直してください。`,
    en: ({ written, expected }) =>
      `The value “${written}” cannot be added up as written. Write “${expected}”.`,
  },
  check(report, { rows }, { sheet }) {
    for (const view of rows) {
      const { spellings } = view.value;
      // Where the form has no place for the unit it stands beside the figure.
      const isOwnUnit = view.row.unit.fault === 'absent' && view.row.unit.text !== '';
      if (spellings.every((one) => one === 'unit-in-value' && isOwnUnit)) continue;
      const expected = plainSpelling(view.value);
      if (expected === view.row.value.text) continue;
      const number = parseNumber(expected);
      // A sign of a note, or the word 万, is a person's text: it goes only when asked.
      const isSafe = !view.value.spellings.some(isOwnWord);
      report({
        at: view.row.value,
        field: 'value',
        year: view.year,
        severity: severityIn(view, 'warning'),
        facts: { year: yearLabel(view.year), written: view.row.value.text.trim(), expected },
        fix: replaceCell(sheet.grid, view.row.value, number ?? expected, isSafe),
      });
    }
  },
});

import { yearLabel } from '../../era/fiscal-year';
import { cellAt, cellKey } from '../../grid/grid';
import { replaceCell } from '../fixing';
import { blockRule, severityIn } from '../rule';

const DATE_CODES = /[ymdg]|[年月日]/iu;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar, in Unix time; right from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Whether a number format shows a date. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && DATE_CODES.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./gu, ''));

/** Month and day of Excel's day number, as they were typed: 44928 → `1/2`. */
const typedAs = (serial: number): string => {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
};

/** A ratio such as 1/2 was turned into a date by Excel. Source: R4 sheet, No. 5 and 37, whose values are ratios. */
export const valueBecameDate = blockRule<{ readonly year: string; readonly typed: string }>({
  id: 'value-became-date',
  name: { ja: '日付になった実績値', en: 'value that became a date' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ typed }) =>
      `実績値が日付になっています。「${typed}」と入れたのであれば、文字列として入れ直してください。`,
    en: ({ typed }) =>
      `The value has become a date. If “${typed}” was meant, enter it again as text.`,
  },
  *check({ rows }, { sheet }) {
    for (const view of rows) {
      const { value } = view.row;
      const serial = cellAt(sheet.grid, value.row, value.column);
      const format = sheet.grid.formats.get(cellKey(value.row, value.column));
      if (typeof serial !== 'number' || !isDateFormat(format)) continue;
      const typed = typedAs(serial);
      yield {
        at: value,
        field: 'value',
        year: view.year!,
        severity: severityIn(view, 'error'),
        facts: { year: yearLabel(view.year!), typed },
        fix: replaceCell(sheet.grid, value, typed, false),
      };
    }
  },
});

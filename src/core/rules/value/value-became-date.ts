import { yearLabel } from '../../era/fiscal-year';
import type { FieldCell } from '../../form/read/recognised';
import { cellAt } from '../../grid/grid';
import { replaceCell } from '../fixing';
import { blockRule, severityIn } from '../rule';

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, in Unix time; right from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Month and day of Excel's day number, as they were typed: 44928 → `1/2`; a time as it is shown: 3:02. */
const typedAs = (serial: number, { fault, text }: FieldCell): string => {
  if (fault === 'time') return text;
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
};

/** A ratio such as 1/2 or 3:02 was turned into a date or time by Excel. Source: R4 sheet, No. 5 and 37, whose values are ratios. */
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
  check(report, { rows }, { sheet }) {
    for (const view of rows) {
      const { value } = view.row;
      const serial = cellAt(sheet.grid, value.row, value.column);
      if (typeof serial !== 'number' || (value.fault !== 'date' && value.fault !== 'time'))
        continue;
      const typed = typedAs(serial, value);
      report({
        at: value,
        field: 'value',
        year: view.year,
        severity: severityIn(view, 'error'),
        facts: { year: yearLabel(view.year), typed },
        fix: replaceCell(sheet.grid, value, typed, false),
      });
    }
  },
});

import { yearLabel, yearName } from '../../era/fiscal-year';
import { replaceCell } from '../fixing';
import { blockRule, severityIn } from '../rule';

/** A value has no unit. Source: R4 sheet, column 単位. */
export const unitBlank = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly expected: string | null;
}>({
  id: 'unit-blank',
  name: { ja: '単位が空欄', en: 'unit blank' },
  group: 'unit',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, expected }) =>
      `${name}の単位が空欄です。${expected === null ? '単位を入れてください。' : `「${expected}」を入れてください。`}`,
    en: ({ year, expected }) =>
      `The unit of ${year} is blank. ${expected === null ? 'Enter it.' : `Enter “${expected}”.`}`,
  },
  check(report, { block, rows, item }, { sheet }) {
    if (!block.fields.has('unit')) return;
    for (const view of rows) {
      const { unit, value } = view.row;
      if (unit.text.trim() !== '' || unit.fault || value.text.trim() === '') continue;
      const units = item?.units.join('\n') ?? '';
      const expected = view.isCurrent && units !== '' ? units : null;
      report({
        at: view.row.unit,
        field: 'unit',
        year: view.year,
        severity: severityIn(view, 'error'),
        unfilled: view.isCurrent,
        facts: { year: yearLabel(view.year), name: yearName(view.year), expected },
        ...(expected === null
          ? {}
          : { fix: replaceCell(sheet.grid, view.row.unit, expected, true) }),
      });
    }
  },
});

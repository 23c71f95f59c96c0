import { yearLabel, yearName } from '../../era/fiscal-year';
import { columnTitle } from '../../profile/columns';
import { blockKey } from '../../record/entries';
import { comparable } from '../../text/text';
import { replaceCell } from '../fixing';
import { blockRule } from '../rule';

const COLUMNS = {
  value: columnTitle('value'),
  unit: columnTitle('unit'),
  grade: columnTitle('grade'),
};

/** A past year's entry is not what it was in last year's file; what was reported has been changed. Source: R4 sheet, rows of the years before (2, 3). */
export const pastChanged = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}>({
  id: 'past-changed',
  name: { ja: '過去の年度の変更', en: 'past year changed' },
  group: 'year',
  severity: 'warning',
  needsCatalog: false,
  needsBase: true,
  sentences: {
    ja: ({ name, column, before, after }) =>
      `${name}の${column}が、昨年度のファイルの「${before}」から「${after}」に変わっています。報告した値の訂正であれば理由を書き、そうでなければ元に戻してください。`,
    en: ({ year, column, before, after }) =>
      `${column} of ${year} was “${before}” in last year’s file and is now “${after}”. Give the reason if this corrects what was reported; otherwise put it back.`,
  },
  check(report, { block, rows }, { sheet, base }) {
    const known = base?.blocks.get(blockKey(block.number ?? 0, block.occurrence));
    if (!known) return;
    for (const view of rows) {
      const entry = view.isCurrent ? undefined : known.years.get(view.year);
      if (!entry || !view.changedFromBase) continue;
      for (const field of ['value', 'unit', 'grade'] as const) {
        const [before, cell] = [entry[field].trim(), view.row[field]];
        const after = cell.text.trim();
        if (after === '' || before === '' || plain(before) === plain(after)) continue;
        report({
          at: cell,
          field,
          year: view.year,
          facts: {
            year: yearLabel(view.year),
            name: yearName(view.year),
            column: COLUMNS[field],
            before: before.replace(/\s+/gu, ' '),
            after: after.replace(/\s+/gu, ' '),
          },
          fix: replaceCell(sheet.grid, cell, asTyped(before), false),
        });
      }
    }
  },
});

/** The entry without what may differ in writing only: width, white space, thousands separators. */
const plain = (text: string): string => comparable(text).replace(/(?<=\d)[,、](?=\d{3})/gu, '');

/** Digits alone go back as a number, anything else as the text it was. */
const asTyped = (text: string): string | number => (/^\d{1,15}$/u.test(text) ? Number(text) : text);

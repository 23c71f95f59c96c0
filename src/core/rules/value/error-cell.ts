import { yearLabel } from '../../era/fiscal-year';
import { entryCells, textCells } from '../field-cells';
import { blockRule, severityIn } from '../rule';

/** Stands in the facts for a picture in the cell. */
const PICTURE = 'picture';

/** A cell of an item shows an error such as #REF!, mostly a formula whose source is gone, or holds a picture. Source: R4 sheet, entry columns and texts; Excel's error values and pictures in cells. */
export const errorCell = blockRule<{ readonly year: string | null; readonly error: string }>({
  id: 'error-cell',
  name: { ja: 'エラーのセル', en: 'error in a cell' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ error }) =>
      error === PICTURE
        ? 'セルに図が入っていて、文字や数値を読めません。図を外し、文字か数値を入れてください。'
        : `セルがエラー（${error}）になっています。数式の参照先を直すか、値を入れ直してください。`,
    en: ({ error }) =>
      error === PICTURE
        ? 'The cell holds a picture, of which no text or figure can be read. Remove it and enter text or a figure.'
        : `The cell shows the error ${error}. Mend what its formula refers to, or enter the value again.`,
  },
  check(report, view) {
    for (const { cell, field, row } of [...entryCells(view), ...textCells(view.block)]) {
      if (cell.fault !== 'error' && cell.fault !== 'picture') continue;
      const year = row?.year ?? null;
      report({
        at: cell,
        field,
        ...(year === null ? {} : { year }),
        severity: row ? severityIn(row, 'error') : 'error',
        facts: {
          year: year === null ? null : yearLabel(year),
          error: cell.fault === 'picture' ? PICTURE : cell.text,
        },
      });
    }
  },
});

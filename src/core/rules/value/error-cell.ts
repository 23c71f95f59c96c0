import { yearLabel } from '../../era/fiscal-year';
import { cellAt, isCellError } from '../../grid/grid';
import { blockRule, severityIn } from '../rule';

/** An entry cell shows an error such as #REF!, mostly a formula whose source is gone. Source: R4 sheet, entry columns; Excel's error values. */
export const errorCell = blockRule<{ readonly year: string; readonly error: string }>({
  id: 'error-cell',
  name: { ja: 'エラーのセル', en: 'error in a cell' },
  group: 'value',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ error }) =>
      `セルがエラー（${error}）になっています。数式の参照先を直すか、値を入れ直してください。`,
    en: ({ error }) =>
      `The cell shows the error ${error}. Mend what its formula refers to, or enter the value again.`,
  },
  *check({ rows }, { sheet }) {
    for (const view of rows) {
      for (const field of ['value', 'unit', 'grade'] as const) {
        const cell = view.row[field];
        const value = cellAt(sheet.grid, cell.row, cell.column);
        if (!isCellError(value)) continue;
        yield {
          at: cell,
          field,
          year: view.year!,
          severity: severityIn(view, 'error'),
          facts: { year: yearLabel(view.year!), error: value.error },
        };
      }
    }
  },
});

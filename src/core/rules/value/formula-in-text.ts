import { yearLabel } from '../../era/fiscal-year';
import { cellKey } from '../../grid/grid';
import { blockRule, severityIn } from '../rule';

const LOOKS_LIKE_FORMULA = /^\s*[=＝][^\s]/u;

/** A formula stands as text, since it was typed into a text cell, and is not calculated. Source: R4 sheet, column 実績値 (text cells for ratios and tiers). */
export const formulaInText = blockRule<{ readonly year: string; readonly written: string }>({
  id: 'formula-in-text',
  name: { ja: '文字になった数式', en: 'formula that became text' },
  group: 'value',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ written }) =>
      `数式「${written}」が文字のまま入っていて、計算されていません。計算結果の数値を入れるか、表示形式を「標準」にして入れ直してください。`,
    en: ({ written }) =>
      `The formula “${written}” stands as text and is not calculated. Enter its result, or set the format to General and enter it again.`,
  },
  check(report, { rows }, { sheet }) {
    for (const view of rows) {
      for (const field of ['value', 'unit', 'grade'] as const) {
        const cell = view.row[field];
        if (!LOOKS_LIKE_FORMULA.test(cell.text)) continue;
        if (sheet.grid.formulas.has(cellKey(cell.row, cell.column))) continue;
        report({
          at: cell,
          field,
          year: view.year,
          severity: severityIn(view, 'warning'),
          facts: { year: yearLabel(view.year), written: cell.text.trim() },
        });
      }
    }
  },
});

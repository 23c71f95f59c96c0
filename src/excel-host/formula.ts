import type { CellValue } from '../core/grid/grid';
import { findReferences, type FormulaReference } from './references';

/** What the evaluator understands of a formula; everything else keeps its cached result. */
export type SimpleFormula =
  | { readonly kind: 'reference'; readonly to: FormulaReference }
  /** `IF(ref="","",ref)`: like a reference, but an empty cell gives `""`, not 0. */
  | { readonly kind: 'blank-or'; readonly to: FormulaReference };

const single = (text: string): FormulaReference | undefined => {
  const references = findReferences(`=${text}`);
  const [reference] = references;
  return references.length === 1 && reference?.single && /^[^"()+\-*/&=<>^,]+$/u.test(text)
    ? reference
    : undefined;
};

/** Understands `=A1`, `='Sheet 1'!A1` and `=IF(A1="","",A1)`; `undefined` for every other formula. */
export const parseSimpleFormula = (formula: string): SimpleFormula | undefined => {
  const body = formula.slice(1).trim();
  const plain = single(body);
  if (plain) return { kind: 'reference', to: plain };
  const match = /^IF\(\s*(.+?)\s*=\s*""\s*,\s*""\s*,\s*(.+?)\s*\)$/iu.exec(body);
  if (!match || match[1] !== match[2]) return undefined;
  const to = single(match[1]!);
  return to && { kind: 'blank-or', to };
};

/** The result of a simple formula whose reference holds `value`; an empty cell counts as 0 in Excel. */
export const simpleResult = (formula: SimpleFormula, value: CellValue): CellValue => {
  if (formula.kind === 'reference') return value ?? 0;
  return value === null || value === '' ? '' : value;
};

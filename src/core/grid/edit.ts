import type { CellValue } from './grid';

/** A formula as a cell's content, with its leading `=`. */
export interface CellFormula {
  readonly formula: string;
  /** What it comes to, where that is known; a file keeps it for readers that do not calculate. */
  readonly result?: CellValue;
}

/** What a person typed into a cell: a constant or a formula. Strings are always text, never read as formulas. */
export type CellContent = CellValue | CellFormula;

/** A change of one cell, refused where the cell no longer holds `from`. Addresses are 0-based. */
export interface CellEdit {
  /** Sheet name; `null` for text input. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly from: CellContent;
  readonly to: CellContent;
}

/** Whether a content is a formula. */
export const isCellFormula = (content: CellContent): content is CellFormula =>
  typeof content === 'object' && content !== null && 'formula' in content;

/** Whether two contents are the same to the letter; `""` and an empty cell count as the same. */
export const sameContent = (left: CellContent, right: CellContent): boolean => {
  if (left === right) return true;
  if (isCellFormula(left)) return isCellFormula(right) && left.formula === right.formula;
  if (isCellFormula(right)) return false;
  const [a, b] = [left === '' ? null : left, right === '' ? null : right];
  if (typeof a === 'object' && a !== null) {
    return typeof b === 'object' && b !== null && a.error === b.error;
  }
  return a === b;
};

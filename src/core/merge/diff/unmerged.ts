import type { KnownTexts } from '../index/known-texts';
import { parseFiscalYear } from '../../era/fiscal-year';
import { findColumnRole, type ColumnRole } from '../../profile/columns';
import { cellKey, cellName, type Grid } from '../../grid/grid';
import { heldRows } from '../../grid/held-rows';
import { readCell, readCellAt } from '../../form/read/cell-reading';
import { parseItemNumber } from '../../form/read/open-block';
import { fieldAt, headingRows, lastColumnOf } from '../../form/read/place';
import type { ItemBlock, RecognisedSheet } from '../../form/read/recognised';
import { unmergedTarget, type UnmergedTarget } from './unmerged-target';
import type { MasterBlock } from '../index/match-items';
import { isSubmissionLine } from '../../submit/submission-line';
import { cleanText, sameWords } from '../../text/text';

/** Why a department's cell was not merged; it is listed, for a person to take over. */
export type UnmergedReason =
  /** An item that the master does not have. */
  | 'item-unknown'
  /** The number says one item and the name another. */
  | 'item-unclear'
  /** The item stands on the department's sheet once too often. */
  | 'item-twice'
  | 'year-unreadable'
  | 'year-twice'
  /** A year, box or column that the master's block does not have. */
  | 'no-place'
  /** An error, a date or a formula without a result. */
  | 'unreadable'
  /** A cell of the plan itself that differs from the master's. */
  | 'plan-cell'
  /** A cell beside or between the items. */
  | 'outside'
  /** A sheet besides the form; its first cell is named. */
  | 'other-sheet'
  /** A note (comment) of a cell. */
  | 'note'
  /** A text box or picture over the form. */
  | 'drawing'
  /** A reason for a finding that gave way to a newer one. */
  | 'reason'
  /** The cell is shared with another year's entry, and the two differ. */
  | 'cell-shared'
  /** A mark (R4以降見直しあり) that a department settled: a proposal. */
  | 'mark'
  /** A department's word that a mark is none of its items'. */
  | 'mark-refused';

/** A cell of a department that was not merged. */
export interface UnmergedCell {
  readonly file: string;
  readonly sheet: string | null;
  /** A1 address; `null` where it is no cell. */
  readonly cell: string | null;
  readonly value: string;
  readonly why: UnmergedReason;
  /** Where a person may take it over to; `null` where the master has no cell for it. */
  readonly target: UnmergedTarget | null;
  /** Whether a person took it over. */
  readonly taken: boolean;
  /** Whose word it is, of a mark; `null` where nothing tells. */
  readonly department?: string | null;
}

/** A cell that one file's sheet leaves, before anybody has said anything of it. */
export type Unmerged = Omit<UnmergedCell, 'file' | 'taken' | 'department'>;

/** Whether a department settled a mark by it. */
export const isMarkWord = (why: UnmergedReason): boolean =>
  why === 'mark' || why === 'mark-refused';

/** Names a left cell, for a person's word on it. */
export type UnmergedPlace = Pick<UnmergedCell, 'file' | 'sheet' | 'cell'>;

const PLAN_ROLES: ReadonlySet<ColumnRole> = new Set([
  'name',
  'departments',
  'description',
  'indicator',
  'remarks',
  'target',
  'rate',
]);

/** Figures of the plan: one is a change wherever else in the master it may stand. */
const PLAN_FIGURES: ReadonlySet<ColumnRole> = new Set(['target', 'rate']);

/** Whether the master says a cell's text too: a figure at its own place, words anywhere. */
const isKnown = (
  text: string,
  role: ColumnRole | undefined,
  target: UnmergedTarget | null,
  known: KnownTexts,
): boolean =>
  target !== null && role && PLAN_FIGURES.has(role) ? sameWords(target.now, text) : known.has(text);

/** Finds what a block's cells hold besides its fields. */
export const unmergedInBlock = (
  { grid }: RecognisedSheet,
  block: ItemBlock,
  known: KnownTexts,
  /** Cells that were read as fields, or listed already. */
  read: ReadonlySet<number>,
  /** Why the whole block was not merged, or the master's block that it was merged into. */
  fate: UnmergedReason | MasterBlock,
): readonly Unmerged[] => {
  const why = typeof fate === 'string' ? fate : null;
  const last = lastColumnOf(block);
  const left: Unmerged[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const values = grid.values[row] ?? [];
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      if (value === null || value === '' || read.has(cellKey(row, column))) continue;
      const { text } = readCell(grid, row, column, value);
      const role = fieldAt(block, column);
      if (text.trim() === '' || isStructure(text, role, column > last)) continue;
      const target =
        typeof fate === 'string' ? null : unmergedTarget(fate, block, { row, column }, role);
      if (isKnown(text, role, target, known)) continue;
      if (role === 'narrative' && why === null && block.narrative.text.includes(cleanText(text)))
        continue;
      const reason = why ?? (role && PLAN_ROLES.has(role) ? 'plan-cell' : 'outside');
      left.push({
        sheet: grid.sheet,
        cell: cellName(row, column),
        value: text,
        why: reason,
        target,
      });
    }
  }
  return left;
};

/** Numbers, years and blank boxes are the form's own, and so are the keys beside it. */
const isStructure = (text: string, role: ColumnRole | undefined, isBeside: boolean): boolean =>
  (role === 'number' && parseItemNumber(text) !== null) ||
  (role === 'year' && parseFiscalYear(text) !== undefined) ||
  (role === 'progress' && /^\s*[☐□▢⬜◻]/u.test(text)) ||
  (isBeside && /^\d{1,5}-\d{1,3}$/u.test(text));

/** Finds what stands on a form outside its blocks: above, between and below them. */
export const unmergedOutside = (sheet: RecognisedSheet, known: KnownTexts): readonly Unmerged[] => {
  const { grid, title } = sheet;
  const inBlocks = new Set<number>();
  for (const block of sheet.blocks) {
    for (let row = block.top; row <= block.bottom; row += 1) inBlocks.add(row);
  }
  const headerRows = headingRows(sheet);
  const left: Unmerged[] = [];
  grid.values.forEach((values, row) => {
    if (!values || inBlocks.has(row)) return;
    values.forEach((value, column) => {
      if (value === null || value === undefined || value === '') return;
      const { text } = readCell(grid, row, column, value);
      const isTitle = title !== null && row === title.row && column === title.column;
      if (text.trim() === '' || isTitle || isSubmissionLine(text) || known.has(text)) return;
      if (headerRows.has(row) && findColumnRole(text)) return;
      const place = { sheet: grid.sheet, cell: cellName(row, column) };
      left.push({ ...place, value: text, why: 'outside', target: null });
    });
  });
  return left;
};

/** A sheet besides the form: its first filled cell stands for it. */
export const unmergedSheet = (grid: Grid): Unmerged | undefined => {
  for (const row of heldRows(grid)) {
    const values = grid.values[row]!;
    for (let column = 0; column < values.length; column += 1) {
      const { text } = readCellAt(grid, row, column);
      if (text.trim() === '') continue;
      const place = { sheet: grid.sheet, cell: cellName(row, column) };
      return { ...place, value: text, why: 'other-sheet', target: null };
    }
  }
  return undefined;
};

import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { marksOnSheets } from '../form/read/open-marks';
import type { FlagCandidates, ItemBlock, RecognisedSheet } from '../form/read/recognised';
import { contentAt } from '../grid/apply';
import { isCellFormula, type CellEdit } from '../grid/edit';
import { cellName } from '../grid/grid';
import type { WorkbookIdentity } from '../record/identity';
import { withoutRefused, withRefused } from '../record/refused-marks';
import { failure, success, type Result } from '../result';
import { isCandidateOf, withoutCandidateText, withReviewMark } from './remark-text';

/** What a person says to an open mark: whose it is, that it is nobody's, or that it is to be asked again. */
export type MarkAnswer =
  | { readonly kind: 'item'; readonly item: ItemNumber }
  | { readonly kind: 'none' }
  | { readonly kind: 'again' };

/** Why an answer cannot be written. */
export type SettleFault =
  /** The form has no column 備考. */
  | { readonly kind: 'no-remarks'; readonly item: ItemNumber; readonly from: FiscalYear }
  /** 備考 holds a formula or an error, which is not written over. */
  | { readonly kind: 'no-text'; readonly sheet: string | null; readonly cell: string };

/** A cell of a block, and what it is to say. */
interface CellWish {
  readonly row: number;
  readonly column: number;
  readonly change: (text: string) => string;
}

const editOfWish = (
  { grid }: RecognisedSheet,
  { row, column, change }: CellWish,
): CellEdit | 'no-text' | null => {
  const from = contentAt(grid, row, column);
  if (isCellFormula(from) || (typeof from === 'object' && from !== null)) return 'no-text';
  const text = from === null ? '' : String(from);
  const to = change(text);
  if (to === text) return null;
  return { sheet: grid.sheet ?? '', row, column, from, to: to === '' ? null : to };
};

const cellsWithCandidate = (
  { marks }: ItemBlock,
  { items, from }: FlagCandidates,
): readonly ItemBlock['marks'][number][] => {
  const found = marks.filter(({ flag }) => isCandidateOf(flag, items, from));
  return found.filter(
    ({ row, column }, index) =>
      found.findIndex((other) => other.row === row && other.column === column) === index,
  );
};

const clearing = (block: ItemBlock, question: FlagCandidates): readonly CellWish[] =>
  cellsWithCandidate(block, question).map(({ row, column }) => ({
    row,
    column,
    change: (text) => withoutCandidateText(text, question.items, question.from),
  }));

const marking = (block: ItemBlock, question: FlagCandidates): readonly CellWish[] | undefined => {
  const [first, ...others] = cellsWithCandidate(block, question);
  const at = first ?? (block.fields.has('remarks') ? block.remarks : undefined);
  if (!at) return undefined;
  const { items, from } = question;
  return [
    { row: at.row, column: at.column, change: (text) => withReviewMark(text, items, from) },
    ...others.map(({ row, column }) => ({
      row,
      column,
      change: (text: string) => withoutCandidateText(text, items, from),
    })),
  ];
};

/** Sheets of the mark's year and later: there it is to be seen. */
const sheetsFrom = (
  sheets: readonly RecognisedSheet[],
  from: FiscalYear,
): readonly RecognisedSheet[] =>
  sheets.filter(({ fiscalYear }) => fiscalYear === null || fiscalYear >= from);

/**
 * Edits of 備考 that answer an open mark: it comes to the item and its repeats, and once as many are
 * settled as are asked for the candidate's text goes from the others. Other text in the cells stays. A
 * repeat's cell that follows by a formula is left to follow.
 *
 * @param question as it is open now
 */
export const settleEdits = (
  sheets: readonly RecognisedSheet[],
  question: FlagCandidates,
  answer: MarkAnswer,
): Result<readonly CellEdit[], SettleFault> => {
  const { items, count, from } = question;
  const edits: CellEdit[] = [];
  const isLast = answer.kind === 'none' || (answer.kind === 'item' && count <= 1);
  for (const sheet of answer.kind === 'again' ? [] : sheetsFrom(sheets, from)) {
    const hasMark = (block: ItemBlock): boolean =>
      block.marks.some(
        ({ flag }) => !flag.candidates && flag.kind === 'review' && flag.from === from,
      );
    for (const block of sheet.blocks) {
      const { number } = block;
      if (number === null) continue;
      const isMeant = answer.kind === 'item' && number === answer.item;
      const isAsked = items.includes(number) && isLast;
      if (!isMeant && !isAsked) continue;
      const wishes =
        isMeant && !hasMark(block) ? marking(block, question) : clearing(block, question);
      if (!wishes) return failure({ kind: 'no-remarks', item: number, from });
      for (const wish of wishes) {
        const edit = editOfWish(sheet, wish);
        if (edit === 'no-text') {
          if (block.repeat) continue;
          const cell = cellName(wish.row, wish.column);
          return failure({ kind: 'no-text', sheet: sheet.grid.sheet, cell });
        }
        if (edit) edits.push(edit);
      }
    }
  }
  return success(edits);
};

/**
 * What `_shinko` says once a mark is answered: its plan's items of the group are revised from that year as
 * the sheets and the answer say, the group itself stays, so that a mark that is cleared by hand is asked
 * about again; what is refused is remembered.
 */
export const withMarkAnswer = (
  identity: WorkbookIdentity,
  sheets: readonly RecognisedSheet[],
  { items, from }: Pick<FlagCandidates, 'items' | 'from'>,
  answer: MarkAnswer,
): WorkbookIdentity => {
  const refused = identity.refused ?? [];
  if (answer.kind === 'none')
    return { ...identity, refused: withRefused(refused, { items, from }) };
  if (answer.kind === 'again') {
    return { ...identity, refused: withoutRefused(refused, { items, from }) };
  }
  const { catalog } = identity;
  if (!catalog) return identity;
  const groups = catalog.candidates.filter(
    (group) => group.from === from && group.items.some((item) => items.includes(item)),
  );
  const asked = new Set([answer.item, ...groups.flatMap((group) => group.items)]);
  const onSheets = marksOnSheets(sheets);
  const isStanding = new Set(sheets.flatMap(({ blocks }) => blocks.map(({ number }) => number)));
  return {
    ...identity,
    catalog: {
      ...catalog,
      items: catalog.items.map((item) => {
        const { number, reviewFrom } = item;
        if (!asked.has(number) || !isStanding.has(number)) return item;
        if (number === answer.item || onSheets(number, from)) return { ...item, reviewFrom: from };
        return { ...item, reviewFrom: reviewFrom === from ? null : reviewFrom };
      }),
    },
  };
};

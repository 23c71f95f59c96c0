import { SIGNATURE } from '../../../adapters/office/read/marks-list';
import type { CellContent, CellEdit } from '../../../core/grid/edit';
import { sameContent } from '../../../core/grid/edit';
import { cellKey } from '../../../core/grid/grid';
import type {
  CellStyle,
  PlannedCell,
  PlannedConditionalFormat,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../../core/grid/blueprint';

/** What became of a workbook, as far as an existing file can be changed in place. */
export interface ContentChanges {
  readonly edits: readonly CellEdit[];
  /** Sheets to be put after the last one. */
  readonly added: readonly SheetBlueprint[];
  /** Whether our marks stand in the workbook and not in the file. */
  readonly isMarked: boolean;
}

const isMark = ({ formula }: PlannedConditionalFormat): boolean => formula.includes(SIGNATURE);

const marksOf = ({ conditionalFormats }: SheetBlueprint): readonly PlannedConditionalFormat[] =>
  conditionalFormats.filter(isMark);

/** A sheet without our marks. */
export const withoutMarks = (sheet: SheetBlueprint): SheetBlueprint => ({
  ...sheet,
  conditionalFormats: sheet.conditionalFormats.filter((one) => !isMark(one)),
});

const inOrder = <T>(list: readonly T[]): readonly string[] =>
  list.map((one) => JSON.stringify(one)).toSorted();

const byKey = <V>(table: ReadonlyMap<number, V>): readonly (readonly [number, V])[] =>
  [...table].toSorted(([a], [b]) => a - b);

// What is tried first comes first; the numbers themselves move with our marks.
const ranked = (formats: readonly PlannedConditionalFormat[]): readonly unknown[] =>
  formats
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ areas, formula, fill, fontColor, stopIfTrue }) => [
      areas,
      formula,
      fill,
      fontColor,
      stopIfTrue ?? false,
    ]);

/** All of a sheet but its cells and marks, to be compared. */
const shapeOf = (sheet: SheetBlueprint): string =>
  JSON.stringify([
    sheet.visibility,
    inOrder(sheet.merges),
    byKey(sheet.columnWidths),
    byKey(sheet.rowHeights),
    [...sheet.hiddenColumns].toSorted((a, b) => a - b),
    [...sheet.hiddenRows].toSorted((a, b) => a - b),
    inOrder(sheet.validations),
    ranked(withoutMarks(sheet).conditionalFormats),
    inOrder(sheet.notes),
    sheet.charts ?? [],
    sheet.freeze ?? null,
    sheet.print ?? null,
    sheet.protected ?? false,
    sheet.tabColor ?? null,
    sheet.showGridLines ?? true,
    sheet.zoom ?? 100,
  ]);

const contentOf = (cell: PlannedCell | undefined): CellContent =>
  cell?.formula === undefined
    ? (cell?.value ?? null)
    : { formula: cell.formula, ...(cell.value === null ? {} : { result: cell.value }) };

/** Whether a formula that stays comes to something else than the result that the file keeps. */
const hasOtherResult = (was: PlannedCell | undefined, is: PlannedCell | undefined): boolean =>
  is?.formula !== undefined &&
  is.value !== null &&
  was !== undefined &&
  was.value !== null &&
  JSON.stringify(was.value) !== JSON.stringify(is.value);

/** Spells styles out by index, each once. */
const spelling = (styles: readonly CellStyle[]): ((index: number) => string) => {
  const known: string[] = [];
  return (index) => (known[index] ??= JSON.stringify(styles[index] ?? {}));
};

const cellsOf = ({ cells }: SheetBlueprint): ReadonlyMap<number, PlannedCell> =>
  new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));

type SameStyle = (before: number, now: number) => boolean;

const NO_MATTER: SameStyle = () => true;

/** The edits that lead from one sheet's cells to the other's; `undefined` where a look changed. */
const editsOf = (
  before: SheetBlueprint,
  now: SheetBlueprint,
  sameStyle: SameStyle,
): readonly CellEdit[] | undefined => {
  const [old, fresh] = [cellsOf(before), cellsOf(now)];
  const edits: CellEdit[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    const { row, column } = (is ?? was)!;
    const [style, next] = [
      was?.style ?? before.columnStyles?.get(column) ?? 0,
      is?.style ?? now.columnStyles?.get(column) ?? 0,
    ];
    if (!sameStyle(style, next)) return undefined;
    const [from, to] = [contentOf(was), contentOf(is)];
    if (!sameContent(from, to) || hasOtherResult(was, is)) {
      edits.push({ sheet: before.name, row, column, from, to });
    }
  }
  return edits;
};

const isSecret = ({ visibility }: SheetBlueprint): boolean => visibility === 'veryHidden';

/** Whether no sheet went, changed its name or its place; nobody sees where a very hidden one stands. */
const keepsSheets = (before: WorkbookBlueprint, now: WorkbookBlueprint): boolean => {
  const open = now.sheets.filter((sheet) => !isSecret(sheet));
  return (
    before.sheets
      .filter((sheet) => !isSecret(sheet))
      .every(({ name }, index) => open[index]?.name === name) &&
    before.sheets
      .filter(isSecret)
      .every(({ name }) => now.sheets.some((sheet) => isSecret(sheet) && sheet.name === name))
  );
};

/** The change as edits of cells and sheets at the end; `undefined` where it is more than that. */
export const contentChanges = (
  before: WorkbookBlueprint,
  now: WorkbookBlueprint,
): ContentChanges | undefined => {
  if (!keepsSheets(before, now)) return undefined;
  const [spellBefore, spellNow] = [spelling(before.styles), spelling(now.styles)];
  const sameStyle: SameStyle = (was, is) => spellBefore(was) === spellNow(is);
  const byName = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  const edits: CellEdit[] = [];
  let isMarked = false;
  for (const was of before.sheets) {
    const is = byName.get(was.name)!;
    if (!isSecret(was) && shapeOf(was) !== shapeOf(is)) return undefined;
    const hadMarks = marksOf(was).length > 0;
    if (hadMarks && JSON.stringify(marksOf(was)) !== JSON.stringify(marksOf(is))) return undefined;
    isMarked ||= !hadMarks && marksOf(is).length > 0;
    const changed = editsOf(was, is, isSecret(was) ? NO_MATTER : sameStyle);
    if (!changed) return undefined;
    for (const edit of changed) edits.push(edit);
  }
  const known = new Set(before.sheets.map(({ name }) => name));
  const added = now.sheets.filter(({ name }) => !known.has(name));
  return {
    edits,
    added: added.map(withoutMarks),
    isMarked: isMarked || added.some((sheet) => marksOf(sheet).length > 0),
  };
};

/** Whether a person would miss anything of a workbook as it is now: our marks and results worked out anew do not count. */
export const isChanged = (before: WorkbookBlueprint, now: WorkbookBlueprint): boolean => {
  const changes = contentChanges(before, now);
  if (!changes || changes.added.length > 0) return true;
  return changes.edits.some(({ from, to }) => !sameContent(from, to));
};

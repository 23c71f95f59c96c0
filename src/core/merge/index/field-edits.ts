import { contentAt } from '../../grid/apply';
import { sameContent, type CellContent, type CellEdit } from '../../grid/edit';
import { typedInto } from '../../value/typed-value';
import { cellAt } from '../../grid/grid';
import type { ItemBlock } from '../../form/read/recognised';
import { PROGRESS_WORDS, TICKED, UNTICKED } from '../../profile/vocabulary';
import { parseProgress } from './entry-field';
import type { MasterField } from './master';

const hasBoxes = (block: ItemBlock): boolean => block.boxes.some(({ box }) => box.signed);

/** Whether the master has the cells that a text needs: a box for each choice. */
export const canWrite = ({ place, at }: MasterField, text: string): boolean => {
  if (place.field !== 'progress' || text === '') return true;
  const { ticked, unknown } = parseProgress(text);
  const grades = at.block.boxes.map(({ box }) => box.grade);
  if (unknown.length > 0) return false;
  return hasBoxes(at.block)
    ? ticked.every((grade) => grades.includes(grade))
    : ticked.length === 1 && at.block.noBoxes.length === 0;
};

/** Edits that make a field of the master hold a text; formats stay as they are. */
export const fieldEdits = (field: MasterField, text: string): readonly CellEdit[] => {
  const { reading, place, at } = field;
  const { grid } = at.sheet;
  const put = (row: number, column: number, to: CellContent): readonly CellEdit[] => {
    const from = contentAt(grid, row, column);
    return sameContent(from, to) ? [] : [{ sheet: grid.sheet, row, column, from, to }];
  };
  const { row, column } = reading.cell;
  switch (place.field) {
    case 'value':
      return put(row, column, typedInto(grid, row, column, text));
    case 'unit':
    case 'grade':
      return put(row, column, text.trim() === '' ? null : text);
    case 'progress':
      return progressEdits(field, text, put);
    case 'narrative':
      return narrativeEdits(field, text, put);
  }
};

type Put = (row: number, column: number, to: CellContent) => readonly CellEdit[];

const progressEdits = (
  { at: { block }, reading }: MasterField,
  text: string,
  put: Put,
): readonly CellEdit[] => {
  const { ticked } = parseProgress(text);
  if (hasBoxes(block)) {
    return block.boxes.flatMap(({ box, row, column }) => {
      const ticks = box.grade !== undefined && ticked.includes(box.grade);
      return ticks === box.ticked
        ? []
        : put(row, column, `${ticks ? TICKED : UNTICKED} ${box.word}`);
    });
  }
  const { row, column } = reading.cell;
  const others = block.boxes.filter((box) => box.row !== row || box.column !== column);
  return [
    ...put(row, column, ticked[0] ? PROGRESS_WORDS[ticked[0]] : null),
    ...others.flatMap((box) => put(box.row, box.column, null)),
  ];
};

/** A narrative over several cells goes into the first; the others, whose text it was, are cleared. */
const narrativeEdits = (
  { at: { sheet, block }, reading }: MasterField,
  text: string,
  put: Put,
): readonly CellEdit[] => {
  const { row, column } = reading.cell;
  const own = cellAt(sheet.grid, row, column);
  const isSpread =
    typeof own === 'string' && block.narrative.text.includes('\n') && own !== block.narrative.text;
  const others: CellEdit[] = [];
  if (isSpread) {
    for (let other = row + 1; other <= block.bottom; other += 1) {
      const value = cellAt(sheet.grid, other, column);
      if (typeof value === 'string' && block.narrative.text.includes(value.trim())) {
        others.push(...put(other, column, null));
      }
    }
  }
  return [...put(row, column, text.trim() === '' ? null : text), ...others];
};

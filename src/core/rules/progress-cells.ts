import { cellText } from '../form/cell-text';
import { cellAt } from '../form/grid';
import type { FieldCell, ItemBlock } from '../form/recognised';
import { parseBox } from '../form/vocabulary';
import { cleanText } from '../text/text';
import type { RuleContext } from './rule';

/** Cells of a block's progress column from which no choice can be read: other words, or a tick without any. */
export const unreadableProgress = (
  block: ItemBlock,
  { sheet }: RuleContext,
): readonly FieldCell[] => {
  const column = block.header.columns.get('progress');
  if (column === undefined) return [];
  const unknown = block.boxes.filter(({ box }) => box.ticked && box.grade === undefined);
  const cells: FieldCell[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const text = cleanText(cellText(cellAt(sheet.grid, row, column))).trim();
    if (text !== '' && !parseBox(text)) cells.push({ row, column, text });
  }
  return [...unknown, ...cells];
};

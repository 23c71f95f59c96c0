import type { FieldCell, ItemBlock } from '../form/read/recognised';

/** Cells of a block's progress column from which no choice can be read: other words, or a tick without any. */
export const unreadableProgress = (block: ItemBlock): readonly FieldCell[] => [
  ...block.boxes.filter(({ box }) => box.ticked && box.grade === undefined),
  ...block.noBoxes,
];

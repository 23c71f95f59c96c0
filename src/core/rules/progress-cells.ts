import type { FieldCell, ItemBlock } from '../form/read/recognised';

/** Words that lost their box while others have theirs and none is ticked: chosen, or only typed over. */
const wordsWithoutBox = ({ boxes }: ItemBlock): readonly FieldCell[] => {
  const bare = boxes.filter(({ box }) => !box.signed);
  return bare.length < boxes.length && !boxes.some(({ box }) => box.ticked) ? bare : [];
};

/** Cells of a block's progress field from which no choice can be read: other words, a tick without any, a word without its box. */
export const unreadableProgress = (block: ItemBlock): readonly FieldCell[] => [
  ...block.boxes.filter(({ box }) => box.ticked && box.grade === undefined),
  ...wordsWithoutBox(block),
  ...block.noBoxes,
];

import type { RecognisedSheet } from './recognised';

/** Rows of a form that hold no item, from the top as far down as its last header: title, headings, levels. */
export const headingRows = ({ layouts, blocks }: RecognisedSheet): readonly number[] => {
  const last = layouts.reduce((most, { row }) => Math.max(most, row), -1);
  const items = new Set(
    blocks.flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    ),
  );
  return Array.from({ length: last + 1 }, (_, row) => row).filter((row) => !items.has(row));
};

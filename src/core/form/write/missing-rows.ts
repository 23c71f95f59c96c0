import { comparable } from '../../text/text';
import type { ItemBlock, RecognisedSheet } from '../read/recognised';

/** Rows of a laid-out form to be put into a sheet in use. Rows are 0-based; `top` and `bottom` inclusive. */
export interface MissingRows {
  /** Row of the sheet in use that they go in front of, as it stands before any of them is put in. */
  readonly before: number;
  readonly top: number;
  readonly bottom: number;
  /** Items they hold. */
  readonly blocks: readonly ItemBlock[];
}

const projectKey = (block: ItemBlock): string => comparable(block.heading.project?.name ?? '');
const blockId = (block: ItemBlock): string => `${block.number}|${projectKey(block)}`;

/** First row of the headings that stand right above a block; the block's own top where none do. */
const headingTop = (block: ItemBlock): number => {
  const { policy, direction, project } = block.heading;
  const rows = [policy, direction, project].flatMap((cell) =>
    cell && cell.row < block.top && block.top - cell.row <= 6 ? [cell.row] : [],
  );
  return Math.min(block.top, ...rows);
};

/** Whether a sheet's columns stand where the laid-out form has them, so that rows can be copied over. */
export const hasFormColumns = (sheet: RecognisedSheet, form: RecognisedSheet): boolean => {
  const [own, laid] = [sheet.layouts[0]?.columns, form.layouts[0]?.columns];
  return (
    own !== undefined && laid !== undefined && [...laid].every(([role, at]) => own.get(role) === at)
  );
};

/** Where a missing block goes: after an item of its project, else before one, else after what comes before it in the plan. */
const findAnchor = (
  form: RecognisedSheet,
  index: number,
  present: ReadonlyMap<string, ItemBlock>,
): { readonly before: number; readonly withHeading: boolean } | undefined => {
  const block = form.blocks[index]!;
  const siblings = form.blocks.filter((other) => other.heading === block.heading);
  const find = (candidates: readonly ItemBlock[]): ItemBlock | undefined =>
    candidates.map((other) => present.get(blockId(other))).find((found) => found !== undefined);
  const earlier = find(siblings.filter((other) => other.index < index).reverse());
  if (earlier) return { before: earlier.bottom + 1, withHeading: false };
  const later = find(siblings.filter((other) => other.index > index));
  if (later) return { before: later.top, withHeading: false };
  const previous = find(form.blocks.slice(0, index).reverse());
  if (previous) return { before: previous.bottom + 1, withHeading: true };
  const next = find(form.blocks.slice(index + 1));
  return next ? { before: headingTop(next), withHeading: true } : undefined;
};

/** Blocks of a laid-out form that a sheet in use lacks, by number and project. */
export const missingBlocks = (
  sheet: RecognisedSheet,
  form: RecognisedSheet,
): readonly ItemBlock[] => {
  const present = new Set(sheet.blocks.map(blockId));
  return form.blocks.filter((block) => !present.has(blockId(block)));
};

/**
 * Rows of a laid-out form that a sheet in use lacks, and where they go. A project of which nothing
 * stands on the sheet brings its headings along.
 */
export const missingRows = (
  sheet: RecognisedSheet,
  form: RecognisedSheet,
): readonly MissingRows[] => {
  const present = new Map(sheet.blocks.map((block) => [blockId(block), block]));
  const headed = new Set<unknown>();
  return missingBlocks(sheet, form).flatMap((block): MissingRows[] => {
    const anchor = findAnchor(form, block.index, present);
    if (!anchor) return [];
    const bringsHeading = anchor.withHeading && !headed.has(block.heading);
    headed.add(block.heading);
    const top = bringsHeading ? headingTop(block) : block.top;
    return [{ before: anchor.before, top, bottom: block.bottom, blocks: [block] }];
  });
};

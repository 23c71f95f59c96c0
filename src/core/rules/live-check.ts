import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import type { Grid } from '../grid/grid';
import { blockKey } from '../record/entries';
import { blocksBetween, firstBlockFrom, updateSheet } from '../form/read/update-sheet';
import type { ItemBlock, RecognisedSheet } from '../form/read/recognised';
import { gridChanges } from '../grid/grid-changes';
import { joinSpans, patchRows, type RowSpan } from '../grid/row-patch';
import {
  checkBlock,
  checkSheetRules,
  groupFindings,
  groupsOf,
  inReadingOrder,
  sortFindings,
  type Finding,
} from './engine';
import type { RuleGroup } from './groups';
import { mergeSorted, OrderedFindings } from './ordered-findings';
import { narrativeLength } from './narrative/narrative-length';
import type { BlockView, RuleContext } from './rule';
import { updateView } from './view';

/** What an item's narrative said in an earlier year. */
export interface LastNarrative {
  readonly year: FiscalYear;
  readonly text: string;
}

/** Excel's own limit of a cell. */
const MOST_CHARACTERS = 32_767;

/** A block's place in the sheet, by item number; blocks without a number stand alone. */
const indexesByNumber = (
  blocks: readonly ItemBlock[],
): ReadonlyMap<ItemNumber, readonly number[]> => {
  const indexes = new Map<ItemNumber, number[]>();
  for (const { number, index } of blocks) {
    if (number === null) continue;
    const known = indexes.get(number);
    if (known) known.push(index);
    else indexes.set(number, [index]);
  }
  return indexes;
};

/** Whether blocks, in order, hold every row between two, inclusive. */
const coversRows = (blocks: readonly ItemBlock[], top: number, bottom: number): boolean => {
  let next = top;
  for (const block of blocks) {
    if (block.top > next) return false;
    next = block.bottom + 1;
  }
  return next > bottom;
};

/**
 * A checked sheet that follows edits: only the blocks an edit stands in, their repeats and what is
 * compared with them are looked at again. At any time it has found what a check of the whole would.
 */
export class LiveCheck {
  private readonly groups: readonly RuleGroup[];
  private readonly sheetFindings: readonly Finding[];
  private readonly blockFindings = new OrderedFindings();
  private readonly indexes: ReadonlyMap<ItemNumber, readonly number[]>;
  private context: RuleContext;

  private constructor(context: RuleContext) {
    this.context = context;
    this.groups = groupsOf(context);
    this.sheetFindings = checkSheetRules(context);
    this.indexes = indexesByNumber(context.sheet.blocks);
  }

  /** Checks a sheet block by block; yields after each how many are done, so that the caller may pause. */
  static *start(context: RuleContext): Generator<number, LiveCheck> {
    const live = new LiveCheck(context);
    for (const [index, view] of context.views.entries()) {
      live.blockFindings.put(index, checkBlock(view, context));
      yield index + 1;
    }
    return live;
  }

  get sheet(): RecognisedSheet {
    return this.context.sheet;
  }

  /** Every block of the sheet, in its order. */
  get views(): readonly BlockView[] {
    return this.context.views;
  }

  /** Most characters of a narrative that the plan's settings allow; `null` where only Excel's own limit holds. */
  get narrativeLimit(): number | null {
    const most = narrativeLength.limits(this.context.settings).characters;
    return most < MOST_CHARACTERS ? most : null;
  }

  /** What an item's narrative said in the year before; `null` where nobody knows. */
  lastNarrative({ number, occurrence }: ItemBlock): LastNarrative | null {
    const { base, fiscalYear } = this.context;
    if (number === null || !base || base.fiscalYear === null || base.fiscalYear >= fiscalYear)
      return null;
    const text = base.blocks.get(blockKey(number, occurrence))?.narrative.trim() ?? '';
    return text === '' ? null : { year: base.fiscalYear, text };
  }

  /** The block that a row belongs to, or the next one below; `undefined` past the last. */
  viewAt(row: number): BlockView | undefined {
    const block = firstBlockFrom(this.sheet, row);
    return block && this.context.views[block.index];
  }

  /** The block before or after another in the sheet; `undefined` at the ends. */
  viewBeside({ index }: ItemBlock, step: 1 | -1): BlockView | undefined {
    return this.context.views[index + step];
  }

  /** In reading order. */
  findings(): readonly Finding[] {
    const ofSeveral = [...this.sheetFindings, ...groupFindings(this.groups, this.context)];
    return mergeSorted(sortFindings(ofSeveral), this.blockFindings.list(), inReadingOrder);
  }

  /**
   * The rows to read again after some were changed: their blocks', and those of the blocks that show
   * the same items elsewhere. `undefined` where a row stands outside of every block.
   */
  rowsToRead({ top, bottom }: RowSpan): readonly RowSpan[] | undefined {
    const { blocks } = this.sheet;
    const touched = blocksBetween(this.sheet, top, bottom);
    if (!coversRows(touched, top, bottom)) return undefined;
    const indexes = new Set(touched.flatMap((block) => this.sameItem(block)));
    return joinSpans([...indexes].map((index) => blocks[index]!));
  }

  /**
   * Whether rows that were read again say what is known of them already: a hint of them tells of nothing new.
   *
   * @param read a grid with absolute addresses in which only those rows are looked at
   */
  isAsKnown(rows: RowSpan, read: Grid): boolean {
    const { grid } = this.sheet;
    return gridChanges(grid, patchRows(grid, [rows], read))?.length === 0;
  }

  /**
   * Takes rows in that were read again, as {@link rowsToRead} told them.
   *
   * @returns false where more than entries has changed, so that the whole sheet must be checked anew;
   *   nothing is taken in then
   */
  take(spans: readonly RowSpan[], read: Grid): boolean {
    const again = updateSheet(this.sheet, spans, read);
    if (!again) return false;
    const before = this.context;
    const changed = new Set(again.blocks.flatMap((block) => this.sameItem(block)));
    const views = [...before.views];
    const context: RuleContext = { ...before, sheet: again.sheet, views };
    // Originals first: a repeat is seen through its original.
    const inOrder = [...changed].sort(
      (a, b) =>
        Number(before.views[a]!.original !== null) - Number(before.views[b]!.original !== null) ||
        a - b,
    );
    for (const index of inOrder) {
      const old = before.views[index]!;
      const original = old.original && views[old.original.block.index]!;
      views[index] = updateView(old, again.sheet.blocks[index]!, original, context);
    }
    const viewsOf = (from: readonly BlockView[]): readonly BlockView[] =>
      inOrder.map((index) => from[index]!);
    for (const group of this.groups) {
      group.replace(viewsOf(before.views), viewsOf(views), { before, after: context });
    }
    this.context = context;
    for (const index of inOrder) this.blockFindings.put(index, checkBlock(views[index]!, context));
    return true;
  }

  private sameItem({ number, index }: ItemBlock): readonly number[] {
    return (number === null ? undefined : this.indexes.get(number)) ?? [index];
  }
}

import { byItemNumber, type ItemNumber } from '../../value/item-number';
import type { Catalog, CatalogCandidates } from '../../catalog/catalog';
import type { FiscalYear } from '../../era/fiscal-year';
import type { FlagCandidates, ItemBlock, RecognisedSheet } from './recognised';

/** Whether an item is known to carry the mark of that year. */
export type HasMark = (item: ItemNumber, from: FiscalYear) => boolean;

const nothing = (): boolean => false;

/**
 * What is still open of groups once some of their items carry the mark, and a person said of others
 * that they are not meant; a group of which enough carry it asks nothing more.
 */
export const narrowGroups = (
  groups: readonly FlagCandidates[],
  hasMark: HasMark,
  isRefused: HasMark = nothing,
): readonly FlagCandidates[] =>
  groups.flatMap(({ items, count, from }): readonly FlagCandidates[] => {
    const left = count - items.filter((item) => hasMark(item, from)).length;
    const open = items.filter((item) => !hasMark(item, from) && !isRefused(item, from));
    return left > 0 && open.length > 0 ? [{ items: open, count: left, from }] : [];
  });

/** Whether a block of that item carries the mark of that year itself, or was found to. */
export const carriesMark = ({ flags, marks }: ItemBlock, from: FiscalYear): boolean =>
  flags.reviewFrom === from ||
  marks.some(({ flag }) => flag.kind === 'review' && flag.from === from && !flag.candidates);

/** Items that carry a mark on any of these sheets. */
export const marksOnSheets = (sheets: readonly RecognisedSheet[]): HasMark => {
  const byItem = new Map<ItemNumber, ItemBlock[]>();
  for (const block of sheets.flatMap(({ blocks }) => blocks)) {
    if (block.number === null) continue;
    const known = byItem.get(block.number);
    if (known) known.push(block);
    else byItem.set(block.number, [block]);
  }
  return (item, from) => (byItem.get(item) ?? []).some((block) => carriesMark(block, from));
};

const overlaps = (one: FlagCandidates, other: FlagCandidates): boolean =>
  one.from === other.from && one.items.some((item) => other.items.includes(item));

/** Groups of both, the first ones' where two speak of the same items. */
const withGroups = (
  own: readonly FlagCandidates[],
  more: readonly FlagCandidates[],
): readonly FlagCandidates[] => [
  ...own,
  ...more.filter((group) => !own.some((known) => overlaps(known, group))),
];

/** What a workbook knows of open marks besides its sheets. */
export interface KnownMarks {
  /** The groups of its plan, as they were when the plan was read. */
  readonly groups: readonly CatalogCandidates[];
  /** Items of which a person said that they are not meant. */
  readonly isRefused: HasMark;
}

const sameGroups = (left: readonly FlagCandidates[], right: readonly FlagCandidates[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const withOpen = (sheet: RecognisedSheet, open: readonly FlagCandidates[]): RecognisedSheet => {
  const fromOf = new Map(open.flatMap(({ items, from }) => items.map((item) => [item, from])));
  let isSame = sameGroups(open, sheet.candidates);
  const blocks = sheet.blocks.map((block): ItemBlock => {
    const { number, flags } = block;
    const candidateFrom = number === null ? null : (fromOf.get(number) ?? null);
    if (flags.candidateFrom === candidateFrom) return block;
    isSame = false;
    return { ...block, flags: { ...flags, candidateFrom } };
  });
  return isSame ? sheet : { ...sheet, blocks, candidates: open };
};

/**
 * The sheets with the marks that are open on them: asked by a sheet itself or by the plan, not carried by
 * enough items on any sheet of the same year, and not refused. A mark that is typed settles its group, and
 * one that is cleared opens it again.
 */
export const withOpenMarks = (
  sheets: readonly RecognisedSheet[],
  yearOf: (sheet: RecognisedSheet) => FiscalYear | null,
  knownOf: (sheet: RecognisedSheet) => KnownMarks,
): readonly RecognisedSheet[] =>
  sheets.map((sheet) => {
    const year = yearOf(sheet);
    const { groups, isRefused } = knownOf(sheet);
    const asked = groups.filter(({ from }) => year === null || from <= year);
    const all = withGroups(sheet.candidates, asked);
    if (all.length === 0) return sheet;
    const peers = sheets.filter((other) => yearOf(other) === year);
    const standing = new Set(peers.flatMap(({ blocks }) => blocks.map(({ number }) => number)));
    const open = narrowGroups(all, marksOnSheets(peers), isRefused)
      .filter(({ items }) => items.some((item) => standing.has(item)))
      .sort(
        (left, right) => left.from - right.from || byItemNumber(left.items[0]!, right.items[0]!),
      );
    return withOpen(sheet, open);
  });

/**
 * The plan with what a sheet of it says of the marks that were open in the plan: items that carry one are
 * revised from that year, and groups ask only what is open still.
 *
 * @param sheet the sheet as a plan, see `catalogOfSheet`
 */
export const withMarksOfSheet = (plan: Catalog, sheet: Catalog, isRefused: HasMark): Catalog => {
  if (plan.candidates.length + sheet.candidates.length === 0) return plan;
  const written = new Map(sheet.items.map(({ number, reviewFrom }) => [number, reviewFrom]));
  const grouped = new Set(plan.candidates.flatMap(({ items }) => items));
  const items = plan.items.map((item) => {
    const reviewFrom = grouped.has(item.number) ? written.get(item.number) : undefined;
    return reviewFrom === undefined || reviewFrom === item.reviewFrom
      ? item
      : { ...item, reviewFrom };
  });
  const marked = new Map(items.map(({ number, reviewFrom }) => [number, reviewFrom]));
  const hasMark: HasMark = (item, from) => marked.get(item) === from;
  const others = sheet.candidates.filter(
    (group) => !plan.candidates.some((known) => overlaps(known, group)),
  );
  const candidates = [...narrowGroups(plan.candidates, hasMark, isRefused), ...others];
  return { ...plan, items, candidates };
};

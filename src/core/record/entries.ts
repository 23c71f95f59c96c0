import type { FiscalYear } from '../era/fiscal-year';
import { parseUnits, parseValue } from '../value/value';
import { validTiers, type Indicator } from '../value/indicator';
import type { ItemBlock, RecognisedSheet, YearRow } from '../form/read/recognised';
import type { Grade } from '../profile/vocabulary';

/** What a department entered for one year of an item, as text; tiers stand on lines of their own. */
export interface YearEntry {
  readonly value: string;
  readonly unit: string;
  readonly grade: string;
}

/** What a department entered in one block. */
export interface BlockEntries {
  readonly years: ReadonlyMap<FiscalYear, YearEntry>;
  /** Ticked boxes of 進捗状況 by the grade each goes with. */
  readonly ticked: readonly Grade[];
  readonly narrative: string;
}

/** Entries of a sheet, by {@link blockKey}; progress and narrative belong to `fiscalYear`. */
export interface SheetEntries {
  readonly fiscalYear: FiscalYear | null;
  readonly blocks: ReadonlyMap<string, BlockEntries>;
}

/** Key of an item's block: its number, and 1 for the original, 2, 3 … for its repeats. */
export const blockKey = (number: number, occurrence: number): string => `${number}-${occurrence}`;

/** No entries at all. */
export const NO_ENTRIES: SheetEntries = { fiscalYear: null, blocks: new Map() };

/** A cell's text with each tier or labelled figure on a line of its own, where it is clear which is which. */
const tierLines = (row: YearRow, indicator: Indicator | undefined): string => {
  const tiers = indicator && row.year ? validTiers(indicator, row.year.year) : [];
  const { text } = row.value;
  if (/[\n\r]/u.test(text)) return text;
  const parsed = parseValue(text, tiers);
  const labelled = parsed.tiers.some((tier) => tier.figure.kind === 'labelled');
  if (labelled) return text.trim().replace(/(\d)\s+(?=\D)/gu, '$1\n');
  const parted = tiers.length > 1 && parsed.tiers.length === tiers.length;
  return parted ? parsed.tiers.map((tier) => tier.text).join('\n') : text;
};

/** Takes the entries off one block. */
export const entriesOfBlock = (block: ItemBlock): BlockEntries => {
  const years = new Map<FiscalYear, YearEntry>();
  for (const row of block.years) {
    if (row.year === undefined || years.has(row.year.year)) continue;
    years.set(row.year.year, {
      value: tierLines(row, block.indicator),
      unit: parseUnits(row.unit.text).join('\n'),
      grade: row.grade.text,
    });
  }
  const ticked = block.boxes.flatMap(({ box }) => (box.ticked && box.grade ? [box.grade] : []));
  return { years, ticked, narrative: block.narrative.text };
};

/** Takes the entries off a recognised sheet, to lay them out again in another form. */
export const entriesOfSheet = (sheet: RecognisedSheet): SheetEntries => {
  const blocks = new Map<string, BlockEntries>();
  for (const block of sheet.blocks) {
    if (block.number !== null) {
      blocks.set(blockKey(block.number, block.occurrence), entriesOfBlock(block));
    }
  }
  return { fiscalYear: sheet.fiscalYear, blocks };
};

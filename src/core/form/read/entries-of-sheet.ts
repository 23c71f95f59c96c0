import type { FiscalYear } from '../../era/fiscal-year';
import { parseUnits } from '../../value/units';
import { parseValue } from '../../value/value';
import { validTiers, type Indicator } from '../../value/indicator';
import type { ItemBlock, RecognisedSheet, YearFigures } from './recognised';
import type { BlockEntries, YearEntry, SheetEntries } from '../../record/entries';
import { blockKey } from '../../record/entries';

/** A cell's text with each tier or labelled figure on a line of its own, where it is clear which is which. */
const tierLines = (row: YearFigures, indicator: Indicator | undefined): string => {
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
  for (const measure of block.measures) {
    for (const row of measure.years) {
      if (row.year === undefined || years.has(row.year.year)) continue;
      years.set(row.year.year, {
        value: tierLines(row, measure.indicator),
        unit: parseUnits(row.unit.text).join('\n'),
        grade: row.grade.text,
      });
    }
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

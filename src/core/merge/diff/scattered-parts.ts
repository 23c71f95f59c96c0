import type { FiscalYear } from '../../era/fiscal-year';
import type { ItemBlock } from '../../form/read/recognised';
import { comparable } from '../../text/text';
import type { PlacedBlock } from '../index/match-items';
import type { BlockReading } from '../index/read-fields';

const yearsOf = ({ measures }: ItemBlock): readonly FiscalYear[] =>
  measures.flatMap(({ years }) => years.flatMap(({ year }) => (year ? [year.year] : [])));

const keyOf = ({ sheet, block }: PlacedBlock): string =>
  [sheet.grid.sheet, block.number, block.repeat, comparable(block.name)].join('|');

/**
 * Blocks of one item, told from the pieces of one: rows that were unmerged and sorted stand apart, each
 * with the item's number and name and with years of its own. The piece of the sheet's year stands for
 * the item.
 */
export const scatteredParts = (
  blocks: readonly PlacedBlock[],
  fiscalYear: FiscalYear,
): {
  readonly whole: readonly PlacedBlock[];
  readonly parts: ReadonlyMap<PlacedBlock, readonly PlacedBlock[]>;
} => {
  const groups = new Map<string, PlacedBlock[]>();
  for (const placed of blocks) {
    const known = groups.get(keyOf(placed));
    if (known) known.push(placed);
    else groups.set(keyOf(placed), [placed]);
  }
  const whole: PlacedBlock[] = [];
  const parts = new Map<PlacedBlock, readonly PlacedBlock[]>();
  for (const group of groups.values()) {
    const years = group.flatMap(({ block }) => yearsOf(block));
    const isScattered =
      group.length > 1 &&
      new Set(years).size === years.length &&
      group.every(({ block }) => yearsOf(block).length > 0);
    if (!isScattered) {
      whole.push(...group);
      continue;
    }
    const first = group.find(({ block }) => yearsOf(block).includes(fiscalYear)) ?? group[0]!;
    whole.push(first);
    parts.set(
      first,
      group.filter((placed) => placed !== first),
    );
  }
  return { whole, parts };
};

/**
 * The reading of a piece: its years alone. Which item a narrative or box beside it was of, nobody can
 * tell any more; they are listed, and nothing is taken for cleared.
 */
export const withoutBlockFields = (
  { fields, loose }: BlockReading,
  { block }: PlacedBlock,
): BlockReading => {
  const ticked = block.boxes.filter(({ box }) => box.ticked);
  const cells = [...ticked, block.narrative].filter(({ text }) => text.trim() !== '');
  return {
    fields: fields.filter(({ field }) => field !== 'progress' && field !== 'narrative'),
    loose: [...loose, ...cells.map((cell) => ({ ...cell, why: 'unreadable' as const }))],
  };
};

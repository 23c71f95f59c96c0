import { byItemNumber, nextItemNumber, type ItemNumber } from '../../value/item-number';
import { failure, success, type Result } from '../../result';
import type { ItemBlock, LevelCell, RecognisedSheet } from './recognised';
import { sameWords } from '../../text/text';
import { validTiers } from '../../value/indicator';
import { parseUnits } from '../../value/units';
import { writtenFigures } from './written-targets';
import type {
  Catalog,
  CatalogDirection,
  CatalogEntry,
  CatalogItem,
  CatalogPolicy,
  CatalogProject,
  Target,
} from '../../catalog/catalog';

/** Why a sheet gives no catalog. */
export type SheetCatalogFault =
  { readonly kind: 'no-items' } | { readonly kind: 'no-plan-name' } | { readonly kind: 'no-year' };

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type OpenProject = Open<CatalogProject>;
type OpenDirection = Omit<Open<CatalogDirection>, 'projects'> & { projects: OpenProject[] };
type OpenPolicy = Omit<Open<CatalogPolicy>, 'directions'> & { directions: OpenDirection[] };

const addAlias = (named: { name: string; aliases: string[] }, spelling: string): void => {
  if (spelling === '' || spelling === named.name || named.aliases.includes(spelling)) return;
  named.aliases.push(spelling);
};

const findLevel = <T extends { number: number; name: string; aliases: string[] }>(
  levels: T[],
  cell: LevelCell | null,
  create: (number: number, name: string) => T,
): T => {
  const name = cell?.name ?? '';
  const known =
    cell?.number === null || cell?.number === undefined
      ? levels.find((level) => sameWords(level.name, name))
      : levels.find((level) => level.number === cell.number);
  if (known) {
    addAlias(known, name);
    return known;
  }
  const level = create(cell?.number ?? levels.length + 1, name);
  levels.push(level);
  return level;
};

const currentUnits = (block: ItemBlock, fiscalYear: number): readonly string[] => {
  const filled = block.measures
    .flatMap(({ years }) => years)
    .filter((row) => row.unit.text.trim() !== '');
  const row = filled.find((entry) => entry.year?.year === fiscalYear) ?? filled.at(-1);
  return row ? parseUnits(row.unit.text) : [];
};

/** What stands under 目標値, year by year and tier by tier. */
const targetsIn = ({ measures }: ItemBlock, known: readonly string[]): readonly Target[] =>
  measures.flatMap(({ indicator, years }) =>
    years.flatMap((row): readonly Target[] => {
      if (row.target === null || !row.year || row.target.text.trim() === '') return [];
      const { year } = row.year;
      const tiers = indicator ? validTiers(indicator, year) : [];
      const written = parseUnits(row.unit.text);
      const units = written.length > 0 ? written : known;
      return writtenFigures(row.target, tiers, units).flatMap((figure, index) => {
        const label = tiers.length > 1 ? (tiers[index]?.name ?? null) : null;
        const unit = units[index] ?? units[0] ?? '';
        return figure === null ? [] : [{ year, label, unit, ...figure }];
      });
    }),
  );

const targetsOf = (block: ItemBlock, units: readonly string[]): Pick<CatalogItem, 'targets'> => {
  const targets = targetsIn(block, units);
  return targets.length === 0 ? {} : { targets };
};

const itemOf = (block: ItemBlock, number: ItemNumber, fiscalYear: number): Open<CatalogItem> => ({
  number,
  name: block.name,
  aliases: [],
  departments: [...block.departments],
  description: block.description.text.trim(),
  indicator: block.measures[0]?.indicator ?? { tiers: [] },
  units: [...currentUnits(block, fiscalYear)],
  reviewFrom: block.flags.reviewFrom,
  newFrom: block.flags.newFrom,
  ...targetsOf(block, currentUnits(block, fiscalYear)),
});

/** Hierarchy of a sheet while it is gathered from its blocks. */
const gatherPolicies = (
  blocks: readonly ItemBlock[],
  numberOf: (block: ItemBlock) => ItemNumber,
): OpenPolicy[] => {
  const policies: OpenPolicy[] = [];
  for (const block of blocks) {
    const { heading } = block;
    const policy = findLevel(policies, heading.policy, (number, name) => ({
      number,
      name,
      aliases: [],
      directions: [],
    }));
    const direction = findLevel(policy.directions, heading.direction, (number, name) => ({
      number,
      name,
      aliases: [],
      projects: [],
    }));
    const name = heading.project?.name ?? '';
    let project = direction.projects.find((known) => sameWords(known.name, name));
    if (!project) {
      project = {
        name,
        aliases: [],
        goal: heading.goal?.text.trim() ?? '',
        measures: heading.measures?.text.trim() ?? '',
        entries: [],
      };
      direction.projects.push(project);
    }
    addAlias(project, name);
    const entry: CatalogEntry = { item: numberOf(block), repeat: block.repeat };
    project.entries.push(entry);
  }
  return policies;
};

/**
 * Takes a plan's hierarchy off a recognised sheet. An original's texts win over its repeats'; other
 * spellings become aliases. Blocks without a number are numbered after the highest.
 */
export const catalogOfSheet = (sheet: RecognisedSheet): Result<Catalog, SheetCatalogFault> => {
  const { fiscalYear, plan } = sheet;
  if (sheet.blocks.length === 0) return failure({ kind: 'no-items' });
  if (plan === null) return failure({ kind: 'no-plan-name' });
  if (fiscalYear === null) return failure({ kind: 'no-year' });
  const first = nextItemNumber(sheet.blocks.flatMap(({ number }) => number ?? []));
  const made = new Map<ItemBlock, number>();
  const numberOf = (block: ItemBlock): ItemNumber => {
    if (block.number !== null) return block.number;
    const number = made.get(block) ?? first + made.size;
    made.set(block, number);
    return number;
  };
  const items = new Map<ItemNumber, Open<CatalogItem>>();
  const originalsFirst = [...sheet.blocks].sort(
    (a, b) => Number(a.repeat) - Number(b.repeat) || a.index - b.index,
  );
  for (const block of originalsFirst) {
    const number = numberOf(block);
    const known = items.get(number);
    if (known) addAlias(known, block.name);
    else items.set(number, itemOf(block, number, fiscalYear));
  }
  return success({
    plan,
    fiscalYear,
    policies: gatherPolicies(sheet.blocks, numberOf),
    items: [...items.values()].sort((a, b) => byItemNumber(a.number, b.number)),
    candidates: sheet.candidates,
    sampleTexts: false,
    ...(sheet.blocks.some(({ fields }) => fields.has('target')) ? { targetColumn: true } : {}),
  });
};

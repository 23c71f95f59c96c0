import type { ItemNumber } from '../value/item-number';
import {
  catalogDepartments,
  catalogPlaces,
  type Catalog,
  type CatalogItem,
  type CatalogPlace,
  type CatalogProject,
} from '../catalog/catalog';
import { matchItems } from '../catalog/match-items';
import { blockKey, type SheetEntries, type YearEntry } from '../record/entries';
import { comparable } from '../text/text';
import type { ItemBlock, Measure, RecognisedSheet, YearFigures } from '../form/read/recognised';
import type { FiscalYear } from '../era/fiscal-year';
import { validTiers } from '../value/indicator';
import { parseUnits } from '../value/units';
import { parseValue, unreadValue } from '../value/value';
import type { BlockView, MeasureView, RowView, RuleContext } from './rule';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../profile/rule-settings';

/** What a sheet is checked against. */
export interface CheckReference {
  readonly catalog: Catalog | null;
  readonly department: string | null;
  /** Entries as they stood at hand-out or in last year's file; past years are compared with them. */
  readonly base?: SheetEntries;
  /** The plan as last year's file has it, for what the plan itself set. */
  readonly earlierPlan?: Catalog;
  /** Wins over the year that the sheet's title gives. */
  readonly fiscalYear?: FiscalYear;
  /** Where it is not as by default: rules switched off, and the figures they judge by. */
  readonly settings?: RuleSettings;
}

const isSameEntry = (row: YearFigures, entry: YearEntry): boolean =>
  (['value', 'unit', 'grade'] as const).every(
    (field) => comparable(row[field].text) === comparable(entry[field]),
  );

/** What a block's years are seen by. */
interface Setting {
  readonly item: CatalogItem | null;
  readonly original: BlockView | null;
  readonly fiscalYear: FiscalYear;
  readonly base: SheetEntries | undefined;
}

const rowViews = (
  block: ItemBlock,
  { years }: Measure,
  indicator: MeasureView['indicator'],
  { item, fiscalYear, base }: Setting,
): readonly RowView[] => {
  const newFrom = block.flags.newFrom ?? item?.newFrom ?? null;
  const known = base?.blocks.get(blockKey(block.number ?? 0, block.occurrence))?.years;
  const views: RowView[] = [];
  for (const row of years) {
    const year = row.year?.year ?? null;
    if (year === null || year > fiscalYear || (newFrom !== null && year < newFrom)) continue;
    const tiers = indicator ? validTiers(indicator, year) : [];
    const units = parseUnits(row.unit.text);
    const entry = known?.get(year);
    const { text, fault } = row.value;
    views.push({
      row,
      year,
      isCurrent: year === fiscalYear,
      changedFromBase: entry !== undefined && !isSameEntry(row, entry),
      tiers,
      units,
      value: fault ? unreadValue(text) : parseValue(text, tiers, units),
    });
  }
  return views;
};

const measureViews = (block: ItemBlock, setting: Setting): readonly MeasureView[] =>
  block.measures.map((measure, index): MeasureView => {
    const planned = index === 0 ? (setting.item?.indicator ?? null) : null;
    const indicator = setting.original?.measures[index]?.indicator ?? measure.indicator ?? planned;
    return { measure, block, indicator, rows: rowViews(block, measure, indicator, setting) };
  });

const blockView = (block: ItemBlock, setting: Setting): BlockView => {
  const { item, original } = setting;
  const measures = measureViews(block, setting);
  const rows = measures.length === 1 ? measures[0]!.rows : measures.flatMap((one) => one.rows);
  return { block, item, original, measures, rows };
};

/** The original among blocks of one number: the first without ※再掲; `undefined` where all are repeats. */
const originalOf = (blocks: readonly ItemBlock[]): ItemBlock | undefined =>
  blocks.find((block) => !block.repeat);

const groupByNumber = (
  blocks: readonly ItemBlock[],
): ReadonlyMap<ItemNumber, readonly ItemBlock[]> => {
  const groups = new Map<ItemNumber, ItemBlock[]>();
  for (const block of blocks) {
    if (block.number === null) continue;
    const group = groups.get(block.number);
    if (group) group.push(block);
    else groups.set(block.number, [block]);
  }
  return groups;
};

const projectsByItem = (
  places: readonly CatalogPlace[],
): ReadonlyMap<ItemNumber, readonly CatalogProject[]> => {
  const projects = new Map<ItemNumber, CatalogProject[]>();
  for (const { entry, project } of places) {
    const known = projects.get(entry.item);
    if (known) known.push(project);
    else projects.set(entry.item, [project]);
  }
  return projects;
};

const earlierItemsOf = ({
  catalog,
  earlierPlan,
}: CheckReference): ReadonlyMap<ItemNumber, CatalogItem> =>
  new Map(
    catalog && earlierPlan
      ? matchItems(earlierPlan, catalog).flatMap(({ from, to, certainty }) =>
          from && to && certainty === 'sure' ? [[to.number, from] as const] : [],
        )
      : [],
  );

const NOWHERE: ReadonlySet<string> = new Set();

/**
 * Prepares a recognised sheet for the rules; `undefined` where no fiscal year is known.
 *
 * @param elsewhere items on the plan's other sheets, by `number-occurrence`
 */
export const createContext = (
  sheet: RecognisedSheet,
  reference: CheckReference,
  elsewhere: ReadonlySet<string> = NOWHERE,
): RuleContext | undefined => {
  const fiscalYear = reference.fiscalYear ?? sheet.fiscalYear;
  if (fiscalYear === null) return undefined;
  const items = new Map(reference.catalog?.items.map((item) => [item.number, item]));
  const groups = groupByNumber(sheet.blocks);
  const made = new Map<ItemBlock, BlockView>();
  const viewOf = (block: ItemBlock): BlockView => {
    const known = made.get(block);
    if (known) return known;
    const first = block.number === null ? undefined : originalOf(groups.get(block.number) ?? []);
    const original = first && first !== block && block.repeat ? viewOf(first) : null;
    const item = block.number === null ? null : (items.get(block.number) ?? null);
    const view = blockView(block, { item, original, fiscalYear, base: reference.base });
    made.set(block, view);
    return view;
  };
  const places = reference.catalog ? catalogPlaces(reference.catalog) : [];
  return {
    sheet,
    fiscalYear,
    views: sheet.blocks.map(viewOf),
    catalog: reference.catalog,
    base: reference.base ?? null,
    earlierItems: earlierItemsOf(reference),
    department: reference.department,
    places: new Map(places.map((place) => [blockKey(place.entry.item, place.occurrence), place])),
    projects: projectsByItem(places),
    departments: new Set(
      reference.catalog ? catalogDepartments(reference.catalog).map(comparable) : [],
    ),
    settings: reference.settings ?? DEFAULT_RULE_SETTINGS,
    elsewhere,
  };
};

/** The view of a block that was read again; its number is the same. */
export const updateView = (
  before: BlockView,
  block: ItemBlock,
  original: BlockView | null,
  { fiscalYear, base }: RuleContext,
): BlockView =>
  blockView(block, { item: before.item, original, fiscalYear, base: base ?? undefined });

/** A measure's row of a year, where there is one. */
export const rowOfYear = ({ rows }: MeasureView, year: FiscalYear): RowView | undefined =>
  rows.find((row) => row.year === year);

import type { ItemNumber } from '../value/item-number';
import { yearLabel } from '../era/fiscal-year';
import { sameWords } from '../text/text';
import { indicatorText } from '../value/indicator';
import { catalogPlaces, type Catalog, type CatalogItem, type CatalogPlace } from './catalog';
import { diffLevels, type LevelDiff } from './diff-levels';
import { matchItems, type Certainty } from './match-items';

/** What of an item is compared. */
export const DIFF_FIELDS = [
  'number',
  'name',
  'project',
  'repeats',
  'departments',
  'lead',
  'description',
  'indicator',
  'units',
  'reviewFrom',
  'newFrom',
] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];

/** One field of an item in both catalogs, as it is read. */
export interface FieldChange {
  readonly field: DiffField;
  readonly from: string;
  readonly to: string;
}

export type ItemDiffKind = 'same' | 'renamed' | 'moved' | 'added' | 'ended' | 'changed';

/** An item in two catalogs. */
export interface ItemDiff {
  /** The greatest of its changes: its name, its project, then whatever else. */
  readonly kind: ItemDiffKind;
  readonly from: CatalogItem | null;
  readonly to: CatalogItem | null;
  readonly certainty: Certainty;
  readonly changes: readonly FieldChange[];
  /** Fields whose words are the same, spelt in another way. */
  readonly spellings: readonly FieldChange[];
}

/** What differs between two catalogs. */
export interface CatalogDiff {
  /** In the order of the second one, then the ended ones. */
  readonly items: readonly ItemDiff[];
  /** Levels that differ. */
  readonly levels: readonly LevelDiff[];
  /** Fields that one of the two does not have at all, so that nothing is said of them. */
  readonly notCompared: readonly DiffField[];
}

/** An item's fields as texts, by its catalog. */
class FieldTexts {
  private readonly places = new Map<ItemNumber, CatalogPlace[]>();

  /** @param nowCalled how the other catalog calls a project that was renamed, by its place and name here */
  constructor(
    private readonly catalog: Catalog,
    private readonly nowCalled: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const place of catalogPlaces(catalog)) {
      const known = this.places.get(place.entry.item);
      if (known) known.push(place);
      else this.places.set(place.entry.item, [place]);
    }
  }

  of(item: CatalogItem, field: DiffField): string {
    const places = this.places.get(item.number) ?? [];
    switch (field) {
      case 'number':
        return String(item.number);
      case 'project':
        return this.placesText(places.slice(0, 1));
      case 'repeats':
        return this.placesText(places.slice(1));
      case 'departments':
        return item.departments.join('、');
      case 'lead':
        return item.lead ?? '';
      case 'indicator':
        return indicatorText(item.indicator);
      case 'units':
        return item.units.join('、');
      case 'reviewFrom':
      case 'newFrom': {
        const year = item[field];
        return year === null ? '' : yearLabel(year);
      }
      case 'name':
      case 'description':
        return item[field];
    }
  }

  private placesText(places: readonly CatalogPlace[]): string {
    return places
      .map(placeText)
      .map((text) => this.nowCalled.get(text) ?? text)
      .join('、');
  }

  /** Whether no item has anything in a field: the document does not tell of it. */
  lacks(field: DiffField): boolean {
    if (field === 'description' && this.catalog.sampleTexts) return true;
    return this.catalog.items.every((item) => this.of(item, field) === '');
  }
}

const placeText = ({ policy, direction, project }: CatalogPlace): string =>
  `${policy.number}-${direction.number} ${project.name}`;

/** What a document may leave out for all its items. */
const MAY_BE_LACKING: readonly DiffField[] = ['departments', 'description', 'indicator', 'units'];

const kindOf = (changes: readonly FieldChange[]): ItemDiffKind => {
  const fields = new Set(changes.map(({ field }) => field));
  if (fields.has('name')) return 'renamed';
  if (fields.has('project')) return 'moved';
  return fields.size > 0 ? 'changed' : 'same';
};

/** A project that was only renamed is no other place for its items. */
const renamedProjects = (levels: readonly LevelDiff[]): ReadonlyMap<string, string> =>
  new Map(
    levels.flatMap(({ level, from, to }) =>
      level === 'project' && from && to && from.place === to.place
        ? [[`${from.place} ${from.name}`, `${to.place} ${to.name}`] as const]
        : [],
    ),
  );

/** Compares two catalogs: what was renamed, moved, added, ended or changed from the first to the second. */
export const diffCatalogs = (from: Catalog, to: Catalog): CatalogDiff => {
  const levels = diffLevels(from, to);
  const [left, right] = [new FieldTexts(from, renamedProjects(levels)), new FieldTexts(to)];
  const notCompared = MAY_BE_LACKING.filter((field) => left.lacks(field) || right.lacks(field));
  const fields = DIFF_FIELDS.filter(
    (field) =>
      !notCompared.includes(field) && !(field === 'lead' && notCompared.includes('departments')),
  );
  const items = matchItems(from, to).map((match): ItemDiff => {
    const { from: before, to: after } = match;
    if (!before || !after) {
      return { ...match, kind: before ? 'ended' : 'added', changes: [], spellings: [] };
    }
    const differing = fields
      .map((field) => ({ field, from: left.of(before, field), to: right.of(after, field) }))
      .filter((change) => change.from !== change.to);
    const isSpelling = (change: FieldChange): boolean => sameWords(change.from, change.to);
    const changes = differing.filter((change) => !isSpelling(change));
    const spellings = differing.filter(isSpelling);
    return { ...match, kind: kindOf(changes), changes, spellings };
  });
  return { items, levels, notCompared };
};

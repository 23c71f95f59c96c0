import type { ItemNumber } from '../value/item-number';
import { comparable, similarity } from '../text/text';
import {
  catalogPlaces,
  isNamed,
  type Catalog,
  type CatalogItem,
  type CatalogPlace,
} from './catalog';

/** How sure it is that two items are one: `likely` is for a person to confirm. */
export type Certainty = 'sure' | 'likely' | 'unmatched';

/** An item of one catalog and what it is in another; one of the two is `null` where it has no other. */
export interface ItemMatch {
  readonly from: CatalogItem | null;
  readonly to: CatalogItem | null;
  readonly certainty: Certainty;
}

/** Names that are this alike may be one name that was changed. */
const ALIKE = 0.6;
/** Less will do where the item stands under the same project and a department has it still. */
const ALIKE_IN_PLACE = 0.45;

/** The items of a catalog with what they are matched by. */
class ItemIndex {
  private readonly places: ReadonlyMap<ItemNumber, CatalogPlace>;
  /** By comparable spelling, every item that goes by it. */
  private readonly byName = new Map<string, CatalogItem[]>();

  constructor(catalog: Catalog) {
    const originals = catalogPlaces(catalog).filter(({ occurrence }) => occurrence === 1);
    this.places = new Map(originals.map((place) => [place.entry.item, place]));
    for (const item of catalog.items) {
      for (const key of new Set(namesOf(item).map(comparable))) {
        const known = this.byName.get(key);
        if (known) known.push(item);
        else this.byName.set(key, [item]);
      }
    }
  }

  placeOf(item: CatalogItem): CatalogPlace | undefined {
    return this.places.get(item.number);
  }

  named(item: CatalogItem): readonly CatalogItem[] {
    return [...new Set(namesOf(item).flatMap((name) => this.byName.get(comparable(name)) ?? []))];
  }
}

const namesOf = ({ name, aliases }: CatalogItem): readonly string[] => [name, ...aliases];

const likenessOf = (from: CatalogItem, to: CatalogItem): number =>
  namesOf(from)
    .flatMap((a) => namesOf(to).map((b) => similarity(a, b)))
    .reduce((most, likeness) => Math.max(most, likeness), 0);

const sharesDepartment = (from: CatalogItem, to: CatalogItem): boolean =>
  from.departments.some((one) => to.departments.includes(one));

/** Whether two places are under one project: by its name, or the same direction's whose name was changed. */
const isSamePlace = (from: CatalogPlace | undefined, to: CatalogPlace | undefined): boolean =>
  from !== undefined &&
  to !== undefined &&
  (isNamed(from.project.name, to.project) ||
    (from.policy.number === to.policy.number &&
      from.direction.number === to.direction.number &&
      similarity(from.project.name, to.project.name) >= ALIKE));

/** A pair of items that may be one, the surest first. */
interface Candidate {
  readonly from: CatalogItem;
  readonly to: CatalogItem;
  readonly score: number;
}

/** Matches one catalog's items with another's. */
class ItemMatcher {
  private readonly pairs = new Map<CatalogItem, { from: CatalogItem; certainty: Certainty }>();
  private readonly leftFrom: Set<CatalogItem>;
  private readonly leftTo: Set<CatalogItem>;
  private readonly fromIndex: ItemIndex;
  private readonly toIndex: ItemIndex;

  constructor(
    from: Catalog,
    private readonly to: Catalog,
  ) {
    this.leftFrom = new Set(from.items);
    this.leftTo = new Set(to.items);
    this.fromIndex = new ItemIndex(from);
    this.toIndex = new ItemIndex(to);
  }

  match(): readonly ItemMatch[] {
    this.matchNames();
    this.matchAlike();
    const matched = this.to.items.map((to): ItemMatch => {
      const pair = this.pairs.get(to);
      return pair ? { ...pair, to } : { from: null, to, certainty: 'unmatched' };
    });
    const ended = [...this.leftFrom].map((from): ItemMatch => ({
      from,
      to: null,
      certainty: 'unmatched',
    }));
    return [...matched, ...ended];
  }

  private pair(from: CatalogItem, to: CatalogItem, certainty: Certainty): void {
    this.pairs.set(to, { from, certainty });
    this.leftFrom.delete(from);
    this.leftTo.delete(to);
  }

  /** One name is one item; of several that go by one name, those under one project, then of one number. */
  private matchNames(): void {
    const fits: readonly ((from: CatalogItem, to: CatalogItem, others: number) => boolean)[] = [
      (from, to) => isSamePlace(this.fromIndex.placeOf(from), this.toIndex.placeOf(to)),
      (from, to) => from.number === to.number,
      (_from, _to, others) => others === 1,
    ];
    for (const fit of fits) {
      for (const from of [...this.leftFrom]) {
        const named = this.toIndex.named(from).filter((to) => this.leftTo.has(to));
        const fitting = named.filter((to) => fit(from, to, named.length));
        if (fitting.length === 1) this.pair(from, fitting[0]!, 'sure');
      }
    }
  }

  /** What is left, the most alike first; each once. */
  private matchAlike(): void {
    const candidates: Candidate[] = [];
    for (const from of this.leftFrom) {
      for (const to of this.leftTo) {
        const likeness = likenessOf(from, to);
        if (likeness < ALIKE_IN_PLACE) continue;
        const inPlace = isSamePlace(this.fromIndex.placeOf(from), this.toIndex.placeOf(to));
        if (likeness < ALIKE && !(inPlace && sharesDepartment(from, to))) continue;
        candidates.push({ from, to, score: likeness + (inPlace ? 0.2 : 0) });
      }
    }
    for (const { from, to } of candidates.sort((left, right) => right.score - left.score)) {
      if (this.leftFrom.has(from) && this.leftTo.has(to)) this.pair(from, to, 'likely');
    }
  }
}

/**
 * Matches the items of one catalog with those of another, though numbers have shifted and names were
 * changed: in the order of `to`, then those that it has no more. A known spelling is `sure`, another
 * name under the same project or much alike is `likely`. Source: H30 document and R4 sheet (住宅確保給付金
 * and 住居確保給付金, No. 39 and 40).
 */
export const matchItems = (from: Catalog, to: Catalog): readonly ItemMatch[] =>
  new ItemMatcher(from, to).match();

import { comparable, sameWords } from '../text/text';
import {
  isNamed,
  type Catalog,
  type CatalogDirection,
  type CatalogItem,
  type CatalogPolicy,
  type CatalogProject,
} from './catalog';

/** How sample sentences begin, with or without the dot of a list. */
const SAMPLE_MARK = /^[・\s]*[（(]見本[）)]/u;

/** Whether a sentence says of itself that it is a sample. */
export const isSampleText = (text: string): boolean => SAMPLE_MARK.test(text);

/** Where a text of the plan stands. */
type TextPlace =
  | {
      readonly kind: 'goal' | 'measures';
      readonly policy: CatalogPolicy;
      readonly direction: CatalogDirection;
      readonly project: CatalogProject;
    }
  | { readonly kind: 'description'; readonly item: CatalogItem };

type TextChange = (text: string, place: TextPlace) => string;

/** The plan with its goals, measures and descriptions changed. */
const mapTexts = (catalog: Catalog, change: TextChange): Catalog => ({
  ...catalog,
  policies: catalog.policies.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) => ({
      ...direction,
      projects: direction.projects.map((project) => {
        const place = { policy, direction, project };
        return {
          ...project,
          goal: change(project.goal, { kind: 'goal', ...place }),
          measures: change(project.measures, { kind: 'measures', ...place }),
        };
      }),
    })),
  })),
  items: catalog.items.map((item) => ({
    ...item,
    description: change(item.description, { kind: 'description', item }),
  })),
});

const textsOf = (catalog: Catalog): readonly string[] => {
  const texts: string[] = [];
  mapTexts(catalog, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
};

/**
 * What tells a plan's sample sentences: their mark; in a plan that says it has samples and marks none,
 * every text is one.
 */
const sampleTest = (catalog: Catalog): ((text: string) => boolean) => {
  const isUnmarked = catalog.sampleTexts && !textsOf(catalog).some(isSampleText);
  return isUnmarked ? (text) => text.trim() !== '' : isSampleText;
};

/** How many goals, measures and descriptions are sample sentences. */
export const countSampleTexts = (catalog: Catalog): number =>
  textsOf(catalog).filter(sampleTest(catalog)).length;

/** The same of a plan that was taken off a sheet laid out from `planned`: what stands as there is as it is there. */
export const countSampleTextsLaid = (sheet: Catalog, planned: Catalog | null): number => {
  const marked = countSampleTexts(sheet);
  if (marked > 0 || !planned?.sampleTexts) return marked;
  const find = textFinder(planned);
  const isSample = sampleTest(planned);
  let count = 0;
  mapTexts(sheet, (text, place) => {
    const there = find(place);
    if (there !== undefined && isSample(there) && sameWords(there, text)) count += 1;
    return text;
  });
  return count;
};

interface PlacedProject {
  readonly policy: number;
  readonly direction: number;
  readonly project: CatalogProject;
}

const placedProjects = ({ policies }: Catalog): ReadonlyMap<string, readonly PlacedProject[]> => {
  const found = new Map<string, PlacedProject[]>();
  for (const policy of policies) {
    for (const direction of policy.directions) {
      for (const project of direction.projects) {
        const placed = { policy: policy.number, direction: direction.number, project };
        for (const name of new Set([project.name, ...project.aliases].map(comparable))) {
          found.set(name, [...(found.get(name) ?? []), placed]);
        }
      }
    }
  }
  return found;
};

const isSameItem = (left: CatalogItem, right: CatalogItem): boolean =>
  isNamed(left.name, right) || isNamed(right.name, left);

/** Finds the text that a plan has at a place of another: projects by name and level, items by number and name. */
const textFinder = (catalog: Catalog): ((place: TextPlace) => string | undefined) => {
  const projects = placedProjects(catalog);
  const items = new Map(catalog.items.map((item) => [item.number, item]));
  return (place) => {
    if (place.kind === 'description') {
      const same = items.get(place.item.number);
      if (same && isSameItem(same, place.item)) return same.description;
      const named = catalog.items.filter((item) => isSameItem(item, place.item));
      return named.length === 1 ? named[0]!.description : undefined;
    }
    const named = [place.project.name, ...place.project.aliases].flatMap(
      (name) => projects.get(comparable(name)) ?? [],
    );
    const here = named.find(
      ({ policy, direction }) =>
        policy === place.policy.number && direction === place.direction.number,
    );
    const only = new Set(named.map(({ project }) => project)).size === 1 ? named[0] : undefined;
    return (here ?? only)?.project[place.kind];
  };
};

/**
 * The plan with another's texts in the place of its own: of its samples and blanks, or of `all`. Samples
 * and blanks of the other are not taken.
 */
export const withTextsOf = (
  catalog: Catalog,
  from: Catalog,
  which: 'samples' | 'all' = 'samples',
): Catalog => {
  const find = textFinder(from);
  const [isSample, isSampleThere] = [sampleTest(catalog), sampleTest(from)];
  let left = 0;
  let taken = 0;
  const next = mapTexts(catalog, (text, place) => {
    const isOpen = which === 'all' || text.trim() === '' || isSample(text);
    const there = isOpen ? find(place)?.trim() : undefined;
    if (there === undefined || there === '' || isSampleThere(there) || there === text) {
      if (isSample(text)) left += 1;
      return text;
    }
    taken += 1;
    return there;
  });
  return taken === 0 ? catalog : { ...next, sampleTexts: catalog.sampleTexts && left > 0 };
};

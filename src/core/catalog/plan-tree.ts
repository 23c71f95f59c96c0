import type { ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { foldWidth, sameWords } from '../text/text';
import {
  isNamed,
  type Catalog,
  type CatalogEntry,
  type CatalogItem,
  type CatalogPolicy,
  type CatalogProject,
  type EndedItem,
} from './catalog';

/** A project and where it stands. */
export interface ProjectPlace {
  readonly policy: number;
  readonly direction: number;
  readonly project: CatalogProject;
}

/** A project as it is told: 1-2 and its name. */
export const placeName = ({ policy, direction, project }: ProjectPlace): string =>
  `${policy}-${direction} ${project.name}`;

/** Numbers of the levels before a project's name: 1-2, (1)②. */
const NUMBERED = /^[(（]?(\d{1,6})[)）]?[-－・\s]*(\d{1,6})\s+(?=\S)/u;

/** The hierarchy while items are put into it, moved and taken out of it. */
export class PlanTree {
  private readonly entries: Map<CatalogProject, CatalogEntry[]>;
  private readonly places: readonly ProjectPlace[];
  readonly ended: EndedItem[] = [];

  constructor(private readonly catalog: Catalog) {
    this.places = catalog.policies.flatMap((policy) =>
      policy.directions.flatMap((direction) =>
        direction.projects.map((project) => ({
          policy: policy.number,
          direction: direction.number,
          project,
        })),
      ),
    );
    this.entries = new Map(this.places.map(({ project }) => [project, [...project.entries]]));
  }

  get policies(): readonly CatalogPolicy[] {
    return this.catalog.policies.map((policy) => ({
      ...policy,
      directions: policy.directions.map((direction) => ({
        ...direction,
        projects: direction.projects.map((project) => ({
          ...project,
          entries: this.entries.get(project)!,
        })),
      })),
    }));
  }

  /** Projects that go by a name, as `placeName` tells it or alone; those of the levels given, where some are. */
  projects(
    named: string,
    { policy, direction }: { readonly policy?: number; readonly direction?: number },
  ): readonly ProjectPlace[] {
    const numbers = NUMBERED.exec(foldWidth(named));
    const fits = (place: ProjectPlace): boolean =>
      (policy === undefined || place.policy === policy) &&
      (direction === undefined || place.direction === direction);
    const exact = this.places.filter((place) => fits(place) && isNamed(named, place.project));
    if (exact.length > 0 || !numbers) return exact;
    const name = foldWidth(named).slice(numbers[0].length);
    return this.places.filter(
      (place) =>
        fits(place) &&
        place.policy === Number(numbers[1]) &&
        place.direction === Number(numbers[2]) &&
        isNamed(name, place.project),
    );
  }

  private placesOf(item: ItemNumber): readonly ProjectPlace[] {
    return this.places.filter(({ project }) =>
      this.entries.get(project)!.some((entry) => entry.item === item),
    );
  }

  private originalOf(item: ItemNumber): ProjectPlace | undefined {
    const places = this.placesOf(item);
    const isOriginal = ({ project }: ProjectPlace): boolean =>
      this.entries.get(project)!.some((entry) => entry.item === item && !entry.repeat);
    return places.find(isOriginal) ?? places[0];
  }

  /** The project that has an item, as it is told: as `asked` does, where that is the same one. */
  nameOf(item: ItemNumber, asked: string | undefined): string {
    const place = this.originalOf(item);
    if (!place) return '';
    return asked !== undefined && sameWords(asked, place.project.name) ? asked : placeName(place);
  }

  isIn(item: ItemNumber, { project }: ProjectPlace): boolean {
    return this.entries.get(project)!.some((entry) => entry.item === item);
  }

  /** Puts an item at the end of a project. */
  put(item: ItemNumber, { project }: ProjectPlace, repeat: boolean): void {
    this.entries.get(project)!.push({ item, repeat });
  }

  /** Moves an item's original; its repeats stay where they are. */
  move(item: ItemNumber, to: ProjectPlace): void {
    const from = this.originalOf(item);
    if (from) this.take(item, from);
    this.put(item, to, false);
  }

  /** Takes a repeat away; `false` where there is none, or it is the original. */
  unrepeat(item: ItemNumber, place: ProjectPlace): boolean {
    const own = this.entries.get(place.project)!;
    if (!own.some((entry) => entry.item === item && entry.repeat)) return false;
    this.take(item, place);
    return true;
  }

  /** Takes an item out with all its repeats, and keeps it apart. */
  end(item: CatalogItem, from: FiscalYear): void {
    const place = this.originalOf(item.number);
    for (const each of this.placesOf(item.number)) this.take(item.number, each);
    if (!place) return;
    const { policy, direction, project } = place;
    this.ended.push({ item, from, policy, direction, project: project.name });
  }

  private take(item: ItemNumber, { project }: ProjectPlace): void {
    this.entries.set(
      project,
      this.entries.get(project)!.filter((entry) => entry.item !== item),
    );
  }
}

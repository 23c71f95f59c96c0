import { byItemNumber, nextItemNumber, type ItemNumber } from '../value/item-number';
import type { FiscalYear } from '../era/fiscal-year';
import { failure, success, type Result } from '../result';
import { sameWords, foldedLine } from '../text/text';
import { indicatorText, parseIndicator } from '../value/indicator';
import { indicatorFrom } from '../value/indicator-from';
import { parsePlannedFigures } from '../value/planned-figure';
import type { AskedRevision } from './asked-revisions';
import type { Catalog, CatalogItem, Revision, Target } from './catalog';
import { placeName, PlanTree, type ProjectPlace } from './plan-tree';

/** Why a revision cannot be made; the plan stays as it is then. */
export type RevisionFault =
  | { readonly kind: 'item-unknown' }
  | { readonly kind: 'item-taken'; readonly name: string }
  | { readonly kind: 'other-from'; readonly stands: string }
  | { readonly kind: 'later-year' }
  | { readonly kind: 'needs'; readonly what: 'to' | 'project' | 'targets' | 'indicator' }
  | { readonly kind: 'project-unknown'; readonly project: string }
  | { readonly kind: 'project-twice'; readonly project: string; readonly places: readonly string[] }
  | { readonly kind: 'there-already'; readonly project: string };

/** Which of the revisions asked for it is, and why it cannot be made. */
export interface RevisionFailure {
  readonly asked: AskedRevision;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly fault: RevisionFault;
}

/** A revision that was made, and of which item. */
export interface MadeRevision extends Revision {
  readonly item: ItemNumber;
  readonly name: string;
}

/** A plan with what was asked for, from a year on. */
export interface RevisedPlan {
  readonly catalog: Catalog;
  readonly made: readonly MadeRevision[];
}

class FaultFound extends Error {
  constructor(readonly fault: RevisionFault) {
    super(fault.kind);
  }
}

const refuse = (fault: RevisionFault): never => {
  throw new FaultFound(fault);
};

const listOf = (text: string): readonly string[] =>
  text
    .split(/[、,，\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const targetsText = (targets: readonly Target[]): string =>
  targets
    .map(({ label, value, unit, text }) =>
      text === '' ? `${label ?? ''} ${value ?? ''}${unit}`.trim() : text,
    )
    .join('、');

/** What a person asked for, done to a plan one after another. */
class Reviser {
  private readonly tree: PlanTree;
  private readonly items: Map<ItemNumber, CatalogItem>;
  readonly made: MadeRevision[] = [];

  constructor(
    private readonly catalog: Catalog,
    private readonly year: FiscalYear,
  ) {
    this.tree = new PlanTree(catalog);
    this.items = new Map(catalog.items.map((item) => [item.number, item]));
  }

  do(asked: AskedRevision): void {
    if (asked.year > this.year) refuse({ kind: 'later-year' });
    if (asked.kind === 'added') this.add(asked);
    else if (asked.kind === 'ended') this.end(asked);
    else this.change(asked, this.itemOf(asked));
  }

  revised(): Catalog {
    const ended = this.tree.ended;
    return {
      ...this.catalog,
      fiscalYear: this.year,
      policies: this.tree.policies,
      items: [...this.items.values()].sort((a, b) => byItemNumber(a.number, b.number)),
      candidates: this.catalog.candidates.filter((group) =>
        group.items.every((number) => this.items.has(number)),
      ),
      ...(ended.length > 0 ? { ended: [...(this.catalog.ended ?? []), ...ended] } : {}),
    };
  }

  private itemOf({ item }: AskedRevision): CatalogItem {
    return (item === null ? undefined : this.items.get(item)) ?? refuse({ kind: 'item-unknown' });
  }

  /** Whether it is what the person has before them. */
  private standing({ from }: AskedRevision, stands: string): string {
    if (from !== undefined && !sameWords(from, stands)) refuse({ kind: 'other-from', stands });
    return stands;
  }

  private note(item: CatalogItem, asked: AskedRevision, from: string | null, to: string | null) {
    const { year, kind } = asked;
    const revision = { year, kind, from, to };
    const isMarked = asked.data.mark !== false && kind !== 'added' && kind !== 'repeated';
    const reviewFrom = isMarked ? Math.max(item.reviewFrom ?? year, year) : item.reviewFrom;
    this.made.push({ ...revision, item: item.number, name: item.name });
    this.items.set(item.number, {
      ...item,
      reviewFrom,
      revisions: [...(item.revisions ?? []), revision],
    });
  }

  private placeOf({ to, data }: AskedRevision, isNew: boolean): ProjectPlace {
    const named =
      data.project ?? (isNew ? undefined : to) ?? refuse({ kind: 'needs', what: 'project' });
    const found = this.tree.projects(named, data);
    if (found.length === 0) refuse({ kind: 'project-unknown', project: named });
    if (found.length > 1)
      refuse({ kind: 'project-twice', project: named, places: found.map(placeName) });
    return found[0]!;
  }

  private add(asked: AskedRevision): void {
    const { data, year, to: name } = asked;
    if (name === null || name.trim() === '') return void refuse({ kind: 'needs', what: 'to' });
    const ended = (this.catalog.ended ?? []).map((one) => one.item.number);
    const number = asked.item ?? nextItemNumber([...this.items.keys(), ...ended]);
    const taken = this.items.get(number);
    if (taken) refuse({ kind: 'item-taken', name: taken.name });
    const place = this.placeOf(asked, true);
    const item: CatalogItem = {
      number,
      name: foldedLine(name),
      aliases: [],
      departments: data.departments ?? [],
      description: data.description ?? '',
      indicator: data.indicator ?? { tiers: [] },
      units: data.units ?? [],
      reviewFrom: null,
      newFrom: year,
      ...(data.targets ? { targets: data.targets } : {}),
    };
    this.tree.put(number, place, false);
    this.note(item, asked, null, item.name);
  }

  private end(asked: AskedRevision): void {
    const item = this.itemOf(asked);
    const from = this.standing(asked, item.name);
    const revision = { year: asked.year, kind: asked.kind, from, to: null };
    this.made.push({ ...revision, item: item.number, name: item.name });
    this.items.delete(item.number);
    this.tree.end({ ...item, revisions: [...(item.revisions ?? []), revision] }, asked.year);
  }

  private change(asked: AskedRevision, item: CatalogItem): void {
    switch (asked.kind) {
      case 'moved':
        return this.move(asked, item);
      case 'repeated':
        return this.repeat(asked, item);
      case 'indicator':
        return this.measure(asked, item);
      case 'targets':
        return this.aim(asked, item);
      default:
        return this.word(asked, item);
    }
  }

  /** What is one text: its name, its departments, its description. */
  private word(asked: AskedRevision, item: CatalogItem): void {
    const to = asked.to ?? asked.data.description ?? asked.data.departments?.join('、') ?? '';
    if (to.trim() === '') refuse({ kind: 'needs', what: 'to' });
    if (asked.kind === 'renamed') {
      const from = this.standing(asked, item.name);
      const aliases = [...new Set([...item.aliases, item.name])].filter((name) => name !== to);
      return this.note({ ...item, name: foldedLine(to), aliases }, asked, from, foldedLine(to));
    }
    if (asked.kind === 'description') {
      const from = this.standing(asked, item.description);
      return this.note({ ...item, description: to }, asked, from, to);
    }
    const departments = asked.data.departments ?? listOf(to);
    const from = this.standing(asked, item.departments.join('、'));
    const { lead, ...others } = item;
    const kept = lead !== undefined && departments.includes(lead) ? { lead } : {};
    this.note({ ...others, ...kept, departments }, asked, from, departments.join('、'));
  }

  private move(asked: AskedRevision, item: CatalogItem): void {
    const place = this.placeOf(asked, false);
    const from = this.standing(asked, this.tree.nameOf(item.number, asked.from));
    if (this.tree.isIn(item.number, place))
      refuse({ kind: 'there-already', project: placeName(place) });
    this.tree.move(item.number, place);
    this.note(item, asked, from, placeName(place));
  }

  /** 再掲: shown under another project too, or, where `to` is blank, no more. */
  private repeat(asked: AskedRevision, item: CatalogItem): void {
    if (asked.to === null && asked.data.project === undefined && asked.from !== undefined) {
      const [place] = this.tree.projects(asked.from, asked.data);
      if (!place || !this.tree.unrepeat(item.number, place))
        refuse({ kind: 'project-unknown', project: asked.from });
      return this.note(item, asked, placeName(place!), null);
    }
    const place = this.placeOf(asked, false);
    if (this.tree.isIn(item.number, place))
      refuse({ kind: 'there-already', project: placeName(place) });
    this.tree.put(item.number, place, true);
    this.note(item, asked, null, placeName(place));
  }

  private measure(asked: AskedRevision, item: CatalogItem): void {
    const next =
      asked.data.indicator ??
      parseIndicator(asked.to ?? '') ??
      refuse({ kind: 'needs', what: 'indicator' });
    const from = this.standing(asked, indicatorText(item.indicator));
    const indicator = indicatorFrom(item.indicator, next, asked.year);
    const units = asked.data.units ?? item.units;
    this.note({ ...item, indicator, units }, asked, from, indicatorText(next));
  }

  private aim(asked: AskedRevision, item: CatalogItem): void {
    const { year, to } = asked;
    const read = (asked.data.targets ??
      (to === null
        ? []
        : parsePlannedFigures(to, item.name).map((one) => ({
            ...one,
            year,
          })))) as readonly Target[];
    if (read.length === 0 && to !== null) refuse({ kind: 'needs', what: 'targets' });
    const years = new Set(read.length > 0 ? read.map((one) => one.year) : [year]);
    const old = (item.targets ?? []).filter((target) => years.has(target.year));
    const from = this.standing(asked, targetsText(old));
    const kept = (item.targets ?? []).filter((target) => !years.has(target.year));
    const targets = [...kept, ...read].sort((a, b) => a.year - b.year);
    this.note({ ...item, targets }, asked, from === '' ? null : from, targetsText(read) || null);
  }
}

/**
 * Does to a plan what a person asked for and moves it on to a year: each item carries its revisions, and
 * 見直しあり, 新規 and repeats follow from them. All are made, or none.
 */
export const revise = (
  catalog: Catalog,
  asked: readonly AskedRevision[],
  year: FiscalYear,
): Result<RevisedPlan, RevisionFailure> => {
  const reviser = new Reviser(catalog, year);
  for (const [index, one] of asked.entries()) {
    try {
      reviser.do(one);
    } catch (error) {
      if (error instanceof FaultFound) return failure({ asked: one, index, fault: error.fault });
      throw error;
    }
  }
  return success({ catalog: reviser.revised(), made: reviser.made });
};

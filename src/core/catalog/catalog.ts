import type { FiscalYear } from '../era/fiscal-year';
import { sameWords } from '../text/text';
import type { FormProfile } from '../profile/form-profile';
import type { Profile } from '../profile/profile';
import type { RuleSettings } from '../profile/rule-settings';
import type { ItemNumber } from '../value/item-number';
import type { Indicator } from '../value/indicator';
import type { PlannedFigure } from '../value/planned-figure';

/** A level of the plan; matched by its number, since names vary inside one document. */
export interface CatalogLevel {
  /** As written before the name: (1), ①. */
  readonly number: number;
  readonly name: string;
  /** Other spellings met in the plan's own documents. */
  readonly aliases: readonly string[];
}

/** An item's place under a project; `repeat` where it is shown again (※再掲). */
export interface CatalogEntry {
  readonly item: ItemNumber;
  readonly repeat: boolean;
}

/** 事業: the level under which items stand. Projects carry no number. */
export interface CatalogProject {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 取り組み目標 */
  readonly goal: string;
  /** 主な取り組み */
  readonly measures: string;
  readonly entries: readonly CatalogEntry[];
}

/** 施策の方向 */
export interface CatalogDirection extends CatalogLevel {
  readonly projects: readonly CatalogProject[];
}

/** 基本方針 */
export interface CatalogPolicy extends CatalogLevel {
  readonly directions: readonly CatalogDirection[];
}

/** 目標値: a figure that the plan sets for a year. */
export interface Target extends PlannedFigure {
  readonly year: FiscalYear;
}

/** What the plan says is to be done in a year, in its own words. */
export interface PlannedWork {
  readonly year: FiscalYear;
  readonly text: string;
}

/** What of an item was changed. */
export const REVISION_KINDS = [
  'renamed',
  'moved',
  'added',
  'ended',
  'repeated',
  'departments',
  'indicator',
  'description',
  'targets',
] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** 見直し: one change of an item, from a fiscal year on. */
export interface Revision {
  readonly year: FiscalYear;
  readonly kind: RevisionKind;
  /** As it read before; `null` where there was nothing. */
  readonly from: string | null;
  /** As it reads since; `null` where there is nothing. */
  readonly to: string | null;
}

/** 取組項目 */
export interface CatalogItem {
  readonly number: ItemNumber;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The first leads, unless `lead` says otherwise; 関係課 stands for departments concerned. */
  readonly departments: readonly string[];
  /** 主管課, where it is not the first: one of `departments`. */
  readonly lead?: string;
  /** 取組内容 */
  readonly description: string;
  readonly indicator: Indicator;
  /** Units of the catalog's year, one per tier or one for all; `[]` where unknown. */
  readonly units: readonly string[];
  /** R4以降見直しあり */
  readonly reviewFrom: FiscalYear | null;
  /** 新規 (R4～) */
  readonly newFrom: FiscalYear | null;
  /** Planned work by year, where the plan's own document gives it. */
  readonly plans?: readonly PlannedWork[];
  /** Planned figures by year; none where the plan sets none. */
  readonly targets?: readonly Target[];
  /** What was changed of it over the years, the oldest first; absent where nothing is known. */
  readonly revisions?: readonly Revision[];
}

/** An item that the plan has no more, kept so that its past can be read. */
export interface EndedItem {
  readonly item: CatalogItem;
  /** The first fiscal year without it. */
  readonly from: FiscalYear;
  /** Where it stood: policy, direction and project. */
  readonly policy: number;
  readonly direction: number;
  readonly project: string;
}

/** ※: what a word of a sheet of yearly plans means. */
export interface ExampleNote {
  /** The words that it is of: 取り組み目標; 主な取り組み、取組項目. */
  readonly words: string;
  readonly text: string;
}

/** 記載例: how the plan's own document shows that a sheet of yearly plans is filled in. */
export interface PlanExample {
  /** What stands above its items, word and text: 事業, 担当課, 取り組み目標 … */
  readonly headings: readonly { readonly word: string; readonly text: string }[];
  readonly years: readonly FiscalYear[];
  /** Its items, with what is written of them for each of the years. */
  readonly items: readonly { readonly name: string; readonly texts: readonly string[] }[];
  readonly notes: readonly ExampleNote[];
}

/** Items of which `count` were revised from `from`; which of them a person must settle. */
export interface CatalogCandidates {
  readonly items: readonly ItemNumber[];
  readonly count: number;
  readonly from: FiscalYear;
}

/** 体系: a plan's hierarchy as data, for the fiscal year it was taken from. */
export interface Catalog {
  readonly plan: string;
  /** めざす姿: what the whole plan aims at. */
  readonly vision?: string;
  readonly fiscalYear: FiscalYear;
  readonly policies: readonly CatalogPolicy[];
  readonly items: readonly CatalogItem[];
  readonly candidates: readonly CatalogCandidates[];
  /** Items that the plan has no more; absent where none is known. */
  readonly ended?: readonly EndedItem[];
  /** Whether goals, measures and descriptions are sample sentences, to be replaced by the plan's own. */
  readonly sampleTexts: boolean;
  /** How the plan wants to be checked, where that is not as by default. */
  readonly settings?: RuleSettings;
  /** Whether its form shows 目標値 beside 実績値, from the items' `targets`; absent means no. */
  readonly targetColumn?: boolean;
  /** 記載例; absent where the plan's document has none. */
  readonly example?: PlanExample;
  /** Roles whose approval (確認) a submission needs, in their order: 係長, 課長. */
  readonly approvals?: readonly string[];
  /** What is known of its form, where that is another than Shiroi's. */
  readonly profile?: Profile;
  /** How its sheets are read, where they are of another form than ours. */
  readonly form?: FormProfile;
}

/** Whether a plan sets figures for any year. */
export const hasTargets = ({ items }: Pick<Catalog, 'items'>): boolean =>
  items.some(({ targets = [] }) => targets.length > 0);

/** The plan with or without a column 目標値 in its form. */
export const withTargetColumn = (catalog: Catalog, isShown: boolean): Catalog =>
  (catalog.targetColumn ?? false) === isShown ? catalog : { ...catalog, targetColumn: isShown };

/** An item's place in the plan. */
export interface CatalogPlace {
  readonly policy: CatalogPolicy;
  readonly direction: CatalogDirection;
  readonly project: CatalogProject;
  readonly entry: CatalogEntry;
  /** 1 for the original, 2, 3 … for its repeats in the plan's order. */
  readonly occurrence: number;
}

/** Every item's place, repeats included, in the plan's order. */
export const catalogPlaces = (catalog: Catalog): readonly CatalogPlace[] => {
  const seen = new Map<ItemNumber, number>();
  return catalog.policies.flatMap((policy) =>
    policy.directions.flatMap((direction) =>
      direction.projects.flatMap((project) =>
        project.entries.map((entry) => {
          const occurrence = (seen.get(entry.item) ?? 0) + 1;
          seen.set(entry.item, occurrence);
          return { policy, direction, project, entry, occurrence };
        }),
      ),
    ),
  );
};

/** Departments of the plan in the order in which they first lead or take part. */
export const catalogDepartments = (catalog: Catalog): readonly string[] => [
  ...new Set(catalog.items.flatMap((item) => item.departments)),
];

/** Whether a name is the given one or one of its known spellings, width and spaces aside. */
export const isNamed = (
  text: string,
  named: { readonly name: string; readonly aliases: readonly string[] },
): boolean => sameWords(text, named.name) || named.aliases.some((alias) => sameWords(text, alias));

/**
 * The part of the plan with these items and their repeats; other items, and levels without any of
 * them, are left out.
 */
export const catalogOfItems = (catalog: Catalog, numbers: ReadonlySet<ItemNumber>): Catalog => {
  const policies = catalog.policies.flatMap((policy) => {
    const directions = policy.directions.flatMap((direction) => {
      const projects = direction.projects.flatMap((project) => {
        const entries = project.entries.filter((entry) => numbers.has(entry.item));
        return entries.length > 0 ? [{ ...project, entries }] : [];
      });
      return projects.length > 0 ? [{ ...direction, projects }] : [];
    });
    return directions.length > 0 ? [{ ...policy, directions }] : [];
  });
  const items = catalog.items.filter((item) => numbers.has(item.number));
  const candidates = catalog.candidates.filter((group) =>
    group.items.every((number) => numbers.has(number)),
  );
  return { ...catalog, policies, items, candidates };
};

/** The part of the plan that a department fills: its items with their repeats. */
export const catalogOfDepartment = (catalog: Catalog, department: string): Catalog => {
  const own = catalog.items.filter((item) =>
    item.departments.some((name) => sameWords(name, department)),
  );
  return catalogOfItems(catalog, new Set(own.map((item) => item.number)));
};

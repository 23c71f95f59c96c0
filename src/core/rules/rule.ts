import type { ItemNumber } from '../value/item-number';
import type { Locale } from '../text/locale';
import type { Severity, FindingField, Facts } from '../record/finding';
import type { Catalog, CatalogItem, CatalogPlace, CatalogProject } from '../catalog/catalog';
import type { CellEdit } from '../grid/edit';
import type { FiscalYear } from '../era/fiscal-year';
import type { SheetEntries } from '../record/entries';
import type {
  FieldCell,
  ItemBlock,
  Measure,
  RecognisedSheet,
  YearFigures,
} from '../form/read/recognised';
import type { Indicator, ValidTier } from '../value/indicator';
import type { ParsedValue } from '../value/value';
import type { RuleSettings } from '../profile/rule-settings';
import { judging, type Limits, type RuleThreshold } from './rule-limits';

/** Part of the sheet that a rule watches over; rules are listed by it. */
export type RuleGroup =
  'structure' | 'indicator' | 'year' | 'value' | 'unit' | 'grade' | 'narrative' | 'flags';

/** One sentence in each language, built from facts. */
export interface Sentences<F extends Facts = Facts> {
  ja(facts: F): string;
  en(facts: F): string;
}

/** One way to mend a finding. */
export interface FixChoice {
  /** What is done, in each language. */
  readonly label: Readonly<Record<Locale, string>>;
  readonly edits: readonly CellEdit[];
}

/** `safe` may be applied in bulk; `suggested` asks first, with one choice or several. */
export interface Fix {
  readonly kind: 'safe' | 'suggested';
  readonly choices: readonly FixChoice[];
}

/** What a rule reports. */
export interface RawFinding<F extends Facts = Facts> {
  /** Where to look; the anchor of a merged cell. */
  readonly at: FieldCell;
  readonly field: FindingField | null;
  readonly facts: F;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  readonly block?: ItemBlock;
  readonly year?: FiscalYear;
  /** 1 for the top tier. */
  readonly tier?: number;
  readonly fix?: Fix;
  /** Whether a field of the sheet's own year is still to be filled in: progress rather than a fault. */
  readonly unfilled?: boolean;
}

/** Takes what a rule has found. */
export type Report<F extends Facts = Facts> = (finding: RawFinding<F>) => void;

/** A measure's year with what rules ask of it over and over. */
export interface RowView {
  readonly row: YearFigures;
  readonly year: FiscalYear;
  readonly isCurrent: boolean;
  /** Whether a past year's entry differs from the base that the sheet is checked against. */
  readonly changedFromBase: boolean;
  /** Tiers valid in that year, by the original's indicator where the block is a repeat. */
  readonly tiers: readonly ValidTier[];
  readonly value: ParsedValue;
  readonly units: readonly string[];
}

/** A measure with what rules ask of it over and over. */
export interface MeasureView {
  readonly measure: Measure;
  readonly block: ItemBlock;
  /** The measure's indicator, or for a repeat its original's; the plan's where the sheet has none. */
  readonly indicator: Indicator | null;
  /** Years the item existed in, the sheet's year the latest; without a readable year left out. */
  readonly rows: readonly RowView[];
}

/** A block with what rules ask of it over and over. */
export interface BlockView {
  readonly block: ItemBlock;
  /** The plan's item of that number; `null` without a catalog or where it is unknown. */
  readonly item: CatalogItem | null;
  /** The original of a repeat, where it is on the sheet. */
  readonly original: BlockView | null;
  /** One at least. */
  readonly measures: readonly MeasureView[];
  /** The years of all measures, one measure after the other. */
  readonly rows: readonly RowView[];
}

/** What the rules see of a sheet. */
export interface RuleContext {
  readonly sheet: RecognisedSheet;
  readonly fiscalYear: FiscalYear;
  readonly views: readonly BlockView[];
  /** The plan to check against; `null` where none is known. */
  readonly catalog: Catalog | null;
  /** Entries of last year's file or of hand-out; `null` where none are known. */
  readonly base: SheetEntries | null;
  /** The plan's items as last year's file had them, by the number that they have now. */
  readonly earlierItems: ReadonlyMap<ItemNumber, CatalogItem>;
  /** The department whose part of the plan the sheet is; `null` for the whole plan. */
  readonly department: string | null;
  /** Places of the plan by `number-occurrence`. */
  readonly places: ReadonlyMap<string, CatalogPlace>;
  /** Projects that show an item, by the item's number. */
  readonly projects: ReadonlyMap<ItemNumber, readonly CatalogProject[]>;
  /** Departments of the plan, made comparable. */
  readonly departments: ReadonlySet<string>;
  readonly settings: RuleSettings;
  /** Items on the plan's other sheets, by `number-occurrence`. */
  readonly elsewhere: ReadonlySet<string>;
}

interface RuleMeta<F extends Facts, T extends string> {
  /** Thing then fault; never changes. */
  readonly id: string;
  /** What it looks for, in a few words; the Japanese is the title of its page. */
  readonly name: Readonly<Record<Locale, string>>;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** A rule that needs a catalog stays silent without one and is listed as skipped. */
  readonly needsCatalog: boolean;
  /** Likewise for a rule that compares with last year's entries. */
  readonly needsBase?: boolean;
  /** Whether it tells of the plan's own words or periods, which the secretariat alone can mend. */
  readonly concernsPlan?: boolean;
  readonly sentences: Sentences<F>;
  /** The figures it judges by, by name; the name follows the rule's id in settings: `value-jump.times`. */
  readonly thresholds: Readonly<Record<T, RuleThreshold>>;
  /** Those figures as settings have them. */
  readonly limits: (settings: RuleSettings) => Limits<T>;
}

/** A rule that looks at one block at a time (with its original, where it is a repeat). */
export interface BlockRule<F extends Facts = Facts, T extends string = string> extends RuleMeta<
  F,
  T
> {
  readonly looksAt: 'block';
  check(report: Report<F>, view: BlockView, context: RuleContext): void;
}

/** A rule that compares blocks with one another: those that share a key. */
export interface GroupRule<
  F extends Facts = Facts,
  E = unknown,
  T extends string = string,
> extends RuleMeta<F, T> {
  readonly looksAt: 'group';
  /** What of a block is compared, by key. */
  membersOf(view: BlockView, context: RuleContext): Iterable<readonly [string, E]>;
  /** A key with fewer members is not looked at; 2 where it is not said. */
  readonly leastMembers?: number;
  /** Compares the members of one key, in sheet order. */
  check(report: Report<F>, members: readonly E[], context: RuleContext): void;
}

/**
 * A rule that needs the whole sheet: its headers, headings and which items it holds. What an entry
 * can change belongs to a block or group rule, or a check after one edit would not see it.
 */
export interface SheetRule<F extends Facts = Facts, T extends string = string> extends RuleMeta<
  F,
  T
> {
  readonly looksAt: 'sheet';
  check(report: Report<F>, context: RuleContext): void;
}

export type Rule = BlockRule | GroupRule | SheetRule;

/** A rule without what its declaration makes: its figures are given to what it does, after `context`. */
type Declared<R extends Rule, T extends string> = Omit<
  R,
  'looksAt' | 'thresholds' | 'limits' | 'check' | 'membersOf'
> &
  ([T] extends [never] ? unknown : { readonly thresholds: Readonly<Record<T, RuleThreshold>> });

/** Declares a rule over blocks, by the shape of its facts and the names of its figures. */
export const blockRule = <F extends Facts, T extends string = never>(
  rule: Declared<BlockRule<F>, T> & {
    check(report: Report<F>, view: BlockView, context: RuleContext, limits: Limits<T>): void;
  },
): BlockRule<F, T> => {
  const judged = judging<T>(rule);
  return {
    ...rule,
    ...judged,
    looksAt: 'block',
    check: (report, view, context) =>
      rule.check(report, view, context, judged.limits(context.settings)),
  };
};

/** What is looked at of one measure alone; most items have one. */
interface MeasureCheck<F extends Facts, T extends string> {
  check(
    report: Report<F>,
    measure: MeasureView,
    context: RuleContext,
    view: BlockView,
    limits: Limits<T>,
  ): void;
}

/** Declares a rule over an item's measures, each by itself. */
export const measureRule = <F extends Facts, T extends string = never>(
  rule: Declared<BlockRule<F>, T> & MeasureCheck<F, T>,
): BlockRule<F, T> => {
  const judged = judging<T>(rule);
  return {
    ...rule,
    ...judged,
    looksAt: 'block',
    check: (report, view, context) => {
      const limits = judged.limits(context.settings);
      for (const measure of view.measures) rule.check(report, measure, context, view, limits);
    },
  };
};

/** Declares a rule that compares blocks, by the shapes of its facts and of what it compares, and the names of its figures. */
export const groupRule = <F extends Facts, E, T extends string = never>(
  rule: Declared<GroupRule<F, E>, T> & {
    membersOf(
      view: BlockView,
      context: RuleContext,
      limits: Limits<T>,
    ): Iterable<readonly [string, E]>;
    check(report: Report<F>, members: readonly E[], context: RuleContext, limits: Limits<T>): void;
  },
): GroupRule<F, E, T> => {
  const judged = judging<T>(rule);
  return {
    ...rule,
    ...judged,
    looksAt: 'group',
    membersOf: (view, context) => rule.membersOf(view, context, judged.limits(context.settings)),
    check: (report, members, context) =>
      rule.check(report, members, context, judged.limits(context.settings)),
  };
};

/** Declares a rule over the whole sheet, by the shape of its facts and the names of its figures. */
export const sheetRule = <F extends Facts, T extends string = never>(
  rule: Declared<SheetRule<F>, T> & {
    check(report: Report<F>, context: RuleContext, limits: Limits<T>): void;
  },
): SheetRule<F, T> => {
  const judged = judging<T>(rule);
  return {
    ...rule,
    ...judged,
    looksAt: 'sheet',
    check: (report, context) => rule.check(report, context, judged.limits(context.settings)),
  };
};

/** A fault's severity in a year: what is past is for knowing only, unless it was changed since. */
export const severityIn = (row: RowView, severity: Severity): Severity =>
  row.isCurrent || row.changedFromBase ? severity : 'info';

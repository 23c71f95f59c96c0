import { oncePer } from '../once-per';
import type { FiscalYear } from '../era/fiscal-year';
import { cellName } from '../grid/grid';
import type { ItemBlock, RecognisedSheet } from '../form/read/recognised';
import { RuleGroup } from './groups';
import { RULES, findRule } from './registry';
import type { BlockRule, BlockView, Fix, RawFinding, Rule, RuleContext } from './rule';
import type { Locale } from '../text/locale';
import type { Facts, FindingField, Severity } from '../record/finding';
import { createContext, type CheckReference } from './view';

/** Something a rule found. Addresses are 0-based; years are calendar years of April. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The block it belongs to; `null` for the sheet as a whole. */
  readonly block: ItemBlock | null;
  readonly year: FiscalYear | null;
  readonly tier: number | null;
  readonly field: FindingField | null;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly facts: Facts;
  readonly fix: Fix | null;
  /** Whether a field of the sheet's own year is still to be filled in: progress rather than a fault. */
  readonly unfilled: boolean;
}

/** What checking a sheet gives. */
export interface SheetFindings {
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** Rules that stayed silent: switched off, or what they compare with was not there. */
  readonly skippedRules: readonly string[];
}

const toFinding = (
  rule: Rule,
  raw: RawFinding,
  block: ItemBlock | null,
  sheet: string | null,
): Finding => ({
  rule: rule.id,
  severity: raw.severity ?? rule.severity,
  block: raw.block ?? block,
  year: raw.year ?? null,
  tier: raw.tier ?? null,
  field: raw.field,
  sheet,
  row: raw.at.row,
  column: raw.at.column,
  facts: raw.facts,
  fix: raw.fix ?? null,
  unfilled: raw.unfilled ?? false,
});

const isRunnable = (rule: Rule, context: RuleContext): boolean =>
  !context.settings.off.has(rule.id) &&
  (!rule.needsCatalog || context.catalog !== null) &&
  (rule.needsBase !== true || context.base !== null);

/** What a repeat would only say again after its original. */
const sameAs = (raw: RawFinding): string =>
  `${raw.year}|${raw.tier}|${raw.field}|${JSON.stringify(raw.facts)}`;

/** What a rule reports of an original, which its repeats do not say again. */
const toldOf = (rule: BlockRule, original: BlockView, context: RuleContext): Set<string> => {
  const told = new Set<string>();
  rule.check((raw) => told.add(sameAs(raw)), original, context);
  return told;
};

const blockRulesOf = (rules: readonly Rule[], context: RuleContext): readonly BlockRule[] =>
  rules.filter((rule): rule is BlockRule => rule.looksAt === 'block' && isRunnable(rule, context));

/** Those of all rules that look at blocks and run, which are the same for every block of a sheet. */
const allBlockRules = oncePer((context: RuleContext) => blockRulesOf(RULES, context));

/** Findings of one block by the rules that look at blocks; a repeat does not repeat its original's. */
export const checkBlock = (
  view: BlockView,
  context: RuleContext,
  rules?: readonly Rule[],
): readonly Finding[] => {
  const { block, original } = view;
  const { sheet } = context.sheet.grid;
  const findings: Finding[] = [];
  // Most rules find nothing in most blocks: one list serves them all.
  const found: RawFinding[] = [];
  const report = (raw: RawFinding): void => void found.push(raw);
  for (const rule of rules ? blockRulesOf(rules, context) : allBlockRules(context)) {
    rule.check(report, view, context);
    if (found.length === 0) continue;
    const told = original && toldOf(rule, original, context);
    for (const raw of found)
      if (!told?.has(sameAs(raw))) findings.push(toFinding(rule, raw, block, sheet));
    found.length = 0;
  }
  return findings;
};

/** Findings of the rules that look at the sheet as a whole. */
export const checkSheetRules = (
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.looksAt !== 'sheet' || !isRunnable(rule, context)) continue;
    rule.check(
      (raw) => findings.push(toFinding(rule, raw, null, context.sheet.grid.sheet)),
      context,
    );
  }
  return findings;
};

/** What the rules that compare blocks with one another have found, ready to be brought up to date. */
export const groupsOf = (
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): readonly RuleGroup[] =>
  rules.flatMap((rule) =>
    rule.looksAt === 'group' && isRunnable(rule, context) ? [new RuleGroup(rule, context)] : [],
  );

/** What a group has found is found once, and stays the same until it is compared anew. */
const ofGroups = new WeakMap<RawFinding, Finding>();

const groupFinding = (rule: Rule, raw: RawFinding, sheet: string | null): Finding => {
  const known = ofGroups.get(raw);
  if (known) return known;
  const finding = toFinding(rule, raw, null, sheet);
  ofGroups.set(raw, finding);
  return finding;
};

/** Findings of the rules that compare blocks with one another. */
export const groupFindings = (
  groups: readonly RuleGroup[],
  context: RuleContext,
): readonly Finding[] =>
  groups.flatMap((group) =>
    [...group.findings()].map((raw) => groupFinding(group.rule, raw, context.sheet.grid.sheet)),
  );

/** Findings of the rules that look at more than one block. */
export const checkWhole = (
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): readonly Finding[] => [
  ...checkSheetRules(context, rules),
  ...groupFindings(groupsOf(context, rules), context),
];

const RANKS: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

const rankOf = ({ rule }: Finding): number => RANKS.get(rule) ?? RULES.length;

/** Compares findings as they are read: row by row, those of one cell in the order of the rules. */
export const inReadingOrder = (left: Finding, right: Finding): number =>
  left.row - right.row ||
  left.column - right.column ||
  rankOf(left) - rankOf(right) ||
  (left.tier ?? 0) - (right.tier ?? 0);

/** Sorts findings as they are read, row by row; those of one cell in the order of the rules. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(inReadingOrder);

/** Rules that stay silent: switched off, or without the plan or last year's entries that they compare with. */
export const skippedRules = (context: RuleContext): readonly string[] =>
  RULES.filter((rule) => !isRunnable(rule, context)).map((rule) => rule.id);

/**
 * Checks a recognised sheet by every rule.
 *
 * @returns `undefined` where the sheet's fiscal year is not known, so that no year can be judged
 */
export const checkSheet = (
  sheet: RecognisedSheet,
  reference: CheckReference,
): SheetFindings | undefined => {
  const context = createContext(sheet, reference);
  if (!context) return undefined;
  const findings = [
    ...checkWhole(context),
    ...context.views.flatMap((view) => checkBlock(view, context)),
  ];
  return { findings: sortFindings(findings), skippedRules: skippedRules(context) };
};

/** A finding's sentence: what was found, and what to do. */
export const findingSentence = (finding: Finding, locale: Locale): string => {
  const rule = findRule(finding.rule);
  if (!rule) throw new RangeError(`no rule named ${finding.rule}`);
  return rule.sentences[locale](finding.facts);
};

/** Where a finding is, for reading outside the sheet: `No.19 サロンの…（H12）`. */
export const findingPlace = (finding: Finding, locale: Locale): string => {
  const cell = cellName(finding.row, finding.column);
  const { block } = finding;
  if (!block) return cell;
  const [unknown, again] = locale === 'ja' ? ['？', '（再掲）'] : ['?', ' (repeat)'];
  return `No.${block.number ?? unknown} ${block.name}${block.repeat ? again : ''} ${cell}`;
};

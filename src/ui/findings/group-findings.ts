import type { CheckedFinding } from '../../app/check/check';
import { cellName } from '../../core/grid/grid';
import type { ItemBlock } from '../../core/form/read/recognised';
import { findingSentence } from '../../core/rules/engine';
import type { Locale } from '../../core/text/locale';
import { FINDING_KINDS, kindOf, type FindingKind } from '../../core/rules/finding-kind';
import { comparable } from '../../core/text/text';

/** What the list is narrowed to. */
export interface FindingFilter {
  /** Kinds shown; where empty all but fields still to be filled in. */
  readonly kinds: readonly FindingKind[];
  readonly search: string;
  /** Leaves out what was let stand with a reason. */
  readonly hideAccepted: boolean;
}

/** What is to be mended, explained or known: nothing narrows it, and fields still to be filled in are left out. */
export const ENTERED_FINDINGS: FindingFilter = { kinds: [], search: '', hideAccepted: false };

/** The list in full. */
export const EVERY_FINDING: FindingFilter = { ...ENTERED_FINDINGS, kinds: FINDING_KINDS };

/** Findings of one block, or of the sheet as a whole (`null`), in sheet order. */
export interface FindingGroup {
  readonly key: string;
  readonly block: ItemBlock | null;
  readonly sheet: string | null;
  readonly findings: readonly CheckedFinding[];
}

const matches = (finding: CheckedFinding, words: string, locale: Locale): boolean => {
  if (words === '') return true;
  const { block } = finding;
  const text = [
    block ? `No.${block.number} ${block.name} ${block.departments.join(' ')}` : '',
    cellName(finding.row, finding.column),
    finding.rule,
    findingSentence(finding, locale),
  ].join(' ');
  return comparable(text).includes(words);
};

/** Narrows findings and groups them by block; blocks stand in sheet order. */
export const groupFindings = (
  findings: readonly CheckedFinding[],
  filter: FindingFilter,
  locale: Locale,
): readonly FindingGroup[] => {
  const words = comparable(filter.search.trim());
  const groups = new Map<
    string,
    { block: ItemBlock | null; sheet: string | null; findings: CheckedFinding[] }
  >();
  for (const finding of findings) {
    const kind = kindOf(finding);
    if (filter.kinds.length === 0 ? kind === 'unfilled' : !filter.kinds.includes(kind)) continue;
    if (filter.hideAccepted && finding.accepted) continue;
    if (!matches(finding, words, locale)) continue;
    const key = `${finding.sheet}!${finding.block?.index ?? 'sheet'}`;
    const group = groups.get(key) ?? { block: finding.block, sheet: finding.sheet, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const topOf = (block: ItemBlock | null): number => block?.top ?? -1;
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort(
      (a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || topOf(a.block) - topOf(b.block),
    );
};

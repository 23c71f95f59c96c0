import type { ItemNumber } from '../../core/value/item-number';
import type { WorkbookIdentity } from '../../core/record/identity';
import { readAnswers } from '../../core/return/question-sheet';
import { failure, success, type Result } from '../../core/result';
import { NO_MAP } from '../../core/split/departments';
import { workbookFileName } from '../../core/split/file-name';
import type { SectionPart } from '../../core/split/sections';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { withSectionQuestions } from './section-questions';
import {
  entriesOfItems,
  makeBook,
  splitWorkbook,
  type DepartmentBook,
  type SplitFailure,
  type WorkbookSplit,
} from './split';

/** Why a workbook cannot be split by sections. */
export type SectionFailure =
  | SplitFailure
  /** It is no department's, or was never handed out. */
  | { readonly kind: 'not-departments' }
  | { readonly kind: 'unknown-item'; readonly section: string; readonly item: ItemNumber };

/** A department's workbook, and what each section is handed of it. */
export interface SectionSplit {
  readonly split: WorkbookSplit;
  readonly department: string;
  readonly identity: WorkbookIdentity;
  readonly parts: readonly SectionPart[];
  /** What the department has answered so far, by the question's id. */
  readonly answers: ReadonlyMap<string, string>;
  /** Items that go to no section. */
  readonly leftOver: readonly ItemNumber[];
}

/** One section's workbook, ready to be written. */
export interface SectionBook extends DepartmentBook {
  readonly section: string;
}

/** Looks at a department's workbook and tells what each section is handed; makes nothing yet. */
export const splitSections = (
  workbook: RecognisedWorkbook,
  parts: readonly SectionPart[],
): Result<SectionSplit, SectionFailure> => {
  const split = splitWorkbook(workbook, {}, NO_MAP);
  if (!split.ok) return split;
  const { identity } = workbook;
  if (!identity || identity.department === null) return failure({ kind: 'not-departments' });
  const known = split.value.catalog.items.map(({ number }) => number);
  for (const { section, items } of parts) {
    const item = [...items].find((number) => !known.includes(number));
    if (item !== undefined) return failure({ kind: 'unknown-item', section, item });
  }
  const leftOver = known.filter((number) => !parts.some(({ items }) => items.has(number)));
  const { department } = identity;
  const answers = readAnswers(workbook.grids);
  return success({ split: split.value, department, identity, parts, answers, leftOver });
};

/**
 * Makes the sections' workbooks one by one. Each knows the department's workbook as it was: merged
 * into that (`shinko merge DEPT.xlsx SECTION.xlsx…`), what both changed is told field by field.
 *
 * @param newId random, once for each workbook
 */
export function* sectionBooks(
  { split, department, identity, parts, answers }: SectionSplit,
  newId: () => string,
): Generator<SectionBook> {
  const taken = new Set<string>();
  const { catalog, fiscalYear } = split;
  for (const { section, items } of parts) {
    const name = workbookFileName(catalog.plan, fiscalYear, `${department}_${section}`, taken);
    taken.add(name);
    const book = makeBook(split, { department, items }, name, newId(), (own) => ({
      ...own,
      base: identity.base && entriesOfItems(identity.base, items),
      origin: { handOut: identity.id, section, entries: own.base },
      ...(identity.returns ? { returns: returnsOf(identity.returns, items) } : {}),
    }));
    const returns = identity.returns && returnsOf(identity.returns, items);
    const asked = { ...identity, ...(returns ? { returns } : {}) };
    yield { ...book, section, blueprint: withSectionQuestions(book.blueprint, asked, answers) };
  }
}

/** Returns with the questions about some items, and those about none. */
const returnsOf = (
  returns: NonNullable<WorkbookIdentity['returns']>,
  items: ReadonlySet<ItemNumber>,
): NonNullable<WorkbookIdentity['returns']> =>
  returns.map((each) => ({
    ...each,
    questions: each.questions.filter(({ item }) => item === null || items.has(item)),
  }));

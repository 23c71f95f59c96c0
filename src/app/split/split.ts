import type { ItemNumber } from '../../core/value/item-number';
import { catalogOfItems, type Catalog } from '../../core/catalog/catalog';
import { countSampleTextsLaid, isSampleText, withTextsOf } from '../../core/catalog/plan-texts';
import { exampleBook } from '../../core/document/example';
import { catalogOfSheet, type SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { partsOfKey, type SheetEntries } from '../../core/record/entries';
import { unreadEntries, type UnreadEntry } from '../../core/merge/index/unread-entries';
import { entriesOfSheet } from '../../core/form/read/entries-of-sheet';
import { withMarksOfSheet } from '../../core/form/read/open-marks';
import { layoutIdentity, type WorkbookIdentity } from '../../core/record/identity';
import { isRefusedMark } from '../../core/record/refused-marks';
import { laidHeights, layoutForm } from '../../core/form/write/layout';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { withFormOf } from '../../core/form/read/profile-of-sheets';
import { shownYears } from '../../core/form/read/shown-years';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { withSheetsAt } from '../../core/grid/join-blueprints';
import { failure, success, type Result } from '../../core/result';
import {
  partsOfPlan,
  type DepartmentMap,
  type DepartmentPart,
  type DepartmentParts,
} from '../../core/split/departments';
import { workbookFileName } from '../../core/split/file-name';
import { wholePlan } from '../recognise/whole-plan';
import { newestForm, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';
import { lastYearOf, lastYearSheet, type LastYear } from './last-year-sheet';

/** Why a master cannot be split. */
export type SplitFailure =
  | { readonly kind: 'no-form' }
  /** Its `_shinko` is a newer Shinko's: what the books must carry of it is not understood. */
  | { readonly kind: 'newer-record' }
  | { readonly kind: 'sheet'; readonly fault: SheetCatalogFault }
  /** No item names a department. */
  | { readonly kind: 'no-departments' };

/** A master, understood: what each department is handed, before any file is made. */
export interface WorkbookSplit extends DepartmentParts {
  readonly form: RecognisedSheet;
  readonly fiscalYear: FiscalYear;
  /** Years that the forms show, the newest being `fiscalYear`. */
  readonly years: number;
  /** The plan as the master's sheet has it: it is laid out again to the letter. */
  readonly catalog: Catalog;
  /** The plan that the files are checked against, with the master's settings of the rules. */
  readonly reference: Catalog;
  readonly identity: WorkbookIdentity | undefined;
  /** The day by which the books are to be submitted, `2026-05-12`; the master's own at first. */
  readonly deadline: string | null;
  /** When the books are handed out, ISO 8601 with the offset of the place; absent where nobody says. */
  readonly handedOut?: string;
  /** Last year's sheet, of which each book gets its own part to look at; absent where the master has none. */
  readonly lastYear?: LastYear;
  /** Whether the plan's 記載例 goes with each book as a sheet. */
  readonly withExample?: boolean;
  /** Names of further sheets with a form, of other years mostly, that are not handed out. */
  readonly leftOut: readonly string[];
  /** Sample sentences that would be handed out: of the plan, and in narratives. */
  readonly samples: number;
  /** Entries of the master that the files cannot be sure to have. */
  readonly unread: readonly UnreadEntry[];
}

/** One department's workbook, ready to be written. */
export interface DepartmentBook extends DepartmentPart {
  readonly fileName: string;
  readonly blueprint: WorkbookBlueprint;
}

/** Years from the oldest that is shown, of the last ten. */
const yearsShown = (form: RecognisedSheet, fiscalYear: FiscalYear): number => {
  const oldest = shownYears([form])
    .filter((year) => year > fiscalYear - 10)
    .reduce((least, year) => Math.min(least, year), fiscalYear);
  return fiscalYear - oldest + 1;
};

/** Looks at a master and tells who is handed what; makes nothing yet. */
export const splitWorkbook = (
  { forms, earlier, identity, hasNewerRecord, profile }: RecognisedWorkbook,
  chosen: ChosenReference,
  map: DepartmentMap,
): Result<WorkbookSplit, SplitFailure> => {
  const main = newestForm(forms);
  const form = wholePlan(main, forms);
  if (!form) return failure({ kind: 'no-form' });
  if (hasNewerRecord) return failure({ kind: 'newer-record' });
  const known = resolveReference(form, identity, chosen);
  const fiscalYear = known.fiscalYear ?? form.fiscalYear;
  const plan = form.plan ?? known.catalog?.plan ?? (identity?.plan || null);
  const taken = catalogOfSheet({ ...form, plan, fiscalYear });
  if (!taken.ok) return failure({ kind: 'sheet', fault: taken.failure });
  const read = withFormOf(taken.value, forms, profile);
  const catalog = chosen.catalog ? withTextsOf(read, chosen.catalog) : read;
  const isOfPlan = new Set(form.blocks.map(({ nameCell }) => nameCell));
  const narratives = form.blocks.filter(({ narrative }) => isSampleText(narrative.text));
  const parts = partsOfPlan(catalog, form, map);
  if (parts.parts.length + parts.open.length === 0) return failure({ kind: 'no-departments' });
  const years = yearsShown(form, catalog.fiscalYear);
  const last = newestForm(earlier);
  const lastYear = last && lastYearOf(last, catalog);
  return success({
    ...parts,
    form,
    ...(lastYear ? { lastYear } : {}),
    fiscalYear: catalog.fiscalYear,
    years,
    unread: unreadEntries(
      { ...form, fiscalYear: catalog.fiscalYear },
      catalog.fiscalYear - years + 1,
      catalog.fiscalYear,
    ),
    catalog,
    reference: {
      ...withMarksOfSheet(
        withTextsOf(known.catalog ?? catalog, catalog),
        taken.value,
        isRefusedMark(identity?.refused),
      ),
      ...(known.settings ? { settings: known.settings } : {}),
      ...(catalog.form ? { form: catalog.form } : {}),
    },
    identity,
    deadline: identity?.deadline ?? null,
    samples: countSampleTextsLaid(catalog, identity?.catalog ?? null) + narratives.length,
    leftOut: forms
      .filter(
        (other) => other !== main && !other.blocks.some((block) => isOfPlan.has(block.nameCell)),
      )
      .map((other) => other.grid.sheet ?? ''),
  });
};

/** A plan's part; a group of candidates stays whole where any of them is in it. */
const partOf = (catalog: Catalog, items: ReadonlySet<ItemNumber>): Catalog => ({
  ...catalogOfItems(catalog, items),
  candidates: catalog.candidates.filter((group) => group.items.some((item) => items.has(item))),
});

/** Entries of some items. */
export const entriesOfItems = (
  entries: SheetEntries,
  items: ReadonlySet<ItemNumber>,
): SheetEntries => ({
  ...entries,
  blocks: new Map([...entries.blocks].filter(([key]) => items.has(partsOfKey(key)[0]))),
});

/** Entries of some items in the years shown: those a file brings back, and can be held against. */
const entriesOf = (
  entries: SheetEntries,
  items: ReadonlySet<ItemNumber>,
  years: readonly [from: FiscalYear, to: FiscalYear],
): SheetEntries => ({
  ...entries,
  blocks: new Map(
    [...entriesOfItems(entries, items).blocks].map(([key, block]) => [
      key,
      {
        ...block,
        years: new Map([...block.years].filter(([year]) => year >= years[0] && year <= years[1])),
      },
    ]),
  ),
});

/** What `_shinko` says of one department's workbook. */
export const identityOfBook = (
  { catalog, reference, fiscalYear, identity, deadline, handedOut }: WorkbookSplit,
  { department, items }: DepartmentPart,
  id: string,
  base: SheetEntries,
): WorkbookIdentity => ({
  id,
  plan: catalog.plan,
  fiscalYear,
  department,
  catalog: partOf(reference, items),
  // They belong to the plan, which carries them.
  settings: null,
  acceptances: (identity?.acceptances ?? []).filter(({ item }) => item === null || items.has(item)),
  base,
  stamp: null,
  ...(deadline === null ? {} : { deadline }),
  ...(handedOut === undefined ? {} : { handedOut }),
});

/**
 * Makes one department's workbook: its items alone, with what the master says of them.
 *
 * @param change what else `_shinko` is to say
 */
export const makeBook = (
  split: WorkbookSplit,
  { department, items }: DepartmentPart,
  fileName: string,
  id: string,
  change: (identity: WorkbookIdentity) => WorkbookIdentity = (own) => own,
): DepartmentBook => {
  const { catalog, fiscalYear, years } = split;
  const base = entriesOf(entriesOfSheet({ ...split.form, fiscalYear }), items, [
    fiscalYear - years + 1,
    fiscalYear,
  ]);
  const laid = layoutForm({
    catalog: partOf(catalog, items),
    fiscalYear,
    years,
    department,
    entries: base,
    id,
    protect: false,
  });
  const last = split.lastYear && lastYearSheet(split.lastYear, department, items);
  const sheets = [laid.sheets[0]!, ...(last ? [last] : [])];
  const heights = new Map(sheets.flatMap((sheet) => [...laidHeights(sheet)]));
  const own = { ...identityOfBook(split, { department, items }, id, base), heights };
  const blueprint = { ...laid, sheets: [...sheets, layoutIdentity(change(own))] };
  const example = split.withExample ? exampleBook(split.reference) : undefined;
  return {
    department,
    items,
    fileName,
    blueprint: example ? withSheetsAt(blueprint, sheets.length, example) : blueprint,
  };
};

/**
 * Makes the departments' workbooks one by one, so that not all of them are in memory at once. The
 * master is only read.
 *
 * @param newId random, once for each workbook
 */
export function* departmentBooks(
  split: WorkbookSplit,
  newId: () => string,
): Generator<DepartmentBook> {
  const taken = new Set<string>();
  for (const part of split.parts) {
    const name = workbookFileName(split.catalog.plan, split.fiscalYear, part.department, taken);
    taken.add(name);
    yield makeBook(split, part, name, newId());
  }
}

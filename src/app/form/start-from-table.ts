import {
  catalogPlaces,
  hasTargets,
  withTargetColumn,
  type Catalog,
} from '../../core/catalog/catalog';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { profileOfSheets, withFormOf } from '../../core/form/read/profile-of-sheets';
import { notReadIn, type NotRead } from '../../core/form/read/not-read';
import type { LeftItem } from '../../core/form/read/carried-entries';
import type { SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import { toldFormOf } from '../../core/profile/told-form';
import type { FormProfile } from '../../core/profile/form-profile';
import type { GradeScale } from '../../core/profile/grade-scale';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { UnreadEntry } from '../../core/merge/index/unread-entries';
import type { SheetEntries } from '../../core/record/entries';
import { failure, success, type Result } from '../../core/result';
import { importPlan } from '../recognise/import-plan';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { freeName } from './free-name';
import { entriesOfWorkbook, makeForm, unreadOfWorkbook } from './make-form';
import { named, withoutSecondIdentity } from './put-form';

/** Years that a form shows at most. */
const MOST_YEARS = 10;

/** What comes out of a table as a plan. */
export interface TableCounts {
  /** Names of each level of the plan, from the top; levels without names are left out. */
  readonly levels: readonly number[];
  readonly items: number;
  readonly indicators: number;
  readonly targets: number;
  readonly values: number;
  readonly grades: number;
  readonly texts: number;
}

/** The table moved into a form of ours, before anything is written. */
export interface TableMove {
  readonly blueprint: WorkbookBlueprint;
  readonly sheetName: string;
  /** Years whose entries come along, the oldest first. */
  readonly years: readonly FiscalYear[];
  /** Years with entries that the form does not show. */
  readonly older: readonly FiscalYear[];
  readonly counts: TableCounts;
  /** Whether the form has boxes of 進捗状況 that the table has not. */
  readonly addsBoxes: boolean;
  readonly unread: readonly UnreadEntry[];
  readonly left: readonly LeftItem[];
}

/** A workbook's own table as the beginning of its plan. */
export interface TableStart {
  readonly workbook: RecognisedWorkbook;
  readonly catalog: Catalog;
  /** How its sheets are read; `null` of our own form. */
  readonly profile: FormProfile | null;
  readonly scale: GradeScale | null;
  /** Years with entries, the oldest first. */
  readonly years: readonly FiscalYear[];
  readonly counts: TableCounts;
  /** `null` where the table is a form of ours. */
  readonly move: TableMove | null;
}

/** Why a plan cannot begin with the workbook's table. */
export type StartFault =
  SheetCatalogFault | { readonly kind: 'not-read'; readonly what: readonly NotRead[] };

const isFilled = (text: string): boolean => text.trim() !== '';

const yearsIn = ({ blocks }: SheetEntries): readonly FiscalYear[] => {
  const years = [...blocks.values()].flatMap((block) =>
    [...block.years].flatMap(([year, { value, grade }]) =>
      isFilled(value) || isFilled(grade) ? [year] : [],
    ),
  );
  return [...new Set(years)].sort((one, other) => one - other);
};

const levelsOf = (catalog: Catalog): readonly number[] => {
  const named = (names: readonly string[]): number => new Set(names.filter(isFilled)).size;
  const places = catalogPlaces(catalog);
  return [
    named(places.map(({ policy }) => policy.name)),
    named(
      places.map(({ policy, direction }) =>
        isFilled(direction.name) ? `${policy.name}\n${direction.name}` : '',
      ),
    ),
    named(places.map(({ project }) => project.name)),
  ].filter((count) => count > 0);
};

/** Counts a plan and the entries of these years. */
const countsOf = (
  catalog: Catalog,
  { blocks }: SheetEntries,
  years: readonly FiscalYear[],
): TableCounts => {
  const entries = [...blocks.values()].flatMap((block) =>
    [...block.years].flatMap(([year, entry]) => (years.includes(year) ? [entry] : [])),
  );
  return {
    levels: levelsOf(catalog),
    items: catalog.items.length,
    indicators: catalog.items.filter(({ indicator }) => indicator.tiers.length > 0).length,
    targets: catalog.items.reduce((sum, { targets = [] }) => sum + targets.length, 0),
    values: entries.filter(({ value }) => isFilled(value)).length,
    grades: entries.filter(({ grade }) => isFilled(grade)).length,
    texts: [...blocks.values()].filter(({ narrative }) => isFilled(narrative)).length,
  };
};

const moveOf = (
  workbook: RecognisedWorkbook,
  catalog: Catalog,
  { entries, left }: { readonly entries: SheetEntries; readonly left: readonly LeftItem[] },
  id: string,
): TableMove => {
  const { fiscalYear } = catalog;
  const filled = yearsIn(entries);
  const shown = Math.min(MOST_YEARS, fiscalYear - Math.min(fiscalYear, ...filled) + 1);
  const isShown = (year: FiscalYear): boolean => year > fiscalYear - shown && year <= fiscalYear;
  const years = filled.filter(isShown);
  const made = makeForm({ catalog, fiscalYear, years: shown, entries, id });
  // Only a department that the plan has not is refused.
  if (!made.ok) throw new TypeError(made.failure.kind);
  const sheetName = freeName(made.value.sheets[0]!.name, workbook);
  return {
    blueprint: withoutSecondIdentity(named(made.value, sheetName), workbook),
    sheetName,
    years,
    older: filled.filter((year) => !isShown(year)),
    counts: countsOf(catalog, entries, years),
    addsBoxes: !workbook.forms.some(({ blocks }) =>
      blocks.some(({ fields }) => fields.has('progress')),
    ),
    unread: unreadOfWorkbook(workbook, fiscalYear, shown),
    left,
  };
};

/**
 * Looks at a workbook's table as the beginning of a plan: what it gives, and what of it would come along
 * into a form of ours; changes nothing.
 *
 * @param id random, for the form
 */
export const startFromTable = (
  workbook: RecognisedWorkbook,
  id: string,
): Result<TableStart, StartFault> => {
  const { forms, profile: told } = workbook;
  const plan = importPlan(workbook);
  if (!plan.ok) return plan;
  const what = notReadIn(forms);
  if (what.length > 0) return failure({ kind: 'not-read', what });
  const read = withFormOf(plan.value, forms, told);
  // Targets may stand in rows of their own, without a column.
  const catalog = withTargetColumn(read, hasTargets(read));
  const carried = entriesOfWorkbook(workbook, catalog);
  if (!carried) return failure({ kind: 'no-items' });
  const [first] = forms;
  const seen = profileOfSheets(forms);
  const years = yearsIn(carried.entries);
  return success({
    workbook,
    catalog,
    profile: seen ? { ...seen, ...toldFormOf(told ?? {}) } : null,
    scale: first?.scale ?? null,
    years,
    counts: countsOf(catalog, carried.entries, years),
    move: seen ? moveOf(workbook, catalog, carried, id) : null,
  });
};

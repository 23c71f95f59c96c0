import { catalogOfDepartment, type Catalog } from '../../core/catalog/catalog';
import { countSampleTexts } from '../../core/catalog/plan-texts';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { unreadEntries, type UnreadEntry } from '../../core/merge/index/unread-entries';
import { blockKey, NO_ENTRIES, type SheetEntries } from '../../core/record/entries';
import { carryEntries, type CarriedEntries } from '../../core/form/read/carried-entries';
import { layoutForm } from '../../core/form/write/layout';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { failure, success, type Result } from '../../core/result';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** Years a form shows unless told otherwise, as the R4 sheet does. */
export const DEFAULT_YEARS = 3;

/** What a person asks for. */
export interface FormOrder {
  readonly catalog: Catalog;
  readonly fiscalYear: FiscalYear;
  readonly years?: number;
  readonly department?: string;
  readonly entries?: SheetEntries;
  readonly protect?: boolean;
  /** Random, to tell workbooks apart. */
  readonly id: string;
}

/** Why a form cannot be made. */
export type FormFailure = {
  readonly kind: 'department-unknown';
  readonly department: string;
  readonly known: readonly string[];
};

/** How many sample sentences the form of an order would hold. */
export const sampleTextsOf = ({
  catalog,
  department,
}: Pick<FormOrder, 'catalog' | 'department'>): number =>
  countSampleTexts(department === undefined ? catalog : catalogOfDepartment(catalog, department));

/** Makes the workbook of a plan, whole or one department's part. */
export const makeForm = (order: FormOrder): Result<WorkbookBlueprint, FormFailure> => {
  const { catalog, department } = order;
  const part = department === undefined ? catalog : catalogOfDepartment(catalog, department);
  if (department !== undefined && part.items.length === 0) {
    const known = [...new Set(catalog.items.flatMap((item) => item.departments))];
    return failure({ kind: 'department-unknown', department, known });
  }
  return success(
    layoutForm({
      catalog: part,
      fiscalYear: order.fiscalYear,
      years: order.years ?? DEFAULT_YEARS,
      department: department ?? null,
      entries: order.entries ?? NO_ENTRIES,
      id: order.id,
      protect: order.protect ?? false,
    }),
  );
};

/** Entries of any workbook or text that can be read, for a plan; those of several forms together, the first one's winning. */
export const entriesOfWorkbook = (
  { forms }: RecognisedWorkbook,
  catalog: Catalog,
): CarriedEntries | undefined => {
  const carried = forms.map((form) => carryEntries(form, catalog));
  if (!carried[0]) return undefined;
  const blocks = new Map([...carried].reverse().flatMap(({ entries }) => [...entries.blocks]));
  return {
    entries: { fiscalYear: carried[0].entries.fiscalYear, blocks },
    left: carried.flatMap(({ left }) => left),
  };
};

/** Entries of a workbook that a form of this year cannot be sure to have; of each item in the form that wins. */
export const unreadOfWorkbook = (
  { forms }: RecognisedWorkbook,
  fiscalYear: FiscalYear,
  years: number,
): readonly UnreadEntry[] => {
  const taken = new Set<string>();
  return forms.flatMap((form) => {
    const own = new Set<string>();
    const unread = unreadEntries(form, fiscalYear - years + 1, fiscalYear, (block) => {
      if (block.number === null) return true;
      const key = blockKey(block.number, block.occurrence);
      own.add(key);
      return !taken.has(key);
    });
    for (const key of own) taken.add(key);
    return unread;
  });
};

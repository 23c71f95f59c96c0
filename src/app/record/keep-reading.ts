import type { Catalog } from '../../core/catalog/catalog';
import type { SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import type { FormProfile } from '../../core/profile/form-profile';
import type { WorkbookIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { covers } from '../form/own-plan';
import type { WorkbookReading } from '../form/read-this-sheet';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { importPlan } from '../recognise/import-plan';
import type { JournalEntry } from '../undo/journal';
import { ownIdentity } from './own-identity';
import { saveIdentity } from './save-identity';

/** Why a reading cannot be kept. */
export type KeepFailure = SheetCatalogFault | WorkbookFailure;

/** The workbook's plan with the reading: the one it has, while that holds every item that was read. */
const planWith = (
  { catalog, department }: WorkbookIdentity,
  read: Catalog,
  form: FormProfile,
): Catalog => {
  const isKept = catalog !== null && (department !== null || covers(catalog, read));
  if (isKept) return { ...catalog, form };
  return { ...read, form, ...(catalog?.settings ? { settings: catalog.settings } : {}) };
};

/**
 * Keeps in `_shinko` how the open workbook's sheets are read, with the plan that they give.
 *
 * @returns how to take it back; `null` where nothing had to change
 */
export const keepReading = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  { workbook, profile }: WorkbookReading,
  id: string,
): Promise<Result<JournalEntry | null, KeepFailure>> => {
  const plan = importPlan(workbook);
  if (!plan.ok) return plan;
  const fresh = ownIdentity(workbook, {}, id);
  if (!profile || !fresh) return failure({ kind: 'no-items' });
  const saved = await saveIdentity(port, loadXlsx, fresh, (known) => ({
    ...known,
    catalog: planWith(known, plan.value, profile),
  }));
  return saved.ok ? success(saved.value.entry) : saved;
};

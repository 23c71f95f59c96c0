import type { Catalog } from '../../core/catalog/catalog';
import type { SheetCatalogFault } from '../../core/form/read/catalog-of-sheet';
import type { FormProfile } from '../../core/profile/form-profile';
import type { WorkbookIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { covers } from '../form/own-plan';
import type { WorkbookReading } from '../form/read-this-sheet';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
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
  profile: FormProfile | null,
): Catalog => {
  const form = profile ? { form: profile } : {};
  const isKept = catalog !== null && (department !== null || covers(catalog, read));
  if (isKept) return { ...catalog, ...form };
  return { ...read, ...form, ...(catalog?.settings ? { settings: catalog.settings } : {}) };
};

/**
 * Keeps in `_shinko` the plan that the open workbook's sheets give, and how they are read.
 *
 * @param profile `null` of sheets of our own form, which need none
 * @returns how to take it back; `null` where nothing had to change
 */
export const keepPlan = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  workbook: RecognisedWorkbook,
  profile: FormProfile | null,
  id: string,
): Promise<Result<JournalEntry | null, KeepFailure>> => {
  const plan = importPlan(workbook);
  if (!plan.ok) return plan;
  const fresh = ownIdentity(workbook, {}, id);
  if (!fresh) return failure({ kind: 'no-items' });
  const saved = await saveIdentity(port, loadXlsx, fresh, (known) => ({
    ...known,
    catalog: planWith(known, plan.value, profile),
  }));
  return saved.ok ? success(saved.value.entry) : saved;
};

/** The same of sheets of another form, as they were read. */
export const keepReading = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  { workbook, profile }: WorkbookReading,
  id: string,
): Promise<Result<JournalEntry | null, KeepFailure>> =>
  profile ? keepPlan(port, loadXlsx, workbook, profile, id) : failure({ kind: 'no-items' });

import type { ItemNumber } from '../../core/value/item-number';
import type { Catalog, CatalogItem } from '../../core/catalog/catalog';
import { diffCatalogs, type CatalogDiff } from '../../core/catalog/diff-catalogs';
import { failure, success, type Result } from '../../core/result';
import { ownPlanOf } from '../form/own-plan';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseInChunks, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { ownIdentity } from '../record/own-identity';
import { saveIdentity } from '../record/save-identity';
import type { JournalEntry } from '../undo/journal';

/** The workbook has no form that tells its plan and year. */
export interface NoPlan {
  readonly kind: 'no-plan';
}

const openWorkbook = async (
  port: WorkbookPort,
  pause: Pause,
): Promise<Result<RecognisedWorkbook, WorkbookFailure>> => {
  const snapshot = await port.read();
  return snapshot.ok ? recogniseInChunks(snapshot.value, pause) : snapshot;
};

/** What differs from another year's plan to the open workbook's own. */
export const compareYears = async (
  port: WorkbookPort,
  pause: Pause,
  last: Catalog,
): Promise<Result<CatalogDiff, NoPlan | WorkbookFailure>> => {
  const workbook = await openWorkbook(port, pause);
  if (!workbook.ok) return workbook;
  const own = ownPlanOf(workbook.value);
  return own ? success(diffCatalogs(last, own.catalog)) : failure({ kind: 'no-plan' });
};

const withAlias = (catalog: Catalog, number: ItemNumber, name: string): Catalog => ({
  ...catalog,
  items: catalog.items.map((item) =>
    item.number === number && !item.aliases.includes(name)
      ? { ...item, aliases: [...item.aliases, name] }
      : item,
  ),
});

/**
 * Keeps in the workbook's plan that an item went by another name: a person said so. From then on the two
 * are one, whoever compares.
 *
 * @param id random, for a workbook that has no `_shinko` yet
 */
export const confirmSame = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  pause: Pause,
  { number }: Pick<CatalogItem, 'number'>,
  name: string,
  id: string,
): Promise<Result<JournalEntry | null, NoPlan | WorkbookFailure>> => {
  const workbook = await openWorkbook(port, pause);
  if (!workbook.ok) return workbook;
  const own = ownPlanOf(workbook.value);
  const fresh = ownIdentity(workbook.value, {}, id);
  if (!own || !fresh) return failure({ kind: 'no-plan' });
  const saved = await saveIdentity(port, loadXlsx, fresh, (known) => ({
    ...known,
    catalog: withAlias(known.catalog ?? own.catalog, number, name),
  }));
  return saved.ok ? success(saved.value.entry) : saved;
};

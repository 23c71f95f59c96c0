import type { CellStyle, SheetBlueprint, WorkbookBlueprint } from '../../../../core/grid/blueprint';
import { writeContents, writeNumberFormats } from './contents';
import { writeColumnLooks, writeLooks } from './looks';
import { Requests } from './requests';
import { setUp } from './setup';

/** Reads a file as a plan, for an Excel that takes in no files; `undefined` where it cannot be read. */
export type ReadPlan = (file: Uint8Array) => Promise<WorkbookBlueprint | undefined>;

/** Sheets of a plan by their names; `undefined` where one is lacking. */
export const plannedSheets = (
  plan: WorkbookBlueprint | undefined,
  names: readonly string[],
): readonly SheetBlueprint[] | undefined => {
  const sheets = names.map((name) => plan?.sheets.find((sheet) => sheet.name === name));
  return sheets.every((sheet) => sheet !== undefined) ? sheets : undefined;
};

const writeSheet = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  planned: { readonly plan: SheetBlueprint; readonly styles: readonly CellStyle[] },
): Promise<void> => {
  await writeColumnLooks(requests, sheet, planned);
  await writeNumberFormats(requests, sheet, planned);
  await writeContents(requests, sheet, planned);
  await writeLooks(requests, sheet, planned);
  await setUp(requests, sheet, planned.plan);
};

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/**
 * Writes sheets after the last one through Excel's API in bulk, as the file would have brought them, but
 * for notes and the Japanese input mode, which the API does not set. One sync, and one more for every 4 MB;
 * the last request is left to the caller to send, with what is to follow.
 */
export const writeSheets = async (
  context: Excel.RequestContext,
  sheets: readonly SheetBlueprint[],
  styles: readonly CellStyle[],
): Promise<readonly Excel.Worksheet[]> => {
  const requests = new Requests(context);
  // All first, so that formulas find each other's sheets.
  const added = sheets.map(({ name }) => context.workbook.worksheets.add(name));
  for (const [index, plan] of sheets.entries()) {
    await writeSheet(requests, added[index]!, { plan, styles });
  }
  for (const [index, { protected: isProtected, visibility }] of sheets.entries()) {
    if (isProtected) added[index]!.protection.protect();
    if (visibility !== 'visible') added[index]!.visibility = VISIBILITY[visibility];
  }
  return added;
};

/** Whether a plan's sheet has any look of its own. */
export const hasLooks = (plan: SheetBlueprint, styles: readonly CellStyle[]): boolean =>
  plan.cells.some(({ style }) => Object.keys(styles[style] ?? {}).length > 0);

/** Puts a sheet's looks on anew, where Excel lost them on the way; the last request is the caller's to send. */
export const restoreLooks = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetBlueprint,
  styles: readonly CellStyle[],
): Promise<void> => {
  const requests = new Requests(context);
  if (plan.protected) sheet.protection.unprotect();
  await writeColumnLooks(requests, sheet, { plan, styles });
  await writeNumberFormats(requests, sheet, { plan, styles });
  await writeLooks(requests, sheet, { plan, styles });
  if (plan.protected) sheet.protection.protect();
};

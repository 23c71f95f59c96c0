import { looksPlain, type LookAnswer } from './lost-looks';
import { hasLooks, plannedSheets, type ReadPlan, restoreLooks } from './write-sheets';

/** Looks that Excel lost on the way are put on anew. */
export const mendLooks = async (
  context: Excel.RequestContext,
  { file, sheets }: { readonly file: Uint8Array; readonly sheets: readonly string[] },
  look: LookAnswer | undefined,
  readPlan: ReadPlan,
): Promise<void> => {
  if (!look || !looksPlain(look)) return;
  const plan = await readPlan(file);
  const planned = plannedSheets(plan, sheets)?.filter((sheet) => hasLooks(sheet, plan!.styles));
  if (!planned || planned.length === 0) return;
  for (const sheet of planned) {
    const standing = context.workbook.worksheets.getItem(sheet.name);
    await restoreLooks(context, standing, sheet, plan!.styles);
  }
  await context.sync();
};

import type { WorkbookBlueprint } from '../../core/grid/blueprint';

/** A plan that can be a file: a file needs a sheet that can be seen, which is not put into a workbook. */
export const ensureVisibleSheet = (plan: WorkbookBlueprint): WorkbookBlueprint => {
  const [first] = plan.sheets;
  if (!first || plan.sheets.some(({ visibility }) => visibility === 'visible')) return plan;
  const seen = { ...first, name: 'Sheet1', visibility: 'visible' as const, cells: [] };
  return { ...plan, sheets: [seen, ...plan.sheets] };
};

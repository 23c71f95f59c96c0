import type { WorkbookBlueprint } from '../../core/grid/blueprint';

/** A blueprint that can be a file: a file needs a sheet that can be seen, which is not put into a workbook. */
export const ensureVisibleSheet = (blueprint: WorkbookBlueprint): WorkbookBlueprint => {
  const [first] = blueprint.sheets;
  if (!first || blueprint.sheets.some(({ visibility }) => visibility === 'visible'))
    return blueprint;
  const seen = { ...first, name: 'Sheet1', visibility: 'visible' as const, cells: [] };
  return { ...blueprint, sheets: [seen, ...blueprint.sheets] };
};

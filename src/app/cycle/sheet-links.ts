import type { Grid } from '../../core/grid/grid';

/** Formulas of a sheet that point to other sheets. */
export interface SheetLinks {
  readonly sheet: string;
  readonly formulas: number;
}

const namesIn = (sheet: string): readonly string[] => [
  `'${sheet.replaceAll("'", "''")}'!`,
  `${sheet}!`,
];

/** Where formulas of other sheets point to some of these, by sheet. */
export const linksToSheets = (
  grids: readonly Grid[],
  targets: ReadonlySet<string>,
): readonly SheetLinks[] => {
  const names = [...targets].filter((sheet) => sheet !== '').flatMap(namesIn);
  return grids.flatMap(({ sheet, formulas }) => {
    if (sheet === null || targets.has(sheet)) return [];
    const pointing = [...formulas.values()].filter((formula) =>
      names.some((name) => formula.includes(name)),
    );
    return pointing.length > 0 ? [{ sheet, formulas: pointing.length }] : [];
  });
};

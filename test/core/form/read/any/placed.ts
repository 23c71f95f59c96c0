import type { CellValue, Grid } from '../../../../../src/core/grid/grid';
import { PlacedCells } from '../../../../../src/core/form/read/any/placed-cells';
import { ToldWords, type ToldForm } from '../../../../../src/core/profile/told-form';
import { otherForm } from './other-forms';

/** The cells of a sheet with what was said of how it is built, where something was. */
export const placed = (
  rows: readonly (readonly CellValue[])[],
  {
    merged = [],
    told,
    ...grid
  }: Partial<Grid> & { readonly merged?: readonly string[]; readonly told?: ToldForm } = {},
): PlacedCells =>
  new PlacedCells({ ...otherForm('一覧', rows, merged), ...grid }, new ToldWords(told));

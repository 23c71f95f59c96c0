import type { CellValue } from '../../../../../src/core/grid/grid';
import { cardLabels, type CardLabels } from '../../../../../src/core/form/read/any/card-labels';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { placed } from './placed';

/** How a card is given to be read. */
export interface GivenCard {
  readonly merged?: readonly string[];
  readonly told?: ToldForm;
  readonly taken?: readonly number[];
  readonly overrides?: ReadonlyMap<string, HeadingRole>;
}

/** The labels of a sheet. */
export const labelsIn = (
  rows: readonly (readonly CellValue[])[],
  { merged = [], told = {}, taken = [], overrides }: GivenCard = {},
): CardLabels =>
  cardLabels(
    placed(rows, { merged, told }),
    { top: 0, bottom: rows.length - 1 },
    (row) => taken.includes(row),
    overrides,
  );

import type { CellValue } from '../../../../../src/core/grid/grid';
import { readCards, type FoundCard } from '../../../../../src/core/form/read/any/read-card';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { measureLines } from './measures-of';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** How a sheet of cards is given to be read. */
export interface GivenCards {
  readonly merged?: readonly string[];
  readonly title?: number | null;
  readonly beside?: number | null;
  readonly overrides?: ReadonlyMap<string, HeadingRole>;
}

/** The cards of a sheet. */
export const cardsIn = (
  rows: Rows,
  { merged = [], title = 2022, beside = null, overrides }: GivenCards = {},
): ReturnType<typeof readCards> =>
  readCards(placed(rows, { merged }), [], { title, beside }, overrides);

/** The first card of a sheet. */
export const cardIn = (rows: Rows, given?: GivenCards): FoundCard['item'] =>
  cardsIn(rows, given).cards[0]!.item;
/** What the first card counts. */
export const measuresIn = (rows: Rows, given?: GivenCards) =>
  cardIn(rows, given).measures.map(measureLines);

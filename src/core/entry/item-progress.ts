import type { FieldCell } from '../form/read/recognised';
import type { BlockView } from '../rules/rule';

/** How far an item of this year is filled in. */
export type FillState = 'untouched' | 'begun' | 'filled';

const isFilled = ({ text, fault }: FieldCell): boolean => fault !== undefined || text.trim() !== '';

/** Of each field that a person fills in this year, whether it is; units are laid out with the form. */
const ownFields = ({ block, rows }: BlockView): readonly boolean[] => {
  const { fields } = block;
  const current = rows.filter(({ isCurrent }) => isCurrent).map(({ row }) => row);
  return [
    ...(fields.has('value') ? current.map(({ value }) => isFilled(value)) : []),
    ...(fields.has('grade') ? current.map(({ grade }) => isFilled(grade)) : []),
    ...(fields.has('progress') ? [block.boxes.some(({ box }) => box.ticked)] : []),
    ...(fields.has('narrative') ? [isFilled(block.narrative)] : []),
  ];
};

/** How far an item is filled in: its values, grades, boxes and narrative of the sheet's own year. */
export const fillState = (view: BlockView): FillState => {
  const own = ownFields(view);
  if (!own.includes(true)) return 'untouched';
  const { fields } = view.block;
  const units = view.rows.filter(({ isCurrent }) => isCurrent).map(({ row }) => row.unit);
  const hasUnits = !fields.has('unit') || units.every(isFilled);
  return own.includes(false) || !hasUnits ? 'begun' : 'filled';
};

/** Whether an item is filled in here; a repeat follows its original where that is on the sheet. */
export const isToFill = ({ original }: BlockView): boolean => original === null;

/**
 * Of items in sheet order, the place of the first after `at` that is not filled in, going round at the
 * end; `null` where all are.
 *
 * @param at place of the item that is being filled in; -1 where none is
 */
export const nextToFill = (states: readonly FillState[], at: number): number | null => {
  const order = [...states.keys()].map((step) => (at + 1 + step) % states.length);
  return order.find((index) => states[index] !== 'filled') ?? null;
};

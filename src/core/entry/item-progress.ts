import type { FieldCell } from '../form/read/recognised';
import type { BlockView } from '../rules/rule';

/** How far an item of this year is filled in. */
export type FillState = 'untouched' | 'begun' | 'filled';

const isFilled = ({ text, fault }: FieldCell): boolean => fault !== undefined || /\S/u.test(text);

/** How far an item is filled in: its values, grades, boxes and narrative of the sheet's own year; units are laid out with the form. */
export const fillState = ({ block, rows }: BlockView): FillState => {
  const { fields } = block;
  let [isBegun, isWhole] = [false, true];
  const see = (isThere: boolean): void => {
    if (isThere) isBegun = true;
    else isWhole = false;
  };
  let hasUnits = true;
  for (const { isCurrent, row } of rows) {
    if (!isCurrent) continue;
    if (fields.has('value')) see(isFilled(row.value));
    if (fields.has('grade')) see(isFilled(row.grade));
    if (fields.has('unit') && !isFilled(row.unit)) hasUnits = false;
  }
  if (fields.has('progress')) see(block.boxes.some(({ box }) => box.ticked));
  if (fields.has('narrative')) see(isFilled(block.narrative));
  if (!isBegun) return 'untouched';
  return isWhole && hasUnits ? 'filled' : 'begun';
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
  for (let step = 1; step <= states.length; step += 1) {
    const index = (at + step) % states.length;
    if (states[index] !== 'filled') return index;
  }
  return null;
};

import type { FiscalYear } from '../../core/era/fiscal-year';
import type { FieldCell, RecognisedSheet, YearFigures } from '../../core/form/read/recognised';
import { cellKey } from '../../core/grid/grid';

/** What of a year is told in a cell of its own. */
export const YEARLY = ['value', 'target', 'rate', 'difference', 'grade'] as const;
export type Yearly = (typeof YEARLY)[number];

/** A cell that holds one year's figure or grade of a measure. */
export interface YearlySlot {
  /** The measure: places of its item and of itself. */
  readonly measure: string;
  readonly role: Yearly;
  readonly year: FiscalYear;
  readonly cell: FieldCell;
}

/** A form's yearly cells, by their place and by what they hold. */
export interface YearlySlots {
  readonly byCell: ReadonlyMap<number, YearlySlot>;
  readonly byMeaning: ReadonlyMap<string, YearlySlot>;
}

/** What names a slot: the measure, what is told and of which year. */
export const slotName = (measure: string, role: Yearly, year: FiscalYear): string =>
  `${measure} ${role} ${year}`;

const cellOf = (figures: YearFigures, role: Yearly): FieldCell | null => {
  const cell = figures[role];
  return cell && cell.fault !== 'absent' ? cell : null;
};

/** The yearly cells of a form's items. */
export const slotsOf = ({ blocks }: RecognisedSheet): YearlySlots => {
  const byCell = new Map<number, YearlySlot>();
  const byMeaning = new Map<string, YearlySlot>();
  for (const { index, measures } of blocks) {
    for (const [at, { years }] of measures.entries()) {
      const measure = `${index}/${at}`;
      for (const figures of years) {
        for (const role of YEARLY) {
          const cell = cellOf(figures, role);
          if (!cell || figures.year === undefined) continue;
          const slot = { measure, role, year: figures.year.year, cell };
          const [key, name] = [cellKey(cell.row, cell.column), slotName(measure, role, slot.year)];
          // One grade may stand for several measures; it is told once.
          if (!byCell.has(key)) byCell.set(key, slot);
          if (!byMeaning.has(name)) byMeaning.set(name, slot);
        }
      }
    }
  }
  return { byCell, byMeaning };
};

/** The slots of a role. */
export const slotsOfRole = ({ byMeaning }: YearlySlots, role: Yearly): readonly YearlySlot[] =>
  [...byMeaning.values()].filter((slot) => slot.role === role);

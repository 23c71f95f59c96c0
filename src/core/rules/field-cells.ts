import type { FieldCell, ItemBlock, YearFigures } from '../form/read/recognised';
import type { FindingField } from '../record/finding';
import type { BlockView, RowView } from './rule';

/** A cell of an item, with the field that it belongs to and the year that it is of. */
export interface CellOfItem {
  readonly cell: FieldCell;
  readonly field: FindingField;
  readonly row?: RowView;
}

/** Cells of an item that hold words: its name, departments, description, indicators and narrative. */
export const textCells = (block: ItemBlock): readonly CellOfItem[] => [
  { cell: block.nameCell, field: 'name' },
  { cell: block.departmentsCell, field: 'departments' },
  { cell: block.description, field: 'description' },
  ...block.measures.map(({ indicatorCell }): CellOfItem => ({
    cell: indicatorCell,
    field: 'indicator',
  })),
  { cell: block.narrative, field: 'narrative' },
];

/** Cells of an item that are filled for each year. */
export const entryCells = ({ rows }: BlockView): readonly CellOfItem[] => {
  const cells: CellOfItem[] = [];
  for (const row of rows) {
    const { value, unit, grade } = row.row;
    cells.push(
      { cell: value, field: 'value', row },
      { cell: unit, field: 'unit', row },
      { cell: grade, field: 'grade', row },
    );
  }
  return cells;
};

/** The years of all of an item's measures, one measure after the other. */
export const yearsOf = ({ measures }: ItemBlock): readonly YearFigures[] =>
  measures.length === 1 ? measures[0]!.years : measures.flatMap(({ years }) => years);

import { SHIROI } from '../../profile/profile';
import type { Grid } from '../../grid/grid';
import { columnRoles, findColumnRole, type ColumnRole } from '../../profile/columns';
import type { FieldCell, HeaderRow, ItemBlock, MissingFields, RecognisedSheet } from './recognised';

/** Where things stand on a form: the one place that answers for the layout. */

/** The field that a cell of an item's rows belongs to; `undefined` beside the form. */
export const fieldAt = ({ layout }: ItemBlock, column: number): ColumnRole | undefined =>
  columnRoles(layout).get(column);

/** The column that holds a field of an item; `undefined` where the form has no place for it. */
export const columnOf = ({ layout }: ItemBlock, field: ColumnRole): number | undefined =>
  layout.columns.get(field);

const lastOf = ({ columns, further = [] }: HeaderRow): number =>
  Math.max(0, ...columns.values(), ...further.map(([column]) => column));

/** The right-most column of an item's fields; what stands beyond is not the form's. */
export const lastColumnOf = ({ layout }: ItemBlock): number => lastOf(layout);

/** The right-most column of a sheet's forms. */
export const lastColumnOfSheet = ({ layouts }: RecognisedSheet): number =>
  Math.max(...layouts.map(lastOf));

/** Columns in which any of a sheet's forms has one of these fields. */
export const columnsOfFields = (
  { layouts }: RecognisedSheet,
  fields: readonly ColumnRole[],
): ReadonlySet<number> =>
  new Set(
    layouts.flatMap(({ columns, further = [] }) => [
      ...fields.flatMap((field) => columns.get(field) ?? []),
      ...further.flatMap(([column, field]) => (fields.includes(field) ? [column] : [])),
    ]),
  );

/** Rows that hold headings of columns. */
export const headingRows = ({ layouts }: RecognisedSheet): ReadonlySet<number> =>
  new Set(layouts.map(({ row }) => row));

/** The first row that holds headings of columns; 0 where none does. */
export const firstHeadingRow = ({ layouts }: RecognisedSheet): number => layouts[0]?.row ?? 0;

/** A blank cell where a field of an item would begin. */
export const blankCell = (
  { layout, top }: { readonly layout: HeaderRow; readonly top: number },
  field: ColumnRole,
): FieldCell => ({ row: top, column: layout.columns.get(field) ?? 0, text: '' });

/** Whether a header row holds words that name no column. */
const hasUnknownHeading = ({ values }: Grid, { row }: HeaderRow): boolean =>
  (values[row] ?? []).some(
    (value) =>
      typeof value === 'string' && value.trim() !== '' && findColumnRole(value) === undefined,
  );

/** What the headers of items lack. */
export const missingFieldsOf = (
  grid: Grid,
  headers: Iterable<HeaderRow>,
): readonly MissingFields[] =>
  [...new Set(headers)].flatMap((header): MissingFields[] => {
    const fields = SHIROI.required.filter((field) => !header.fields.has(field));
    if (fields.length === 0) return [];
    const column = Math.min(...header.columns.values());
    const at = { row: header.row, column, text: '' };
    return [{ at, fields, hasUnknown: hasUnknownHeading(grid, header) }];
  });

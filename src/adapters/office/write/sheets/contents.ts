import type { CellStyle, PlannedCell, SheetBlueprint } from '../../../../core/grid/blueprint';
import type { CellContent } from '../../../../core/grid/edit';
import { TEXT_FORMAT, toEntry } from '../../read/typed-content';
import { TRIP_BYTES } from '../../run/memory';
import type { Requests } from './requests';

/** Rows that are written together, from column A on. */
interface Band {
  readonly top: number;
  readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
  readonly bytes: number;
}

const BAND_BYTES = TRIP_BYTES / 4;
const CELL_BYTES = 8;

const rowsOf = ({ cells }: SheetBlueprint): readonly (readonly (PlannedCell | undefined)[])[] => {
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const rows = Array.from({ length: height }, () =>
    Array<PlannedCell | undefined>(width).fill(undefined),
  );
  for (const cell of cells) rows[cell.row]![cell.column] = cell;
  return rows;
};

const bytesOf = (cell: PlannedCell | undefined): number =>
  CELL_BYTES +
  (typeof cell?.value === 'string' ? cell.value.length * 3 : 0) +
  (cell?.formula?.length ?? 0);

const bandsOf = (sheet: SheetBlueprint): readonly Band[] => {
  const bands: { top: number; rows: (readonly (PlannedCell | undefined)[])[]; bytes: number }[] =
    [];
  rowsOf(sheet).forEach((row, index) => {
    const bytes = row.reduce((sum, cell) => sum + bytesOf(cell), 0);
    const last = bands.at(-1);
    if (last && last.bytes + bytes <= BAND_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else bands.push({ top: index, rows: [row], bytes });
  });
  return bands;
};

const formatOf = (styles: readonly CellStyle[], cell: PlannedCell | undefined): string =>
  styles[cell?.style ?? 0]?.numberFormat ?? 'General';

const contentOf = (cell: PlannedCell | undefined): CellContent =>
  cell?.formula === undefined ? (cell?.value ?? null) : { formula: cell.formula };

const rangeOf = (sheet: Excel.Worksheet, { top, rows }: Band): Excel.Range =>
  sheet.getRangeByIndexes(top, 0, rows.length, rows[0]!.length).untrack();

/** Number formats alone, where something has one. */
export const writeNumberFormats = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  { plan, styles }: { readonly plan: SheetBlueprint; readonly styles: readonly CellStyle[] },
): Promise<void> => {
  for (const band of bandsOf(plan)) {
    const formats = band.rows.map((row) => row.map((cell) => formatOf(styles, cell)));
    if (formats.flat().every((format) => format === 'General')) continue;
    await requests.add(formats.flat().join().length * 2, () => {
      rangeOf(sheet, band).numberFormat = formats;
    });
  }
};

/** Values and formulas, each arriving as it is planned; text cells that hold more are text cells after it. */
export const writeContents = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  { plan, styles }: { readonly plan: SheetBlueprint; readonly styles: readonly CellStyle[] },
): Promise<void> => {
  for (const band of bandsOf(plan)) {
    const entries = band.rows.map((row) =>
      row.map((cell) => toEntry(contentOf(cell), formatOf(styles, cell))),
    );
    const mask = (format: string): (string | null)[][] =>
      entries.map((row) => row.map(({ asGeneral }) => (asGeneral ? format : null)));
    const isMixed = entries.flat().some(({ asGeneral }) => asGeneral);
    await requests.add(band.bytes, () => {
      const range = rangeOf(sheet, band);
      if (isMixed) range.numberFormat = mask('General');
      range.formulas = entries.map((row) => row.map(({ entry }) => entry));
      if (isMixed) range.numberFormat = mask(TEXT_FORMAT);
    });
  }
};

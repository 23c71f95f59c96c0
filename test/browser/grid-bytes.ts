import { createXlsx } from '../../src/adapters/xlsx';
import type { Grid } from '../../src/core/grid/grid';

/** A sheet as a file. */
export const bytesOfGrid = ({ sheet, values }: Grid): Uint8Array => {
  const cells = values.flatMap((row, at) =>
    (row ?? []).map((value, column) => ({ row: at, column, value: value ?? null, style: 0 })),
  );
  const none = { merges: [], validations: [], conditionalFormats: [], notes: [] };
  return createXlsx().write({
    styles: [{}],
    sheets: [
      {
        name: sheet ?? 'Sheet1',
        visibility: 'visible',
        cells,
        ...none,
        columnWidths: new Map([
          [0, 20],
          [1, 30],
        ]),
        rowHeights: new Map(),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
    activeSheet: 0,
  });
};

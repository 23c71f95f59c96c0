import { inflateRawSync } from 'node:zlib';
import type { CellStyle, PlannedCell, WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { CellEdit } from '../../src/core/grid/edit';
import type { Area, CellValue } from '../../src/core/grid/grid';

const SHEET = '進行管理';
const HEADER_ROWS = 7;
const BOXES = 4;
const COLUMNS = 13;
/** Columns whose cells span an item. */
const SPANNING = [0, 1, 2, 3];

const thin = { style: 'thin' } as const;
const border = { top: thin, bottom: thin, left: thin, right: thin };
const STYLES: readonly CellStyle[] = [
  {},
  { border, wrap: true },
  { border, numberFormat: '#,##0' },
  { border, numberFormat: '@', fill: '#FFFFCC' },
  { border, horizontal: 'center', font: { bold: true } },
];

const valueAt = (item: number, box: number, column: number): CellValue => {
  const isFirst = box === 0;
  const choices = ['☑ 達成', '□ 継続', '□ 見直し', '□ 廃止'];
  const values: Readonly<Record<number, CellValue>> = {
    0: isFirst ? item + 1 : null,
    1: isFirst ? `取組項目 ${item + 1}` : null,
    2: isFirst ? `${item % 30} 課` : null,
    3: isFirst ? `市民の満足度を高めるため、取組 ${item + 1} を関係課と連携して進めます。` : null,
    4: choices[box]!,
    5: isFirst ? '満足度' : null,
    6: 2021 + box,
    7: ((item * 37 + box * 11) % 1000) / 10,
    8: '％',
    9: choices[box]!,
    10: isFirst ? `成果は目標を上回った。課題は ${item % 7} 点。` : null,
    12: item * BOXES + box,
  };
  return values[column] ?? null;
};

const toCell = (item: number, box: number, column: number): PlannedCell => ({
  row: HEADER_ROWS + item * BOXES + box,
  column,
  value: valueAt(item, box, column),
  style: column === 6 || column === 7 ? 2 : column === 8 || column === 9 ? 3 : 1,
});

/** A plan in the form's shape: four rows and thirteen columns per item, merged over the item. */
export const planOf = (items: number): WorkbookBlueprint => {
  const cells: PlannedCell[] = [];
  const merges: Area[] = [];
  for (let item = 0; item < items; item++) {
    for (let box = 0; box < BOXES; box++) {
      for (let column = 0; column < COLUMNS; column++) cells.push(toCell(item, box, column));
    }
    const top = HEADER_ROWS + item * BOXES;
    for (const column of SPANNING) {
      merges.push({ top, left: column, bottom: top + BOXES - 1, right: column });
    }
  }
  const sheet = {
    name: SHEET,
    visibility: 'visible',
    cells,
    merges,
    columnWidths: new Map([[3, 40]]),
    hiddenColumns: new Set([12]),
    rowHeights: new Map(),
    hiddenRows: new Set<number>(),
    validations: [],
    conditionalFormats: [],
    notes: [],
  } as const;
  return { styles: STYLES, sheets: [sheet], activeSheet: 0 };
};

/** So many cells changed, spread over all items. */
export const editsOf = (count: number, items: number): readonly CellEdit[] =>
  Array.from({ length: count }, (_, at) => {
    const item = Math.floor((at * items) / count);
    const row = HEADER_ROWS + item * BOXES;
    return { sheet: SHEET, row, column: 7, from: valueAt(item, 0, 7), to: at };
  });

/** Unpacks every part and looks at each byte once: no reader can be faster. */
export const passOver = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  let record = view.getUint32(end + 16, true);
  let tags = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const start = view.getUint32(record + 42, true);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const packed = bytes.subarray(data, data + view.getUint32(record + 20, true));
    const isStored = view.getUint16(record + 10, true) === 0;
    const plain = isStored ? packed : inflateRawSync(packed);
    for (let at = 0; at < plain.length; at++) if (plain[at] === 0x3c) tags++;
    record +=
      46 +
      view.getUint16(record + 28, true) +
      view.getUint16(record + 30, true) +
      view.getUint16(record + 32, true);
  }
  return tags;
};

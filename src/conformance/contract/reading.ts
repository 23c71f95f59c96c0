import { cellAt, cellKey } from '../../core/grid/grid';
import { patchRows } from '../../core/grid/row-patch';
import { isTrue, refused, same, valueOf } from '../case/expect';
import { COLUMN, HEAD_ROWS, ITEM_ROWS, metaSheet, progressBook, progressSheet } from './blocks';
import {
  type ContractCase,
  EMPTY,
  gridOf,
  MISSING,
  ownSnapshot,
  placeOf,
  RENAMED,
  SHEET,
  valueAt,
} from './looking';

const someRows: ContractCase = {
  id: 'port.read-rows',
  run: async ({ open }) => {
    const book = await open(progressBook(4));
    const whole = await gridOf(book);
    await book.type(SHEET, 'H9', 77);
    const spans = [
      { top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 },
      { top: 8, bottom: 8 },
    ];
    const read = valueOf('read-rows', await book.port.readRows(SHEET, spans, 13));
    same('typed-value', cellAt(read, 8, 7), 77);
    same('values', read.values[HEAD_ROWS], whole.values[HEAD_ROWS]);
    same('other-rows', read.values[HEAD_ROWS - 1], undefined);
    same('patched', patchRows(whole, spans, read), await gridOf(book));
    const missing = refused({ kind: 'sheet-missing', sheet: MISSING });
    same('sheet-missing', await book.port.readRows(MISSING, spans, 13), missing);
  },
};

const everySheet: ContractCase = {
  id: 'port.read',
  run: async ({ open }) => {
    const plan = progressBook(3);
    const [sheet] = plan.sheets;
    const { row, column } = placeOf('L4');
    const repeat = { row, column, value: 100, formula: '=H4', style: 0 };
    const first = { ...sheet!, cells: [...sheet!.cells, repeat], hiddenRows: new Set([1]) };
    const book = await open({ ...plan, sheets: [first, ...plan.sheets.slice(1)] });
    const read = await ownSnapshot(book);
    same('active-sheet', read.activeSheet, SHEET);
    const listed = read.grids.map(({ sheet: name, visibility }) => [name, visibility]);
    same('sheets', listed, [
      [SHEET, 'visible'],
      ['_shinko', 'veryHidden'],
    ]);
    const grid = read.grids[0]!;
    same('title', cellAt(grid, 0, 0), '令和4年度 進行管理シート');
    same('value', cellAt(grid, HEAD_ROWS, COLUMN.value), 100);
    same('blank', cellAt(grid, 1, 0), null);
    same('number-format', grid.formats.get(cellKey(HEAD_ROWS, COLUMN.value)), '#,##0');
    same('formula', grid.formulas.get(cellKey(row, column)), '=H4');
    same('merge-count', grid.merges.length, 3 * 8);
    const areas = (merges: readonly object[]) => merges.map((area) => JSON.stringify(area));
    same('merges', new Set(areas(grid.merges)), new Set(areas(sheet!.merges)));
    same('hidden-rows', [...grid.hiddenRows], [1]);
    same('hidden-columns', [...grid.hiddenColumns], [COLUMN.key]);
  },
};

const emptySheet: ContractCase = {
  id: 'port.read-empty',
  run: async ({ open }) => {
    const book = await open({
      styles: [{}],
      sheets: [progressSheet(0, EMPTY), { ...metaSheet(), cells: [] }].map((sheet) => ({
        ...sheet,
        cells: [],
        validations: [],
        visibility: 'visible' as const,
      })),
      activeSheet: 0,
    });
    const grid = await gridOf(book, EMPTY);
    same(
      'values',
      grid.values.flat().filter((value) => value !== null),
      [],
    );
    same('merges', grid.merges, []);
  },
};

const seenLater: ContractCase = {
  id: 'port.read-again',
  run: async ({ open }) => {
    const book = await open(progressBook(2));
    await book.port.read();
    await book.type(SHEET, 'A60', '欄外のメモ');
    same('new-row', await valueAt(book, 'A60'), '欄外のメモ');
    await book.rename('_shinko', RENAMED);
    same('renamed', (await gridOf(book, RENAMED)).sheet, RENAMED);
    await book.deleteSheet(RENAMED);
    const { grids } = await ownSnapshot(book);
    same(
      'deleted',
      grids.map(({ sheet }) => sheet),
      [SHEET],
    );
  },
};

const cancelled: ContractCase = {
  id: 'port.cancel',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const read = await book.port.read({ signal: AbortSignal.abort() });
    same('cancelled', read, refused({ kind: 'cancelled' }));
  },
};

const choices: ContractCase = {
  id: 'port.drop-downs',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const cells = ['J4', 'K4'].map((address) => ({ sheet: SHEET, ...placeOf(address) }));
    const lists = valueOf('drop-downs', await book.port.dropDowns(cells));
    same('lists', lists, ['"A,B,C,D"', null]);
  },
};

const bytes: ContractCase = {
  id: 'port.bytes',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const read = await book.port.bytes();
    if (read.ok) {
      same('zip', [...read.value.subarray(0, 2)], [0x50, 0x4b]);
      return;
    }
    // Where Excel gives no file out, that is what it says.
    isTrue('told', ['bytes-refused', 'unsupported'].includes(read.failure.kind));
  },
};

/** 読む. */
export const READING: readonly ContractCase[] = [
  someRows,
  everySheet,
  emptySheet,
  seenLater,
  cancelled,
  choices,
  bytes,
];

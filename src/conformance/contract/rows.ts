import type { RowInsertion } from '../../app/ports/workbook';
import { cellKey } from '../../core/grid/grid';
import { DONE, refused, same, valueOf } from '../case/expect';
import type { ScratchBook } from '../case/scratch-book';
import { COLUMN, HEAD_ROWS, ITEM_ROWS, progressBook, progressSheet, STYLES } from './blocks';
import { type ContractCase, fileOf, gridOf, namesOf, SHEET, TEMPORARY, valueAt } from './looking';

const at = (before: number, item: number): RowInsertion => ({
  sheet: SHEET,
  before,
  source: {
    top: HEAD_ROWS + item * ITEM_ROWS,
    bottom: HEAD_ROWS + item * ITEM_ROWS + ITEM_ROWS - 1,
  },
});

/** The row of the second item. */
const SECOND = HEAD_ROWS + ITEM_ROWS;

const mergesOf = async (book: ScratchBook): Promise<readonly string[]> =>
  (await book.merges(SHEET)).map((area) => JSON.stringify(area)).toSorted();

const copied: ContractCase = {
  id: 'port.rows',
  run: async ({ open }) => {
    const plan = progressBook(2);
    const outside = COLUMN.key + 1;
    const repeat = { row: 8, column: outside, value: 100, formula: '=H8', style: 0 };
    const sheet = { ...plan.sheets[0]!, cells: [...plan.sheets[0]!.cells, repeat] };
    const book = await open({ ...plan, sheets: [sheet, plan.sheets[1]!] });
    const [contents, merges] = [await book.contents(SHEET), await mergesOf(book)];
    const source = { ...progressSheet(3, TEMPORARY), rowHeights: new Map([[SECOND, 60]]) };
    const file = book.file({ styles: STYLES, sheets: [source], activeSheet: 0 });
    const orders = [at(SECOND, 1), at(SECOND + ITEM_ROWS, 2)];
    const inserted = valueOf('put', await book.port.insertRows(file, TEMPORARY, orders));
    const places = inserted.map(({ top, bottom }) => [top, bottom]);
    same('places', places, [
      [7, 10],
      [15, 18],
    ]);
    same('values', inserted[1]!.values[0]!.slice(0, 2), [3, '取組3']);
    const names = [];
    for (const address of ['B8', 'B12', 'B16']) names.push(await valueAt(book, address));
    same('shifted', names, ['取組2', '取組2', '取組3']);
    same('temporary-gone', await namesOf(book), [SHEET, '_shinko']);
    same('merges', (await book.merges(SHEET)).length, 32);
    same('height', await book.height(SHEET, 7), 60);
    same('formula', (await gridOf(book)).formulas.get(cellKey(12, outside)), '=H12');
    same('taken', await book.port.removeRows(inserted), DONE);
    same('contents-back', await book.contents(SHEET), contents);
    same('merges-back', await mergesOf(book), merges);
  },
};

const entered: ContractCase = {
  id: 'port.rows-entered',
  run: async ({ open }) => {
    const book = await open(progressBook(2));
    const file = fileOf(book, TEMPORARY);
    const inserted = valueOf('put', await book.port.insertRows(file, TEMPORARY, [at(SECOND, 0)]));
    await book.type(SHEET, 'O8', '列の外のメモ');
    const removed = await book.port.removeRows(inserted);
    same('entered-since', removed, refused({ kind: 'entered-since', sheet: SHEET }));
  },
};

const locked: ContractCase = {
  id: 'port.rows-protected',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    await book.protect(SHEET);
    const file = fileOf(book, TEMPORARY);
    const inserted = await book.port.insertRows(file, TEMPORARY, [at(SECOND, 0)]);
    same('protected', inserted, refused({ kind: 'protected', sheet: SHEET }));
    same('none-left', await namesOf(book), [SHEET, '_shinko']);
  },
};

/** 行の出し入れ. */
export const ROWS: readonly ContractCase[] = [copied, entered, locked];

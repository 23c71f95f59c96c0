import { invertGrowth, type HeightOrder } from '../../core/form/write/height-order';
import type { HeightWish } from '../../core/form/write/row-growth';
import { Departure, DONE, isTrue, same, valueOf } from '../case/expect';
import type { ScratchBook } from '../case/scratch-book';
import { HEAD_ROWS, ITEM_ROWS, progressBook } from './blocks';
import { type ContractCase, edit, MISSING, SHEET, valueAt } from './looking';

/** Row of `_shinko` that keeps heights. */
const RECORD = 1;

/** The first item's rows are to show twenty lines. */
const WISH: HeightWish = {
  sheet: SHEET,
  key: '1-1',
  top: HEAD_ROWS,
  bottom: HEAD_ROWS + ITEM_ROWS - 1,
  needed: [{ top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1, lines: 20 }],
  planned: [Array.from({ length: ITEM_ROWS }, () => 18.75)],
};

/** Heights of the first item's rows. */
const givenHeights = async (book: ScratchBook): Promise<readonly number[]> => {
  const heights: number[] = [];
  for (let at = 0; at < ITEM_ROWS; at++) heights.push(await book.height(SHEET, HEAD_ROWS + at));
  return heights;
};

const keptJson = (heights: readonly number[]) => ({
  format: 'shinko-heights/1',
  sheets: { [SHEET]: { '1-1': heights } },
});

const grown: ContractCase = {
  id: 'port.heights',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const given = await givenHeights(book);
    const wish = { ...WISH, planned: [given.map((height, at) => (at === 1 ? 99 : height))] };
    const order: HeightOrder = { kind: 'fit', record: RECORD, wishes: [wish] };
    const cell = edit('K4', '計画どおり進んだ。', '長い文。');
    const growth = valueOf('written', await book.port.apply([cell], { heights: order }));
    if (!growth) throw new Departure('no-row-grew', null, 'no row was made higher');
    const after = await givenHeights(book);
    same('kept-row', after[1], given[1]);
    isTrue('high-enough', after.reduce((sum, height) => sum + height, 0) >= 20 * 15);
    const kept = (await book.cell('_shinko', `B${RECORD + 1}`)).value;
    same('record', kept, JSON.stringify(keptJson([after[0]!, 99, after[2]!, after[3]!])));
    const back = { kind: 'put', growth: invertGrowth(growth) } as const;
    await book.port.apply([edit('K4', '長い文。', '計画どおり進んだ。')], { heights: back });
    same('back', await givenHeights(book), given);
    same('text-back', await valueAt(book, 'K4'), '計画どおり進んだ。');
  },
};

const left: ContractCase = {
  id: 'port.heights-left',
  run: async ({ open }) => {
    const order: HeightOrder = { kind: 'fit', record: RECORD, wishes: [WISH] };
    const write = async (at: string, book: ScratchBook, heights: HeightOrder): Promise<void> => {
      const before = await givenHeights(book);
      same(at, await book.port.apply([edit('J4', 'A', 'B')], { heights }), DONE);
      same(`${at}-heights`, await givenHeights(book), before);
      same(`${at}-value`, await valueAt(book, 'J4'), 'B');
    };
    const locked = await open(progressBook(1));
    await locked.protect(SHEET);
    await write('protected', locked, order);
    const plan = progressBook(1);
    await write('no-record', await open({ ...plan, sheets: plan.sheets.slice(0, 1) }), order);
    await write('other-record', await open(progressBook(1)), { ...order, record: 0 });
    const gone = { ...order, wishes: [{ ...WISH, sheet: MISSING }] };
    await write('sheet-missing', await open(progressBook(1)), gone);
  },
};

/** 行の高さ. */
export const HEIGHTS: readonly ContractCase[] = [grown, left];

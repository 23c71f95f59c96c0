import type { WorkbookEvent } from '../../app/ports/workbook';
import { DONE, isTrue, refused, same, valueOf } from '../case/expect';
import type { ScratchBook } from '../case/scratch-book';
import { progressBook, progressSheet } from './blocks';
import {
  BESIDE,
  type ContractCase,
  fileOf,
  MISSING,
  NEW_SHEET,
  ownSnapshot,
  SHEET,
} from './looking';

interface Watch {
  readonly events: WorkbookEvent[];
  readonly has: (event: WorkbookEvent) => boolean;
  readonly stop: () => Promise<void>;
}

const watchOver = async (book: ScratchBook): Promise<Watch> => {
  const events: WorkbookEvent[] = [];
  const stop = valueOf('watch', await book.port.watch((event) => events.push(event)));
  const has = (event: WorkbookEvent): boolean =>
    events.some((one) => JSON.stringify(one) === JSON.stringify(event));
  return { events, has, stop };
};

const shown: ContractCase = {
  id: 'port.show',
  run: async ({ open, withheld }) => {
    const plan = progressBook(1);
    const book = await open({ ...plan, sheets: [progressSheet(1), progressSheet(1, BESIDE)] });
    const { events, has, stop } = await watchOver(book);
    const place = { sheet: BESIDE, row: 3, column: 9 };
    const told = { kind: 'selected', place } as const;
    same('shown', await book.port.show(place), DONE);
    await book.settle(() => has(told));
    same('active-sheet', (await ownSnapshot(book)).activeSheet, BESIDE);
    if (withheld.selections) isTrue('silent', !events.some(({ kind }) => kind === 'selected'));
    else isTrue('told', has(told));
    same('selection', await book.port.selection(), { ok: true, value: place });
    await stop();
  },
};

const watched: ContractCase = {
  id: 'port.watch',
  run: async ({ open, withheld }) => {
    const book = await open(progressBook(1));
    const { events, has, stop } = await watchOver(book);
    const area = withheld.changes === 'place' ? null : { top: 3, left: 9, bottom: 3, right: 9 };
    const change = { kind: 'changed', sheet: SHEET, area, isRemote: false } as const;
    const changes = () => events.filter(({ kind }) => kind === 'changed');
    await book.type(SHEET, 'J4', 'C');
    await book.settle(() => has(change));
    same('changed', changes(), withheld.changes === 'all' ? [] : [change]);
    const file = fileOf(book, NEW_SHEET);
    await book.port.insertSheets(file, [NEW_SHEET], { show: null });
    await book.settle(() => has({ kind: 'sheets-changed' }));
    isTrue('sheets-changed', has({ kind: 'sheets-changed' }));
    await book.settle();
    const told = events.length;
    await stop();
    await book.type(SHEET, 'J4', 'D');
    await book.settle();
    same('stopped', events.length, told);
  },
};

const missing: ContractCase = {
  id: 'port.show-missing',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const result = await book.port.show({ sheet: MISSING, row: 0, column: 0 });
    same('sheet-missing', result, refused({ kind: 'sheet-missing', sheet: MISSING }));
  },
};

/** 見せる、見張る. */
export const WATCHING: readonly ContractCase[] = [shown, watched, missing];

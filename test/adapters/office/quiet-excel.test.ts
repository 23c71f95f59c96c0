import type { WorkbookEvent } from '../../../src/app/ports/workbook';
import { progressBook, progressSheet } from '../../../src/conformance/contract/blocks';
import { openOfficeBook } from './open-book';

const SHEET = '進行管理';
const done = { ok: true, value: undefined };

describe('セルに打っている間', () => {
  const waits = { cellEdit: 'waits-where-asked' } as const;
  const edits = [{ sheet: SHEET, row: 3, column: 9, from: 'A', to: 'B' }];

  test('人が押したことは、打ち終えるのを待って済む', async () => {
    const book = openOfficeBook(progressBook(1), undefined, waits);
    book.host.setTrouble('cell-edit');
    let isOver = false;
    const applied = book.port.apply(edits).finally(() => (isOver = true));
    await book.settle();
    expect(isOver).toBe(false);
    book.host.setTrouble('none');
    expect(await applied).toEqual(done);
  });

  test('だれも待っていないことは、すぐに断られる', async () => {
    const book = openOfficeBook(progressBook(1), undefined, waits);
    const busy = { ok: false, failure: { kind: 'cell-edit' } };
    book.host.setTrouble('cell-edit');
    expect(await book.port.read({ isQuiet: true })).toEqual(busy);
    expect(await book.port.readRows(SHEET, [{ top: 3, bottom: 6 }], 13)).toEqual(busy);
    expect(await book.port.mark([], { isQuiet: true })).toEqual(busy);
    expect(await book.port.selection({ isQuiet: true })).toEqual(busy);
  });

  test('待っている読み取りは、中止できる', async () => {
    const book = openOfficeBook(progressBook(1), undefined, waits);
    book.host.setTrouble('cell-edit');
    const stop = new AbortController();
    const read = book.port.read({ signal: stop.signal });
    await book.settle();
    stop.abort();
    expect(await read).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    book.host.setTrouble('none');
    expect(await book.port.read()).toMatchObject({ ok: true });
  });
});

test('選んでいるセルは、知らせが来なくても尋ねれば分かる', async () => {
  const plan = { ...progressBook(1), sheets: [progressSheet(1), progressSheet(1, '別紙')] };
  const book = openOfficeBook(plan, undefined, { selectionEvents: 'silent' });
  const events: WorkbookEvent[] = [];
  await book.port.watch((event) => events.push(event));
  const place = { sheet: '別紙', row: 5, column: 9 };
  await book.port.show(place);
  await book.settle();
  expect(events).toEqual([]);
  book.host.meter.reset();
  expect(await book.port.selection()).toEqual({ ok: true, value: place });
  expect(book.host.meter.roundTrips).toBe(1);
});

test('場所を言わない変更も、シートの変更として伝わる', async () => {
  const book = openOfficeBook(progressBook(1), undefined, { changeEvents: 'without-address' });
  const events: WorkbookEvent[] = [];
  await book.port.watch((event) => events.push(event));
  book.type(SHEET, 'J4', 'C');
  await book.settle();
  expect(events).toEqual([{ kind: 'changed', sheet: SHEET, area: null, isRemote: false }]);
});

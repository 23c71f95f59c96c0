import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutRecord } from '../../../src/core/merge/write/record-sheet';
import {
  HEAD_ROWS,
  ITEM_ROWS,
  progressBook,
  progressSheet,
  STYLES,
} from '../../../src/conformance/contract/blocks';
import { breakCalls, type Breaking } from '../../faults/break-calls';
import { departure, stateOf } from '../../faults/state';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const NEW = '令和5年度';
const TEMPORARY = '_shinko_new';
const refused = { ok: false, failure: { kind: 'unknown' } };

/** Does something while one of the calls is broken. */
const whileBroken = async <T>(
  { host }: OfficeBook,
  at: number,
  breaking: Breaking,
  act: () => Promise<T>,
): Promise<T> => {
  const calls = breakCalls(host, at, breaking);
  const done = await act();
  calls.stop();
  return done;
};

const SHARES = [0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ kind: 'within' as const, share }));
const AFTERWARDS = { kind: 'afterwards' } as const;

const addition = {
  styles: STYLES,
  sheets: [progressSheet(1, NEW), progressSheet(2, '別紙')],
  activeSheet: 0,
};

test.each([...SHARES, AFTERWARDS])(
  'シートを取り除く途中で断られても（%o）、すべてあるか、すべてない',
  async (breaking) => {
    const book = openOfficeBook(progressBook(1));
    const names = addition.sheets.map(({ name }) => name);
    const before = stateOf(book.plan());
    await book.port.insertSheets(book.file(addition), names, { show: null });
    const standing = stateOf(book.plan());
    const grids = addition.sheets.map((sheet) => gridOfBlueprint(sheet, STYLES));
    await book.port.read();
    const removed = await whileBroken(book, 1, breaking, () => book.port.removeSheets(grids));
    const now = stateOf(book.plan());
    expect(departure(now, removed.ok ? before : standing)).toBeNull();
    if (!removed.ok) expect(await book.port.removeSheets(grids)).toMatchObject({ ok: true });
    expect(departure(stateOf(book.plan()), before)).toBeNull();
  },
);

const INSERTIONS = [1, 3].map((item) => ({
  sheet: SHEET,
  before: HEAD_ROWS + item * ITEM_ROWS,
  source: { top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 },
}));

const insertInto = (book: OfficeBook) => {
  const file = book.file({ styles: STYLES, sheets: [progressSheet(1, TEMPORARY)], activeSheet: 0 });
  return book.port.insertRows(file, TEMPORARY, INSERTIONS);
};

test.each([...SHARES, AFTERWARDS])(
  '行を入れる途中で断られたら（%o）、入れた行も仮のシートも残さない',
  async (breaking) => {
    const book = openOfficeBook(progressBook(3));
    const before = stateOf(book.plan());
    expect(await whileBroken(book, 2, breaking, () => insertInto(book))).toMatchObject(refused);
    expect(departure(stateOf(book.plan()), before)).toBeNull();
    expect(await insertInto(book)).toMatchObject({ ok: true });
  },
);

test.each([...SHARES, AFTERWARDS])(
  '入れた行を取り除く途中で断られても（%o）、すべてあるか、すべてない',
  async (breaking) => {
    const book = openOfficeBook(progressBook(3));
    const before = stateOf(book.plan());
    const inserted = await insertInto(book);
    if (!inserted.ok) throw new RangeError(inserted.failure.kind);
    const standing = stateOf(book.plan());
    const removed = await whileBroken(book, 1, breaking, () =>
      book.port.removeRows(inserted.value),
    );
    expect(departure(stateOf(book.plan()), removed.ok ? before : standing)).toBeNull();
    if (!removed.ok) expect(await book.port.removeRows(inserted.value)).toMatchObject({ ok: true });
    expect(departure(stateOf(book.plan()), before)).toBeNull();
  },
);

test('どの行が入れたものか分からなければ、人の行を取り除かない', async () => {
  const book = openOfficeBook(progressBook(3));
  const calls = breakCalls(book.host, 2, AFTERWARDS);
  const answer = book.host.answer;
  book.host.answer = (text) => {
    const said = answer(text);
    // Somebody fills the new rows in, before anybody looks.
    if (calls.writes.length === 3) book.type(SHEET, `K${HEAD_ROWS + ITEM_ROWS + 1}`, '人の文。');
    return said;
  };
  expect(await insertInto(book)).toMatchObject(refused);
  const texts = book.plan().sheets[0]!.cells.map(({ value }) => value);
  expect(texts).toContain('人の文。');
});

test('付けかけの印は、何も残さない', async () => {
  const book = openOfficeBook(progressBook(1));
  const before = stateOf(book.plan());
  const mark = {
    sheet: SHEET,
    row: HEAD_ROWS,
    column: 9,
    severity: 'error',
    content: 'A',
  } as const;
  await book.port.read();
  for (const share of [0.3, 0.5, 0.7]) {
    const breaking = { kind: 'within', share } as const;
    expect(await whileBroken(book, 0, breaking, () => book.port.mark([mark]))).toMatchObject(
      refused,
    );
    await book.port.read();
    expect(await book.port.mark([])).toMatchObject({ ok: true });
    expect(stateOf(book.plan())).toEqual(before);
  }
});

test('取込記録は、API で書いても、列の罫線が題に掛からない', async () => {
  const row = [11, '取組', 1, 'R4', '実績値', '1', '２', '産業課', '一課.xlsx', ''];
  const record = layoutRecord('取込記録', [row as never]);
  const states = [];
  for (const insertion of [undefined, 'forbidden', 'plain'] as const) {
    const book = openOfficeBook(progressBook(1), undefined, insertion ? { insertion } : {});
    await book.port.insertSheets(book.file(record), ['取込記録'], { show: null });
    states.push(stateOf(book.plan()));
  }
  expect(departure(states[1]!, states[0]!)).toBeNull();
  expect(departure(states[2]!, states[0]!)).toBeNull();
});

test('「①」は、API で書いても数にならない', async () => {
  const book = openOfficeBook(progressBook(1), undefined, { insertion: 'forbidden' });
  const sheet = { ...progressSheet(0, NEW), cells: [{ row: 0, column: 0, value: '① ', style: 0 }] };
  const file = book.file({ styles: STYLES, sheets: [sheet], activeSheet: 0 });
  await book.port.insertSheets(file, [NEW], { show: null });
  expect(book.plan().sheets.at(-1)!.cells).toContainEqual({
    row: 0,
    column: 0,
    value: '① ',
    style: 0,
  });
});

import { findBegun, undoEntry } from '../../../src/app/undo/journal';
import type { CellEdit } from '../../../src/core/grid/edit';
import {
  COLUMN,
  HEAD_ROWS,
  ITEM_ROWS,
  progressBook,
  progressSheet,
} from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const OTHER = '別紙';
const WEB_LIMIT = 5_000_000;

/** Does something ahead of each request, by its number from 1. */
const beforeRequests = ({ host }: OfficeBook, act: (number: number) => void): void => {
  const answer = host.answer.bind(host);
  let number = 0;
  host.answer = (request) => {
    number += 1;
    act(number);
    return answer(request);
  };
};

const openTwo = (): OfficeBook => {
  const plan = progressBook(60);
  const sheets = [plan.sheets[0]!, progressSheet(1, OTHER), ...plan.sheets.slice(1)];
  return openOfficeBook({ ...plan, sheets }, WEB_LIMIT);
};

const gradeEdit: CellEdit = {
  sheet: SHEET,
  row: HEAD_ROWS,
  column: COLUMN.grade,
  from: 'A',
  to: 'B',
};
/** Of a cell that a protected sheet locks. */
const lockedEdit: CellEdit = {
  sheet: OTHER,
  row: HEAD_ROWS,
  column: COLUMN.narrative,
  from: '計画どおり進んだ。',
  to: '別の文。',
};

/** Each is as long as a cell can be, so that they do not go into one request. */
const longEdits: readonly CellEdit[] = Array.from({ length: 60 }, (_, item) => ({
  sheet: SHEET,
  row: HEAD_ROWS + item * ITEM_ROWS,
  column: COLUMN.narrative,
  from: '計画どおり進んだ。',
  to: `${item}${'長'.repeat(30_000)}`,
}));

const CHECKED = 1;

test('書く途中で断られたら、同じ回に書いた分を戻す', async () => {
  const book = openTwo();
  const before = book.plan();
  beforeRequests(book, (number) => {
    if (number === CHECKED + 1) book.protect(OTHER);
  });
  const applied = await book.port.apply([gradeEdit, lockedEdit]);
  expect(applied).toMatchObject({ ok: false, failure: { kind: 'protected' } });
  expect(book.plan().sheets.map(({ cells }) => cells)).toEqual(
    before.sheets.map(({ cells }) => cells),
  );
});

test('文字の書式のセルは、戻した後も文字の書式のまま', async () => {
  const book = openTwo();
  const sheet = book.host.workbook.findSheet(SHEET)!;
  const place = { row: HEAD_ROWS, column: COLUMN.grade };
  const style = book.host.workbook.styles.indexOf({ numberFormat: '@' });
  book.host.workbook.store(sheet, place.row, place.column, { value: 'A', style });
  beforeRequests(book, (number) => {
    if (number === CHECKED + 1) book.protect(OTHER);
  });
  const number = { ...gradeEdit, to: 12 };
  expect(await book.port.apply([number, lockedEdit])).toMatchObject({ ok: false });
  const after = book.host.workbook.findSheet(SHEET)!;
  expect(after.cell(place.row, place.column)?.value).toBe('A');
  const now = after.styleAt(place.row, place.column);
  expect(book.host.workbook.styles.numberFormatOf(now)).toBe('@');
});

test('何回かに分けて書く途中で断られたら、前の回の分も戻す', async () => {
  const book = openTwo();
  const before = book.plan();
  const isWritten = (row: number): boolean =>
    book.host.workbook.findSheet(SHEET)!.cell(row, COLUMN.narrative)?.value !==
    '計画どおり進んだ。';
  let written = 0;
  let requests = 0;
  beforeRequests(book, (number) => {
    requests = number;
    if (number !== CHECKED + 2) return;
    written = longEdits.filter(({ row }) => isWritten(row)).length;
    // One request is refused; those after it are taken again.
    book.host.setTrouble('read-only');
  });
  const answer = book.host.answer;
  book.host.answer = (request) => {
    const answered = answer(request);
    if (requests === CHECKED + 2) book.host.setTrouble('none');
    return answered;
  };
  const applied = await book.port.apply(longEdits);
  expect(applied.ok).toBe(false);
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(longEdits.length);
  expect(book.plan()).toEqual(before);
});

test('途中で Excel が手を離せなければ待ち、続けて書き終える', async () => {
  const book = openTwo();
  beforeRequests(book, (number) => {
    if (number === CHECKED + 2) book.host.setTrouble('busy', 2);
  });
  expect(await book.port.apply(longEdits)).toMatchObject({ ok: true });
  const sheet = book.host.workbook.findSheet(SHEET)!;
  expect(longEdits.every(({ row, to }) => sheet.cell(row, COLUMN.narrative)?.value === to)).toBe(
    true,
  );
});

test('戻すことも断られたら、書きかけだと言い、後で戻せる', async () => {
  const book = openTwo();
  const before = book.plan();
  beforeRequests(book, (number) => {
    if (number === CHECKED + 2) book.host.setTrouble('read-only');
  });
  const applied = await book.port.apply(longEdits);
  if (applied.ok || applied.failure.kind !== 'half-written') throw new RangeError('not half');
  const { edits } = applied.failure;
  book.host.setTrouble('none');
  const entry = { kind: 'begun', edits, grids: [] } as const;
  const found = await findBegun(book.port, entry);
  if (!found.ok) throw new RangeError(found.failure.kind);
  expect(found.value.edits.length).toBeGreaterThan(0);
  expect(found.value.edits.length).toBeLessThan(edits.length);
  expect(await undoEntry(book.port, entry)).toMatchObject({ ok: true });
  expect(book.plan()).toEqual(before);
});

test('書きかけのセルをその後に人が変えていれば、何も戻さない', async () => {
  const book = openTwo();
  const entry = { kind: 'begun', edits: longEdits, grids: [] } as const;
  expect(await book.port.apply(longEdits.slice(0, 3))).toMatchObject({ ok: true });
  book.type(SHEET, `K${HEAD_ROWS + 1}`, '人が書いた文。');
  const before = book.plan();
  expect(await undoEntry(book.port, entry)).toMatchObject({
    ok: false,
    failure: { kind: 'stale', edits: [longEdits[0]] },
  });
  expect(book.plan()).toEqual(before);
});

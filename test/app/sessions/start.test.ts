import { createXlsx } from '../../../src/adapters/xlsx';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import { StartSession } from '../../../src/app/sessions/start-session';
import { undoEntry, type JournalEntry } from '../../../src/app/undo/journal';
import { yearLabel } from '../../../src/core/era/fiscal-year';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { openOfficeBook } from '../../adapters/office/open-book';
import { KINDS_OF_YEAR, otherForm, YEARS_BESIDE } from '../../core/form/read/any/other-forms';
import { bookOfGrids } from '../book-of-grids';

const sessionOn = (...grids: readonly Grid[]) => {
  const book = openOfficeBook(bookOfGrids(...grids));
  const done: (JournalEntry | null)[] = [];
  let ids = 0;
  const session = new StartSession({
    workbook: book.port,
    loadXlsx: () => Promise.resolve(createXlsx()),
    newId: () => `id${(ids += 1)}`,
    pause: () => Promise.resolve(),
    onDone: (entry) => done.push(entry),
  });
  const now = async () => {
    const read = await book.port.read();
    if (!read.ok) throw new RangeError(read.failure.kind);
    return recogniseWorkbook(read.value);
  };
  const plainCells = () =>
    book
      .plan()
      .sheets.map(({ name, cells }) => [
        name,
        cells
          .filter(({ value }) => value !== null)
          .map(({ row, column, value }) => [row, column, value]),
      ]);
  return { book, session, done, now, plainCells };
};

const startOf = (session: StartSession) => {
  const { step } = session.getState();
  if (step.kind !== 'open') throw new RangeError(JSON.stringify(step.kind));
  return step.start;
};

it('見るだけでは何も書かず、移るものと移らないものを言う', async () => {
  const { session, plainCells } = sessionOn(YEARS_BESIDE);
  const before = plainCells();
  await session.look();
  const { counts, scale, years, move } = startOf(session);
  expect(counts).toEqual({
    levels: [2],
    items: 4,
    indicators: 4,
    targets: 4,
    values: 11,
    grades: 4,
    texts: 0,
  });
  expect(scale?.steps.map(({ value }) => value).join('')).toBe('◎○△×');
  expect(years.map(yearLabel)).toEqual(['R4', 'R5', 'R6']);
  expect(move).toMatchObject({ older: [], addsBoxes: true, left: [], counts: { values: 11 } });
  // The base values have no place on our form.
  expect(move!.unread.map(({ cell }) => cell)).toEqual(['F5', 'F6', 'F7', 'F8']);
  expect(plainCells()).toEqual(before);
});

it('表のまま使うと、シートは変わらず、計画と読み方だけがブックに残り、元に戻せる', async () => {
  const { session, done, now, plainCells, book } = sessionOn(YEARS_BESIDE);
  const before = plainCells();
  await session.look();
  await session.begin('stay');
  expect(session.getState().step).toMatchObject({ kind: 'done', way: 'stay' });
  const { forms, identity } = await now();
  expect(forms.map(({ kind, blocks }) => [kind, blocks.length])).toEqual([['table', 4]]);
  expect(identity!.catalog).toMatchObject({ items: { length: 4 }, form: { layout: 'table' } });
  expect(plainCells().filter(([name]) => name !== IDENTITY_SHEET)).toEqual(before);
  expect((await undoEntry(book.port, done[0]!)).ok).toBe(true);
  expect(plainCells()).toEqual(before);
});

describe.each([
  ['初めてのブック', false],
  ['表のまま使っていたブック', true],
])('%sで Shinko の様式に移すと', (_, isKept) => {
  it('値・年度・目標・評価の段階が移り、表は残り、元に戻せる', async () => {
    const { session, done, now, plainCells, book } = sessionOn(KINDS_OF_YEAR);
    if (isKept) {
      await session.look();
      await session.begin('stay');
    }
    const before = plainCells();
    await session.look();
    await session.begin('move');
    expect(session.getState()).toMatchObject({ step: { kind: 'done' }, refused: null });
    const { forms, identity } = await now();
    expect(forms.map(({ kind }) => kind)).toEqual(['years-below']);
    expect(
      forms[0]!.blocks.map(({ number, measures }) => [
        number,
        measures[0]!.years.map(({ year, target, value, grade }) => [
          yearLabel(year!.year),
          target?.text,
          value.text,
          grade.text,
        ]),
      ]),
    ).toEqual([
      [
        '1-1',
        [
          ['R5', '20', '21', 'A'],
          ['R6', '22', '18', 'B'],
        ],
      ],
      [
        '1-2',
        [
          ['R5', '3', '3', 'A'],
          ['R6', '4', '4', 'A'],
        ],
      ],
    ]);
    expect(identity!.catalog!.items.map(({ name }) => name)).toEqual(['見守り', '交流の場']);
    expect(plainCells()).toEqual(expect.arrayContaining([before[0]]));
    expect((await undoEntry(book.port, done.at(-1)!)).ok).toBe(true);
    expect(plainCells()).toEqual(before);
  });
});

const plain = (rows: readonly (readonly CellValue[])[]): Grid => otherForm('表', rows);

it('実績値の読めない表では始めず、何が読めないかを言う', async () => {
  const { session, plainCells } = sessionOn(
    plain([
      ['架空町そら計画　進捗（令和6年度）'],
      ['No.', '取組名', '担当課', 'できばえ', '単位', '評価'],
      [1, '星を見る', '空課', 3, '回', 'A'],
      [2, '雲を見る', '空課', 4, '回', 'B'],
    ]),
  );
  const before = plainCells();
  await session.look();
  expect(session.getState().step).toEqual({
    kind: 'failed',
    failure: { kind: 'not-read', what: ['value'] },
  });
  await session.begin('stay');
  expect(plainCells()).toEqual(before);
});

it('何もないブックと、年度のない表では、そう言う', async () => {
  const empty = sessionOn(plain([]));
  await empty.session.look();
  expect(empty.session.getState().step).toMatchObject({ failure: { kind: 'no-items' } });
  const noYear = sessionOn(
    plain([
      ['架空町そら計画'],
      ['No.', '取組名', '担当課', '実績値', '単位', '評価'],
      [1, '星を見る', '空課', 3, '回', 'A'],
    ]),
  );
  await noYear.session.look();
  expect(noYear.session.getState().step).toMatchObject({ kind: 'failed' });
});

it('十年より前の記入は、様式に入らないと言う', async () => {
  const years = Array.from({ length: 12 }, (_, at) =>
    `令和${at + 1}年度`.replace('令和1年', '令和元年'),
  );
  const { session } = sessionOn(
    plain([
      ['架空町とき計画　実績（令和12年度）'],
      ['No.', '取組名', '担当課', '単位', ...years],
      [1, '時計をまく', '時課', '回', ...years.map((_, at) => at + 1)],
      [2, '鐘をつく', '時課', '回', ...years.map((_, at) => at + 10)],
    ]),
  );
  await session.look();
  const { move, years: all } = startOf(session);
  expect(all).toHaveLength(12);
  expect(move!.older.map(yearLabel)).toEqual(['R1', 'R2']);
  expect(move!.counts.values).toBe(20);
});
